from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Table
from sopdoc.layout.pages.revisions import revisions_pages, with_revisions
from sopdoc.model.sop import Revisi
from sopdoc.model.tanggal import Tanggal
from tests.layout.fake import SETTER, blocks_of, lines_by_role, make_sop, make_templat, only_table, texts
from tests.layout.sound import assert_sound

TEMPLAT = make_templat()


def test_without_revisions_there_is_no_page() -> None:
    assert revisions_pages(make_sop(), Press(TEMPLAT, SETTER)) == ()


def test_each_revision_is_a_row_under_the_heading() -> None:
    sop = make_sop(riwayat_revisi=(Revisi("1", Tanggal(2025, 6, 2), "Menambah langkah"), Revisi("2", None, "")))
    (draft,) = revisions_pages(sop, Press(TEMPLAT, SETTER))
    assert texts(blocks_of(draft)) == [
        *("RIWAYAT", "Revisi", "Tanggal", "Uraian"),
        *("1", "2 Juni 2025", "Menambah langkah", "2"),
    ]
    table = only_table(draft)
    assert table.columns == (50, 120, 260, 750)  # .1 and .2 × 700
    assert table.edges == (72, 92, 112, 132)  # 50 + 12 + 10, then rows of 12 + 2 × 4
    assert (table.role, table.headings) == ("riwayat", 1)


def test_the_heading_row_stands_on_every_page() -> None:
    sop = make_sop(riwayat_revisi=tuple(Revisi(str(number), None, "x") for number in range(60)))
    drafts = revisions_pages(sop, Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    # (500 − 22 − 20) ÷ 20 = 22 rows, then (500 − 20) ÷ 20 = 24
    assert [len(only_table(draft).rows) - 1 for draft in drafts] == [22, 24, 14]
    assert lines_by_role(drafts, "kepala") == ["Revisi", "Tanggal", "Uraian"] * 3


def test_a_row_moves_to_the_next_page_whole() -> None:
    rows = (Revisi("1", None, "\n".join("a" * 30)), Revisi("2", None, "\n".join("b" * 20)))
    first, second = revisions_pages(make_sop(riwayat_revisi=rows), Press(TEMPLAT, SETTER))
    assert lines_by_role((first,), "uraian") == ["a"] * 30
    assert lines_by_role((second,), "uraian") == ["b"] * 20


def test_a_row_higher_than_a_page_is_parted_between_lines() -> None:
    written = [str(number) for number in range(100)]
    drafts = revisions_pages(make_sop(riwayat_revisi=(Revisi("1", None, "\n".join(written)),)), Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    assert lines_by_role(drafts, "uraian") == written
    assert all(isinstance(draft.flow[-1], Table) for draft in drafts)


def written(count: int) -> tuple[Revisi, ...]:
    return tuple(Revisi(str(number), None, "x") for number in range(count))


def held(bottom: float) -> tuple[Draft, ...]:
    """Return two pages, of which the last one holds something down to a height."""
    block = SETTER.block("Isi", 50, bottom - 12, 100, Style(10))
    return Draft(()), Draft((block,), prosedur=0)


@pytest.mark.parametrize(("bottom", "pages"), [(62, 2), (470, 2), (471, 3)])
def test_a_history_stands_below_what_the_last_page_holds_if_it_fits(bottom: float, pages: int) -> None:
    # 18 above it, a heading of 12 and 10 below it, two rows of 20: 80 of 500 points
    found = with_revisions(held(bottom), make_sop(riwayat_revisi=written(1)), Press(TEMPLAT, SETTER))
    assert len(found) == pages
    assert only_table(found[-1]).top == (bottom + 18 + 22 if pages == 2 else 72)
    assert_sound(found[1:], TEMPLAT)


def test_a_history_of_several_pages_begins_one() -> None:
    assert len(with_revisions(held(62), make_sop(riwayat_revisi=written(30)), Press(TEMPLAT, SETTER))) == 4


def test_the_last_revision_isnt_alone_on_its_page() -> None:
    drafts = revisions_pages(make_sop(riwayat_revisi=written(23)), Press(TEMPLAT, SETTER))
    assert [len(only_table(draft).rows) - 1 for draft in drafts] == [21, 2]
