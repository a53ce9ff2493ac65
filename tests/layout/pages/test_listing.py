"""A list for print, in exact numbers: lines of 10 pt type are 12 pt high, glyphs 5 pt wide, cells padded by 5 and 4."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.page import Document, Page, Table
from sopdoc.layout.pages.listing import Column, Listing, Part, layout_listing
from sopdoc.layout.text_block import Align, TextBlock
from sopdoc.model.instansi import Pengesahan
from tests.layout.fake import HalfEmMeasurer, make_templat

COLUMNS = (Column("No", 1, Align.CENTRE), Column("Judul", 6))
SIGNED = Pengesahan("Kepala", "Budi", "", "1")
PART = Part(("DAFTAR", "Keadaan"), "Dinas A", COLUMNS, (("1", "a"),), "Jumlah: 1", "Luwuk, ...", SIGNED)


def laid_out(*parts: Part, **changes: object) -> Document:
    listing = Listing("Daftar", "X", "2025-05-21", parts)
    return layout_listing(listing, make_templat(**changes), HalfEmMeasurer())


def numbered(count: int) -> Part:
    return replace(PART, rows=tuple((str(number), f"baris {number}") for number in range(1, count + 1)))


def table_of(page: Page) -> Table:
    (table,) = (item for item in page.flow if isinstance(item, Table))
    return table


def lines(page: Page) -> list[str]:
    blocks = [item for item in page.flow if isinstance(item, TextBlock)]
    blocks += [block for cell in table_of(page).cells for block in cell.blocks]
    return [line.text for block in blocks for line in block.lines]


def test_titles_stand_over_a_table_with_the_office_and_the_headings_on_it() -> None:
    (page,) = laid_out(PART).pages
    table = table_of(page)
    assert table.columns == (50, 150, 750)  # 700 wide, 1 : 6
    # two titles of 12, a gap of 6; the office in 11 pt type (13.2 + 8), headings, a row, the sum (12 + 8)
    assert table.edges == (80, 101.2, 121.2, 141.2, 161.2)
    assert table.headings == 2
    assert lines(page)[-5:] == ["No", "Judul", "1", "a", "Jumlah: 1"]
    signature = [item for item in page.flow if isinstance(item, TextBlock)][2:]
    assert signature[0].rect.y == 161.2 + 14
    assert [line.text for block in signature for line in block.lines] == ["Luwuk, ...", "Kepala", "Budi", "NIP. 1"]


def test_upright_paper_is_turned() -> None:
    (page,) = laid_out(PART, kertas=(600, 800)).pages
    assert page.size == (800, 600)


def test_each_part_begins_a_page_and_all_pages_are_counted() -> None:
    pages = laid_out(PART, numbered(30), PART).pages
    assert [page.opens for page in pages] == ["Dinas A", "Dinas A", "", "Dinas A"]
    assert [page.foot[0].block.lines[0].text for page in pages] == [f"Halaman {at} dari 4" for at in range(1, 5)]


def test_characters_with_a_lookalike_are_replaced_and_others_stay() -> None:
    listing = Listing("Daftar", "X", "", (replace(PART, rows=(("1", "a\u2011漢"),)),))
    (page,) = layout_listing(listing, make_templat(), HalfEmMeasurer("漢\u2011")).pages
    assert "a-漢" in lines(page)


@given(st.lists(st.integers(1, 400), min_size=1, max_size=60))
@settings(max_examples=60)
def test_every_row_stands_once_in_order_inside_the_frame_and_a_signature_never_alone(lengths: list[int]) -> None:
    rows = tuple((f"n{number}", "x" * length) for number, length in enumerate(lengths))
    pages = laid_out(replace(PART, rows=rows)).pages
    printed = [text for page in pages for text in lines(page)]
    assert [text for text in printed if text.startswith("n")] == [f"n{number}" for number in range(len(rows))]
    assert sum(text.count("x") for text in printed if set(text) <= {"x", "-"}) == sum(lengths)
    assert all(item.rect.bottom <= 550 + 1e-6 for page in pages for item in page.flow)
    assert printed.count("Budi") == 1
    assert {"Budi", "Jumlah: 1", f"n{len(rows) - 1}"} <= set(lines(pages[-1]))
