import pytest
from msgspec.structs import replace

from sopdoc.inspection.figures.figure import Count
from sopdoc.inspection.figures.measure import measure
from sopdoc.layout.page import Cell, Shape
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.templat.halaman import TeksTepi
from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import Chart, crowded, ending, exits, lay_out, loop, pages, plain, step


def _with_rows(chart: Chart, rows: int) -> Chart:
    """Return it with the texts of so many rows on its page, and of no others."""
    steps = sorted({block.langkah for cell in chart.table.cells for block in cell.blocks if block.langkah})
    kept = (None, *steps[:rows])

    def cell_of(cell: Cell) -> Cell:
        return replace(cell, blocks=tuple(block for block in cell.blocks if block.langkah in kept))

    table = replace(chart.table, cells=tuple(map(cell_of, chart.table.cells)))
    return chart.changed(flow=tuple(table if item is chart.table else item for item in chart.page.flow))


@pytest.mark.parametrize(("rows", "one", "two"), [(1, 1, 0), (2, 0, 1)])
def test_last_pages_with_one_row_or_two(rows: int, one: int, two: int) -> None:
    chart = _with_rows(pages().on(len(pages().document.pages)), rows)
    found = [count(name, chart) for name in ("last-page-one-row", "last-page-two-rows")]
    assert [(each.amount, each.of) for each in found] == [(one, 1), (two, 1)]


def test_other_pages_may_have_one_row() -> None:
    chart = _with_rows(pages(), 1)
    last = len({one.langkah for one in chart.document.pages[-1].symbols})
    assert count("last-page-one-row", chart).amount == (last == 1)


def test_procedures_of_one_page_have_no_last_page() -> None:
    assert count("last-page-one-row", plain()).of == 0


def test_all_pages_are_counted() -> None:
    assert count("pages", plain()).amount == 2
    assert count("pages", pages()).amount == len(pages().document.pages)


def test_a_page_with_hardly_anything_is_found() -> None:
    assert count("few-lines", plain()).amount == 0
    title = next(item for item in plain().page.flow if isinstance(item, TextBlock))
    alone = plain().changed(flow=(title,), symbols=(), connectors=())
    assert [spot.page for spot in count("few-lines", alone).spots] == [alone.number]


def test_sheets_say_what_they_belong_to_where_names_stand() -> None:
    chart = plain()
    blocks = tuple(item for item in chart.page.flow if item is not chart.table)
    named = [getattr(item, "role", None) for item in blocks]
    assert Role.JUDUL_PROSEDUR in named
    assert _anonymous(chart) == []
    assert _anonymous(chart.changed(flow=(chart.table,))) == [chart.number]


def test_a_steps_words_do_not_name_the_sheet() -> None:
    chart = lay_out(step("a", kelengkapan="Judul"), step("b"))
    assert _anonymous(chart.changed(flow=(chart.table,))) == [chart.number]


@pytest.mark.parametrize(("foot", "found"), [("{judul}", False), ("Halaman {halaman}", True)])
def test_title_in_the_margin_names_the_sheet(foot: str, found: bool) -> None:
    chart = lay_out(step("a"), step("b"), kaki_halaman=TeksTepi(foot, "", "", 1))
    assert (_anonymous(chart.changed(flow=(chart.table,))) == [chart.number]) is found


def _anonymous(chart: Chart) -> list[int]:
    return [spot.page for spot in count("anonymous-sheets", chart).spots]


def test_capsules_begin_or_end() -> None:
    for chart in (plain(), loop(), crowded(), ending()):
        assert steps_with("capsules-midway", chart) == []
    assert count("capsules-midway", ending()).of == 3


def test_a_capsule_that_is_come_back_to_is_found() -> None:
    chart = lay_out(step("a", id="awal"), step("b"), step("c", keputusan=exits(ya="lanjut", tidak="awal")), step("a"))
    body = chart.symbol(1)
    chart = chart.with_symbol(body, shape=Shape.TERMINATOR)
    line = chart.exit("Tidak")
    into = chart.between(
        line, (chart.symbol(3).id, body.id), "RR", (chart.edge(3) - 5, chart.y(3)), (chart.edge(3) - 5, chart.y(1))
    )
    assert steps_with("capsules-midway", into) == [1]


def _style(chart: Chart, name: str) -> frozenset[str]:
    return measure(chart.document, chart.sop, chart.templat).styles[name]


def _turned(chart: Chart) -> Chart:
    def turn(cell: Cell) -> Cell:
        blocks = tuple(replace(one, upright=True) if one.role is Role.PELAKSANA else one for one in cell.blocks)
        return replace(cell, blocks=blocks)

    table = replace(chart.table, cells=tuple(map(turn, chart.table.cells)))
    return chart.changed(flow=tuple(table if item is chart.table else item for item in chart.page.flow))


def test_upright_names_are_a_style_and_make_a_document_count() -> None:
    assert count("upright-names", plain()) == Count(0, 1)
    assert count("upright-names", _turned(pages())).amount == 1
    assert len(_style(plain(), "heading-styles")) == 1
    assert {style.split()[0] for style in _style(_turned(pages()), "heading-styles")} == {"upright", "level"}


def test_words_on_arrows_have_a_size() -> None:
    chart = loop()
    assert len(_style(chart, "label-sizes")) == 1
    at = chart.exit("Ya")
    label = chart.line(at).label
    assert label is not None
    assert len(_style(chart.with_line(at, label=replace(label, size=label.size - 1)), "label-sizes")) == 2
