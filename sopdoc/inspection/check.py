"""A check: how drawings are held to a rule."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.scene import Scene
from sopdoc.rules.rule import Rule


class Check(Struct, frozen=True):
    """How a rule of the table is asked of drawings, and the ``kinds`` of defects that its ``ask`` writes down."""

    rule: Rule
    kinds: tuple[Kind, ...]
    ask: Callable[[Drawings], None]


def on_each_page(check: Callable[[Scene, Notes], None]) -> Callable[[Drawings], None]:
    """Return the check of all pages with a flowchart, each by itself."""

    def check_all(drawings: Drawings) -> None:
        for scene, notes in drawings.drawn:
            check(scene, notes)

    return check_all
