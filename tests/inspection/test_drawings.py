"""A document's pages, taken apart."""

from __future__ import annotations

from sopdoc.inspection.drawings import drawings_of
from tests.inspection.planting import Chart, pages, plain


def numbers(chart: Chart) -> list[int]:
    drawings = drawings_of(chart.document, chart.sop, chart.templat)
    return [scene.page.number for scene, _ in drawings.drawn]


def test_pages_with_a_table_for_symbols_have_a_flowchart() -> None:
    assert numbers(plain()) == [plain().number]
    assert numbers(pages()) == [page.number for page in pages().document.pages if page.prosedur == 0]
    assert len(numbers(pages())) == 3  # 12 steps, 5 or fewer on a page


def test_pages_without_one_have_a_sheet_for_notes_only() -> None:
    for chart in (plain().changed(prosedur=None), plain().changed(prosedur=1), plain().changed(flow=())):
        drawings = drawings_of(chart.document, chart.sop, chart.templat)
        assert len(drawings.sheets) == len(chart.document.pages)
        assert drawings.drawn == []


def test_pages_belong_to_their_procedure() -> None:
    chart = pages()
    drawings = drawings_of(chart.document, chart.sop, chart.templat)
    assert [scene.page.number for scene, _ in drawings.of_procedure(0)] == numbers(chart)
    assert drawings.of_procedure(1) == []
