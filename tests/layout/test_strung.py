"""Where procedures begin: the sheet is 800 × 600 with margins of 50, so that pages hold y from 50 to 550."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.document import layout_document, number_document
from sopdoc.layout.drafts import draft_document
from sopdoc.layout.page import Document, Page, Table, TableRole
from sopdoc.layout.shares import apart, pages_of
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Penutup, Prosedur
from sopdoc.model.sop import LembarKerja, Sop
from sopdoc.templat.halaman import HalamanIdentitas
from sopdoc.templat.susunan import Susunan
from tests.layout.fake import HalfEmMeasurer, make_sop, make_templat

SENDIRI, MENYATU, MENGALIR = HalamanIdentitas
OFFICE = Instansi("Pemerintah", "Dinas")
SHORT = Susunan(identitas=("disahkan_oleh", "judul"), bagian=("dasar_hukum",), kop=("nama",))
"""An identity block of 144 points: rows of 72 (a room of 40 and two lines) and 20, a title of 20, a part of 32."""


def steps(count: int, judul: str = "Tabel") -> Prosedur:
    return replace(make_sop(count).prosedur[0], judul=judul)


def laid_out(*counts: int, **changes: Any) -> Document:
    """Lay a document out whose procedures have so many steps."""
    values = {key: changes.pop(key) for key in ("lembar_kerja", "penutup", "sampul") if key in changes}
    prosedur = tuple(steps(count, f"Tabel {at}") for at, count in enumerate(counts))
    templat = make_templat(**{"susunan": SHORT, **changes})
    return layout_document(make_sop(prosedur=prosedur, **values), OFFICE, templat, HalfEmMeasurer())


def shown(document: Document) -> list[list[str]]:
    """Return the tables of each page: "identitas", or the number of steps of a procedure."""
    return [[_named(item) for item in page.flow if isinstance(item, Table)] for page in document.pages]


def _named(table: Table) -> str:
    if table.role is not TableRole.PROCEDURE:
        return table.role.value
    return str(sum(row.langkah is not None for row in table.rows))


def tables(page: Page) -> list[Table]:
    return [item for item in page.flow if isinstance(item, Table)]


@pytest.mark.parametrize(
    ("rule", "count", "pages"),
    [
        (SENDIRI, 2, [["identitas"], ["2"]]),
        (MENYATU, 2, [["identitas", "2"]]),
        (MENYATU, 30, [["identitas"], ["11"], ["11"], ["8"]]),
        (MENGALIR, 2, [["identitas", "2"]]),
    ],
)
def test_the_first_table_follows_the_identity_block_as_the_template_says(
    rule: HalamanIdentitas, count: int, pages: list[list[str]]
) -> None:
    document = laid_out(count, halaman_identitas=rule)
    assert shown(document) == pages
    assert document.facts == ()


def test_a_table_that_flows_breaks_where_the_page_ends() -> None:
    first, *others = shown(laid_out(30, halaman_identitas=MENGALIR))
    assert first[0] == "identitas"
    assert int(first[1]) > 2
    assert int(first[1]) + sum(int(name) for page in others for name in page) == 30


def test_the_table_begins_ten_points_below_the_block_and_its_title_above_it() -> None:
    (page,) = laid_out(2, halaman_identitas=MENYATU).pages
    identity, title, table = page.flow
    assert isinstance(identity, Table)
    assert isinstance(title, TextBlock)
    assert isinstance(table, Table)
    assert identity.bottom == 50 + 144
    assert (title.rect.y, table.top) == (204, 204 + 12 + 6)
    assert (page.prosedur, page.opens) == (0, "Tabel 0")


def test_a_block_that_leaves_no_room_for_a_row_keeps_its_page() -> None:
    whole = laid_out(2, halaman_identitas=MENGALIR, susunan=Susunan(), ruang_tanda_tangan=190)
    assert shown(whole) == [["identitas"], ["2"]]


@pytest.mark.parametrize(("signing", "begins"), [(230, True), (232, False), (260, False)])
def test_a_table_that_flows_begins_with_two_rows_or_overleaf(signing: float, begins: bool) -> None:
    # two rows of 36.5 and a strip of 24 need 97 of 328 points less the room to sign
    first, *_ = shown(laid_out(30, halaman_identitas=MENGALIR, ruang_tanda_tangan=signing))
    assert first == (["identitas", "2"] if begins else ["identitas"])


@pytest.mark.parametrize(("count", "pages"), [(10, [["identitas", "10"]]), (11, [["identitas"], ["11"]])])
def test_rows_give_way_below_the_identity_block(count: int, pages: list[list[str]]) -> None:
    assert shown(laid_out(count, halaman_identitas=MENYATU)) == pages  # 10 × 28.3 of 288 points, and not 10 × 36.5


@pytest.mark.parametrize("rule", [MENYATU, MENGALIR])
def test_a_worksheet_stands_between_the_block_and_the_table(rule: HalamanIdentitas) -> None:
    document = laid_out(2, halaman_identitas=rule, lembar_kerja=LembarKerja())
    assert shown(document)[0] == ["identitas"]
    assert shown(document)[-1] == ["2"]


def test_a_table_whose_signature_has_no_room_begins_a_page() -> None:
    """The rows alone would fit below the block: a signature takes 102 points more."""
    penutup = Penutup("Palu", None, Pengesahan("Kepala", "Andi Contoh"))
    assert shown(laid_out(8, halaman_identitas=MENYATU)) == [["identitas", "8"]]
    assert shown(laid_out(8, halaman_identitas=MENYATU, penutup=penutup)) == [["identitas"], ["8"]]


def test_short_procedures_follow_each_other_where_the_template_says_so() -> None:
    assert shown(laid_out(2, 2, 2)) == [["identitas"], ["2"], ["2"], ["2"]]
    document = laid_out(2, 2, 30, prosedur_sehalaman=True)
    assert shown(document)[:2] == [["identitas"], ["2", "2"]]
    assert sum(int(name) for page in shown(document)[2:] for name in page) == 30
    page = document.pages[1]
    upper, lower = tables(page)
    title = page.flow[2]
    assert isinstance(title, TextBlock)
    assert title.rect.y == upper.bottom + 18
    assert lower.top == title.rect.bottom + 6


def test_on_a_shared_page_each_procedure_has_its_own_part() -> None:
    document = laid_out(2, 3, prosedur_sehalaman=True, halaman_identitas=MENYATU)
    (page,) = document.pages
    assert [symbol.id for symbol in page.symbols] == list(range(5))
    rest, first, second = pages_of(page)
    assert (rest.prosedur, [_named(table) for table in tables(rest)]) == (None, ["identitas"])
    for part, at, count in ((first, 0, 2), (second, 1, 3)):
        assert (part.prosedur, part.opens) == (at, f"Tabel {at}")
        assert [symbol.langkah for symbol in part.symbols] == list(range(1, count + 1))
        assert [symbol.id for symbol in part.symbols] == list(range(count))
        ends = {end.symbol for line in part.connectors for end in (line.source, line.target)}
        assert ends == set(range(count))
        (table,) = tables(part)
        assert all(table.top < symbol.rect.y < table.bottom for symbol in part.symbols)
    assert pages_of(second) == (second,)
    assert len(apart(document).pages) == 3


def test_procedures_of_a_shared_page_are_counted_on_in_a_book() -> None:
    templat = make_templat(susunan=SHORT, prosedur_sehalaman=True)
    sop = make_sop(prosedur=(steps(2), steps(2)))
    part = draft_document(sop, OFFICE, templat, HalfEmMeasurer())
    last = number_document((part, part)).pages[-1]
    assert [share.prosedur for share in last.shares] == [2, 3]
    assert last.prosedur == 2


_COUNTS = st.lists(st.integers(1, 9), min_size=1, max_size=4)


@settings(max_examples=40, deadline=None)
@given(_COUNTS, st.sampled_from(HalamanIdentitas), st.booleans(), st.booleans(), st.integers(0, 12))
def test_nothing_overlaps_nothing_is_lost_and_menyatu_never_splits(
    counts: list[int], rule: HalamanIdentitas, shared: bool, signed: bool, laws: int
) -> None:
    penutup = Penutup("Palu", None, Pengesahan("Kepala", "Andi Contoh")) if signed else None
    templat = make_templat(halaman_identitas=rule, prosedur_sehalaman=shared)
    prosedur = tuple(steps(count, f"Tabel {at}") for at, count in enumerate(counts))
    hukum = tuple(f"Undang-undang {at}" for at in range(laws))
    sop: Sop = make_sop(prosedur=prosedur, penutup=penutup, dasar_hukum=hukum)
    document = layout_document(sop, OFFICE, templat, HalfEmMeasurer())
    assert document.facts == ()
    for page in document.pages:
        items = [item.rect for item in page.flow]
        assert all(upper.bottom <= lower.y for upper, lower in pairwise(items))
        assert all(rect.y >= 50 and rect.bottom <= 550 for rect in items)
    steps_shown = dict.fromkeys(range(len(counts)), 0)
    for part in apart(document).pages:
        for table in tables(part):
            if part.prosedur is not None and table.role is TableRole.PROCEDURE:
                steps_shown[part.prosedur] += sum(row.langkah is not None for row in table.rows)
    assert list(steps_shown.values()) == counts
    for at in range(len(counts)):
        where = [page.number for page in document.pages for part in pages_of(page) if part.prosedur == at]
        begins_below = len(pages_of(document.pages[where[0] - 1])) > 1
        may_break = rule is MENGALIR and at == 0
        assert not begins_below or may_break or len(where) == 1
    if signed:
        names = [page.number for page in document.pages for item in page.flow if _is_name(item)]
        assert names == [document.pages[-1].number]


def _is_name(item: object) -> bool:
    return isinstance(item, TextBlock) and item.role is Role.NAMA
