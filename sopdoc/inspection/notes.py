"""Where the checks write what they find."""

from __future__ import annotations

from sopdoc.geometry.rect import Point
from sopdoc.inspection.defect import Defect, Kind
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.layout.page import Page


class Notes:
    """The defects of one page, about procedure number ``prosedur`` (from 0)."""

    def __init__(self, page: Page, prosedur: int) -> None:
        self.defects: list[Defect] = []
        self.page = page
        self._prosedur = prosedur

    def of_procedure(self, prosedur: int) -> Notes:
        """Return the same page's sheet, to be written on about another procedure."""
        other = Notes(self.page, prosedur)
        other.defects = self.defects
        return other

    def add(self, kind: Kind, words: str, place: Point | None = None, langkah: int = 0) -> None:
        """Write a defect down."""
        self.defects.append(Defect(kind, self.page.number, place, words, langkah, self._prosedur))

    def line(self, kind: Kind, stroke: Stroke, words: str, place: Point | None = None) -> None:
        """Write down a connector's defect."""
        self.add(kind, words, place or (stroke.points[0] if stroke.points else None), stroke.langkah)

    def symbol(self, kind: Kind, body: Body, words: str) -> None:
        """Write down a symbol's defect."""
        self.add(kind, words, body.symbol.rect.centre, body.symbol.langkah)
