"""A check: how drawings are held to a rule."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Figure
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.scene import Scene
from sopdoc.messages import _
from sopdoc.rules.rule import Rule


def _room() -> str:
    return _("use a larger paper, fewer pelaksana or a shorter label")


class Check(Struct, frozen=True):
    """How a rule of the table is asked of drawings, and the ``kinds`` of defects that its ``ask`` writes down.

    ``hint`` says what a writer can do about them.
    """

    rule: Rule
    kinds: tuple[Kind, ...]
    ask: Callable[[Drawings], None]
    hint: Callable[[], str] = _room


def of_figure(figure: Figure, kind: Kind) -> Callable[[Drawings], None]:
    """Return the check for which each place that a figure counts is a defect."""

    def check(drawings: Drawings) -> None:
        for spot in figure.ask(drawings).spots:
            drawings.notes_on(spot.page, spot.prosedur).add(kind, spot.words, spot.place, spot.langkah)

    return check


def of_figures(*checked: tuple[Figure, Kind]) -> Callable[[Drawings], None]:
    """Return the check for which each place that one of several figures counts is a defect of its kind."""

    def check_all(drawings: Drawings) -> None:
        for figure, kind in checked:
            of_figure(figure, kind)(drawings)

    return check_all


def on_each_page(check: Callable[[Scene, Notes], None]) -> Callable[[Drawings], None]:
    """Return the check of all pages with a flowchart, each by itself."""

    def check_all(drawings: Drawings) -> None:
        for scene, notes in drawings.drawn:
            check(scene, notes)

    return check_all
