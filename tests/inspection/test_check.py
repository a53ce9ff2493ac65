"""A rule's check sees what it is to judge, once."""

from __future__ import annotations

from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import Defect, Kind
from sopdoc.inspection.drawings import Drawings, drawings_of
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.scene import Scene
from sopdoc.rules.drawing import DRAWN_PATHS
from tests.inspection.planting import Chart, pages, plain


def drawn(chart: Chart) -> Drawings:
    return drawings_of(chart.document, chart.sop, chart.templat)


def complain(scene: Scene, notes: Notes) -> None:
    notes.add(Kind.SLANTED, f"page {scene.page.number}")


def test_a_check_of_each_page_sees_every_flowchart_once() -> None:
    drawings, seen = drawn(pages()), list[int]()
    on_each_page(lambda scene, _: seen.append(scene.page.number))(drawings)
    assert len(seen) == 3  # 12 steps, 5 or fewer on a page
    assert seen == [scene.page.number for scene, _ in drawings.drawn]


def test_what_it_complains_of_is_written_on_the_sheet_of_its_page() -> None:
    drawings = drawn(pages())
    Check(DRAWN_PATHS, (Kind.SLANTED,), on_each_page(complain)).ask(drawings)
    for page, (scene, notes) in zip(drawings.document.pages, drawings.sheets, strict=True):
        whole = [Defect(Kind.SLANTED, page.number, None, f"page {page.number}")]
        assert notes.defects == (whole if scene else [])


def test_a_document_without_a_flowchart_has_nothing_to_complain_of() -> None:
    drawings = drawn(plain().changed(flow=()))
    on_each_page(complain)(drawings)
    assert [defect for _, notes in drawings.sheets for defect in notes.defects] == []
