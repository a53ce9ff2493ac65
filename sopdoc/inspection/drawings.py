"""A document's flowcharts, ready to be looked at, beside what its source asks for."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.inspection.asked import Step, steps_of
from sopdoc.inspection.grid import procedure_table
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.scene import Scene, scene_of
from sopdoc.layout.page import Document, Page
from sopdoc.layout.shares import apart
from sopdoc.layout.table.own_labels import with_own_labels
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat


class Drawings(Struct, frozen=True, eq=False):
    """All pages with the notes on each, those without a flowchart too; and each procedure as it is ``asked`` for.

    ``formats`` are the page format with the words of each procedure.
    """

    document: Document
    formats: tuple[Templat, ...]
    asked: tuple[tuple[Step, ...], ...]
    sheets: tuple[tuple[Scene | None, Notes], ...]

    @property
    def drawn(self) -> list[tuple[Scene, Notes]]:
        """The pages with a flowchart."""
        return [(scene, notes) for scene, notes in self.sheets if scene is not None]

    def of_procedure(self, prosedur: int) -> list[tuple[Scene, Notes]]:
        """Return the pages with the flowchart of one procedure (from 0)."""
        return [(scene, notes) for scene, notes in self.drawn if scene.page.prosedur == prosedur]

    def notes_on(self, number: int, prosedur: int) -> Notes:
        """Return the notes on a page (from 1), or on a procedure's share (from 0) of it."""
        own = [notes for _, notes in self.sheets if notes.page.number == number]
        return next((notes for notes in own if (notes.page.prosedur or 0) == prosedur), own[0])


def drawings_of(document: Document, sop: Sop, templat: Templat) -> Drawings:
    """Take a laid out document's pages apart."""
    asked = tuple(steps_of(prosedur, templat) for prosedur in sop.prosedur)
    pages = apart(document).pages
    sheets = tuple((_scene(page, sop.prosedur, asked), Notes(page, page.prosedur or 0)) for page in pages)
    formats = tuple(with_own_labels(templat, prosedur) for prosedur in sop.prosedur)
    return Drawings(document, formats, asked, sheets)


def _scene(page: Page, procedures: tuple[Prosedur, ...], asked: tuple[tuple[Step, ...], ...]) -> Scene | None:
    """Return a page's flowchart; None if it has no table for one."""
    index, table = page.prosedur, procedure_table(page)
    if index is None or table is None or index >= len(procedures):
        return None
    drawn = tuple(step.drawn_without(page.left_out) for step in asked[index])
    return scene_of(page, table, drawn, tuple(pelaksana.id for pelaksana in procedures[index].pelaksana))
