"""A rule: one thing that a drawing is held to."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.scene import Scene


class Rule(Struct, frozen=True):
    """What a drawing is held to.

    ``code`` names it to programs and ``name`` to people; the ``manual``, the docstring of its module, explains each of
    the ``kinds`` of defects that its ``check`` writes down.
    """

    code: str
    name: str
    manual: str
    kinds: tuple[Kind, ...]
    check: Callable[[Drawings], None]


def on_each_page(check: Callable[[Scene, Notes], None]) -> Callable[[Drawings], None]:
    """Return the check of all pages with a flowchart, each by itself."""

    def check_all(drawings: Drawings) -> None:
        for scene, notes in drawings.drawn:
            check(scene, notes)

    return check_all
