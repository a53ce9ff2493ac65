"""How good a finished document's flowcharts are: what is drawn wrong, and how many crossings, bends and points.

This looks at finished pages only and knows nothing of how they were made, so that it can contradict the router.
The contract is that of a route: right angles from port to port, clear of all else, telling the source's flow.
"""

from __future__ import annotations

from msgspec import Struct

from sopdoc.inspection.asked import Step, steps_of
from sopdoc.inspection.defect import Defect, Kind
from sopdoc.inspection.figures import bends_of, crossings_of, total_length
from sopdoc.inspection.grid import procedure_table
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.rules.flow import check_flow
from sopdoc.inspection.rules.keys import check_keys
from sopdoc.inspection.rules.letters import check_letters
from sopdoc.inspection.rules.pairs import check_pairs
from sopdoc.inspection.rules.paths import check_paths
from sopdoc.inspection.rules.rows import check_rows
from sopdoc.inspection.rules.symbols import check_cells
from sopdoc.inspection.rules.told import told_arrows
from sopdoc.inspection.rules.words import check_words
from sopdoc.inspection.scene import Scene, scene_of
from sopdoc.layout.page import Document, Page
from sopdoc.messages import _
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat

__all__ = ["Defect", "Kind", "PageQuality", "Quality", "inspect"]


class PageQuality(Struct, frozen=True):
    """A page's defects, at how many places its lines cross, how often they turn, and how long they are in points."""

    number: int
    defects: tuple[Defect, ...] = ()
    crossings: int = 0
    bends: int = 0
    length: float = 0.0


class Quality(Struct, frozen=True):
    """The quality of all pages, those without a flowchart too."""

    pages: tuple[PageQuality, ...]

    @property
    def defects(self) -> tuple[Defect, ...]:
        """All defects, page by page."""
        return tuple(defect for page in self.pages for defect in page.defects)

    @property
    def crossings(self) -> int:
        """At how many places lines cross."""
        return sum(page.crossings for page in self.pages)

    @property
    def bends(self) -> int:
        """How often connectors turn."""
        return sum(page.bends for page in self.pages)

    @property
    def length(self) -> float:
        """How long all connectors are together, in points."""
        return sum(page.length for page in self.pages)


def inspect(document: Document, sop: Sop, templat: Templat) -> Quality:
    """Compare a laid out document's flowcharts with its source, and measure them.

    Distances are in points; see `inspection.defect`. Of the source format, "Flow" and "Symbols".
    """
    steps = [steps_of(prosedur, templat) for prosedur in sop.prosedur]
    sheets = [_sheet(page, sop.prosedur, steps) for page in document.pages]
    drawn = [(scene, notes) for scene, notes in sheets if scene is not None]
    letters = check_letters(drawn)
    check_keys(document, drawn)
    for index, asked in enumerate(steps):
        own = [(scene, notes) for scene, notes in drawn if scene.page.prosedur == index]
        if sheets:
            spare = own[0][1] if own else sheets[-1][1].of_procedure(index)
            check_flow(own, asked, letters, told_arrows(document, index, templat), spare)
    return Quality(tuple(_summary(page, *sheet) for page, sheet in zip(document.pages, sheets, strict=True)))


def _sheet(page: Page, procedures: tuple[Prosedur, ...], steps: list[tuple[Step, ...]]) -> tuple[Scene | None, Notes]:
    """Look at a page by itself; it has no scene if it has no flowchart."""
    index, table = page.prosedur, procedure_table(page)
    notes = Notes(page, index or 0)
    if index is None or table is None or index >= len(procedures):
        if page.symbols or page.connectors:
            notes.add(Kind.WRONG_SYMBOLS, _("symbols stand on a page without a table for them"))
        return None, notes
    lanes = tuple(pelaksana.id for pelaksana in procedures[index].pelaksana)
    drawn = tuple(step.drawn_without(page.left_out) for step in steps[index])
    scene = scene_of(page, table, drawn, lanes)
    for check in (check_cells, check_rows, check_paths, check_pairs, check_words):
        check(scene, notes)
    return scene, notes


def _summary(page: Page, scene: Scene | None, notes: Notes) -> PageQuality:
    found = tuple(notes.defects)
    if scene is None:
        return PageQuality(page.number, found)
    return PageQuality(page.number, found, crossings_of(scene), bends_of(scene), total_length(scene))
