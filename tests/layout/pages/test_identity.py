from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import Cell, Table
from sopdoc.layout.pages.identity import identity_pages
from sopdoc.layout.pages.pengesahan import nip_text
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.isi import Isi
from sopdoc.model.sop import Sop, Tambahan
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.halaman import NamaPengesahan, RataPengesahan, TampilanPengesahan
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.tabel import Mendatar
from tests.layout.fake import LOGO, SETTER, lines_by_role, make_sop, make_templat, only_table, texts
from tests.layout.sound import assert_sound

TEMPLAT = make_templat()
OFFICE = Instansi("Pemerintah Kabupaten", "Dinas Perdagangan", "Sub Bagian")
OFFICIAL = Pengesahan("Kepala Dinas", "Hasrin Karim", "Pembina", "1962")
PARTS = (
    "dasar_hukum",
    "kualifikasi_pelaksana",
    "keterkaitan",
    "peralatan_perlengkapan",
    "peringatan",
    "pencatatan_pendataan",
)


def cell_at(table: Table, row: int, column: int) -> Cell:
    (cell,) = (cell for cell in table.cells if (cell.row, cell.column) == (row, column))
    return cell


def page_of(sop: Sop, instansi: Instansi = OFFICE) -> Table:
    (draft,) = identity_pages(sop, instansi, Press(TEMPLAT, SETTER))
    return only_table(draft)


def test_columns_are_halves_and_the_labels_take_17_of_100() -> None:
    assert page_of(make_sop()).columns == (50, 400, 519, 750)  # 400 + .17 × 700


def test_row_heights_are_the_sum_of_lines_and_padding() -> None:
    table = page_of(make_sop(disahkan_oleh=OFFICIAL))
    heights = [lower - upper for upper, lower in zip(table.edges, table.edges[1:], strict=False)]
    line = 20  # 12 + 2 × 4
    signature = 12 + 40 + 3 * 12 + 8  # post, room, three lines, padding
    empty = 2 * 12 + 8  # an empty part is two lines high
    assert heights == [line, line, line, line, signature, line, *(line, empty) * 3]


def test_the_name_is_bold_and_underlined_below_the_room_for_the_signature() -> None:
    cell = cell_at(page_of(make_sop(disahkan_oleh=OFFICIAL)), 4, 2)
    jabatan, nama, pangkat, nip = cell.blocks
    assert nama.rect.y - jabatan.rect.bottom == 40
    assert (pangkat.rect.y, nip.rect.y) == (nama.rect.bottom, pangkat.rect.bottom)
    assert nama.underline
    assert nama.lines[0].runs[0].face.bold
    assert texts((nip,)) == ["NIP. 1962"]


def test_the_template_says_how_the_signature_cell_looks() -> None:
    look = TampilanPengesahan(
        RataPengesahan(Mendatar.TENGAH, Mendatar.KIRI), NamaPengesahan(tebal=False, garis_bawah=True), LOGO
    )
    sop = make_sop(disahkan_oleh=OFFICIAL)
    (draft,) = identity_pages(sop, Instansi(), Press(replace(TEMPLAT, pengesahan=look), SETTER))
    cell = cell_at(only_table(draft), 4, 2)
    jabatan, nama, *_others = cell.blocks
    assert {block.align for block in cell.blocks} == {Align.CENTRE}
    assert (nama.underline, nama.lines[0].runs[0].face.bold) == (True, False)
    assert cell.picture is not None
    assert (cell.picture.rect.y - 2, cell.picture.rect.bottom + 2) == (jabatan.rect.bottom, nama.rect.y)
    assert cell.picture.rect.centre.x == (524 + 745) / 2  # the cell from 519 to 750, padded by 5


def test_rows_that_are_added_stand_below_the_parts_over_the_full_width() -> None:
    tambahan = (Tambahan("Maksud dan Tujuan", ("Satu", "Dua", "Tiga")), Tambahan("", "Tanpa judul"))
    table = page_of(make_sop(tambahan=tambahan))
    before = len(page_of(make_sop()).rows)
    title, body, untitled = (cell_at(table, before + at, 0) for at in range(3))
    assert [cell.column_span for cell in (title, body, untitled)] == [3, 3, 3]
    assert [texts(cell.blocks) for cell in (title, untitled)] == [["Maksud dan Tujuan"], ["Tanpa judul"]]
    roles = [block.role for cell in (title, body, untitled) for block in cell.blocks]
    assert roles == ["bagian", "tambahan", "tambahan"]
    assert (title.fill, body.fill) == (TEMPLAT.warna.bagian, "")
    heights = [row.height for row in table.rows[before:]]
    assert heights == [20, 3 * 12 + 8, 2 * 12 + 8]


def test_a_row_that_is_added_goes_on_overleaf_under_its_title_again() -> None:
    tambahan = (Tambahan("Tujuan", tuple(f"Butir {at}" for at in range(60))),)
    drafts = identity_pages(make_sop(tambahan=tambahan), OFFICE, Press(TEMPLAT, SETTER))
    assert len(drafts) > 1
    assert len(lines_by_role(drafts, "tambahan")) == 60
    assert "Tujuan (lanjutan)" in lines_by_role(drafts[1:], "bagian")


def test_room_for_the_signature_stays_without_a_post() -> None:
    (nama,) = cell_at(page_of(make_sop(disahkan_oleh=Pengesahan(nama="Hasrin"))), 4, 2).blocks
    assert nama.rect.y == 50 + 4 * 20 + 4 + 40


@pytest.mark.parametrize(
    ("nip", "printed"), [("", ""), ("1962", "NIP. 1962"), ("Nip. 1962", "Nip. 1962"), ("NIP 1962", "NIP 1962")]
)
def test_the_label_of_the_number_is_never_doubled(nip: str, printed: str) -> None:
    assert nip_text(nip, "NIP.") == printed


def test_names_stand_in_capitals_in_the_middle_of_their_cell() -> None:
    cell = cell_at(page_of(make_sop()), 0, 0)
    assert texts(cell.blocks) == ["PEMERINTAH KABUPATEN", "DINAS PERDAGANGAN", "SUB BAGIAN"]
    assert (cell.row_span, cell.column_span) == (6, 1)
    height = 5 * 20 + (2 * 12 + 40 + 8)
    assert cell.blocks[0].rect.y == 50 + (height - 3 * 12) / 2


def test_the_logo_keeps_its_shape_and_stands_above_the_names() -> None:
    cell = cell_at(page_of(make_sop(), replace(OFFICE, logo=LOGO)), 0, 0)
    assert cell.picture is not None
    assert (cell.picture.rect.width, cell.picture.rect.height) == (30, 60)  # 100 × 200 in 60 × 60
    assert cell.picture.rect.centre.x == 225  # the middle of 50 … 400
    assert cell.blocks[0].rect.y == cell.picture.rect.bottom + 6


def test_a_high_masthead_gives_its_height_to_the_signature() -> None:
    tall = replace(OFFICE, alamat="\n".join("baris" for _ in range(20)))
    table = page_of(make_sop(), tall)
    # 3 names, a gap of 5, 20 lines, padding
    assert table.edges[6] - table.edges[0] == 3 * 12 + 5 + 20 * 12 + 8
    assert table.edges[4] - table.edges[3] == 20


def test_values_print_as_written_and_titles_are_shaded() -> None:
    sop = make_sop(nomor="065/12", tanggal_pembuatan=Tanggal(2025, 1, 15), tanggal_revisi=Tanggal())
    table = page_of(sop)
    assert [texts(cell_at(table, row, 2).blocks) for row in (0, 1, 2, 3, 5)] == [
        ["065/12"],
        ["15 Januari 2025"],
        ["-"],
        [],
        ["Judul"],
    ]
    assert [cell.fill for cell in table.cells if cell.row in (6, 8, 10)] == ["DDDDDD"] * 6


def test_a_long_part_goes_on_under_its_title_on_the_next_page() -> None:
    sop = make_sop(dasar_hukum=tuple(f"butir {number}" for number in range(40)), kualifikasi_pelaksana="Pandai")
    first, second = identity_pages(sop, OFFICE, Press(TEMPLAT, SETTER))
    # 500 − (5 × 20 + 72) − 20 (titles) − 8 = 300: 25 lines
    assert len(lines_by_role((first,), "dasar_hukum")) == 25
    assert len(lines_by_role((second,), "dasar_hukum")) == 15
    titles = lines_by_role((second,), "bagian")
    assert titles[0] == "Dasar Hukum (lanjutan)"
    assert "Kualifikasi (lanjutan)" not in titles  # nothing is left of it


def test_a_part_that_fits_the_next_page_is_not_parted_to_fill_a_small_rest() -> None:
    sop = make_sop(dasar_hukum="\n".join("x" for _ in range(20)), keterkaitan="\n".join("y" for _ in range(9)))
    first, second = identity_pages(sop, OFFICE, Press(TEMPLAT, SETTER))
    # 172 + 20 + 248 = 440 of 500: 60 are left, less than a fifth of the page
    assert lines_by_role((first,), "keterkaitan") == []
    assert len(lines_by_role((second,), "keterkaitan")) == 9
    assert lines_by_role((first,), "bagian") == ["Dasar Hukum", "Kualifikasi"]  # no title stands alone


WORD = st.text("abc-/ \n", min_size=0, max_size=40)
TEXT = st.one_of(WORD, st.integers(0, 2500).map(lambda count: "kata " * count), st.integers(0, 90).map("x\n".__mul__))
ISI = st.one_of(TEXT, st.lists(TEXT.filter(bool), max_size=60).map(tuple))


def expected_lines(isi: Isi, width: float) -> list[str]:
    return texts((SETTER.block(isi, 0, 0, width, Style(10)),))


@settings(max_examples=40)
@given(st.tuples(ISI, ISI, ISI, ISI, ISI, ISI), TEXT, TEXT, TEXT, st.booleans())
def test_no_line_is_lost_whatever_the_length(
    parts: tuple[Isi, ...], judul: str, nama: str, pejabat: str, has_logo: bool
) -> None:
    values: dict[str, Any] = dict(zip(PARTS, parts, strict=True))
    sop = make_sop(judul=judul, disahkan_oleh=Pengesahan(nama, pejabat), **values)
    office = replace(OFFICE, nama=nama, logo=LOGO if has_logo else None)
    drafts = identity_pages(sop, office, Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    for role, isi in zip(PARTS, parts, strict=True):
        assert lines_by_role(drafts, role) == expected_lines(isi, 340)  # half of 700 without padding
    assert lines_by_role(drafts, "judul") == expected_lines(judul, 750 - 519 - 10)
    assert "".join(lines_by_role(drafts, "instansi")).replace(" ", "") == "".join(nama.upper().split())
    assert lines_by_role(drafts, "nama") == expected_lines(pejabat, 221)
    assert sum(cell.picture is not None for draft in drafts for cell in only_table(draft).cells) == has_logo


@settings(max_examples=40)
@given(st.lists(st.integers(1, 12), min_size=1, max_size=40))
def test_items_of_several_lines_leave_none_alone(line_counts: list[int]) -> None:
    items = tuple("\n".join(f"{item}/{line}" for line in range(count)) for item, count in enumerate(line_counts))
    drafts = identity_pages(make_sop(dasar_hukum=items), OFFICE, Press(TEMPLAT, SETTER))
    for draft in drafts:
        found = [line.split("/")[0] for line in lines_by_role((draft,), "dasar_hukum")]
        for item in set(found):
            assert found.count(item) >= min(2, line_counts[int(item)])


def composed(**susunan: tuple[str, ...]) -> Press:
    return Press(replace(TEMPLAT, susunan=Susunan(**susunan)), SETTER)


def test_the_fields_stand_in_the_templates_order_and_no_others() -> None:
    press = composed(identitas=("judul", "disahkan_oleh", "nomor"))
    drafts = identity_pages(make_sop(nomor="7", disahkan_oleh=OFFICIAL), OFFICE, press)
    assert lines_by_role(drafts, "label") == ["Judul SOP", "Disahkan oleh", "Nomor"]
    table = only_table(drafts[0])
    heights = [lower - upper for upper, lower in zip(table.edges, table.edges[1:], strict=False)]
    assert heights[:3] == [20, 12 + 40 + 3 * 12 + 8, 20]  # the signature's room goes with its field
    assert texts(cell_at(table, 0, 2).blocks) == ["Judul"]
    assert texts(cell_at(table, 2, 2).blocks) == ["7"]
    assert_sound(drafts, TEMPLAT)


def test_the_left_cell_holds_what_the_template_lists_and_the_logo_stands_among_the_names() -> None:
    office = replace(OFFICE, alamat="Jalan Satu", logo=LOGO)
    drafts = identity_pages(make_sop(), office, composed(kop=("unit", "logo", "nama")))
    cell = cell_at(only_table(drafts[0]), 0, 0)
    assert texts(cell.blocks) == ["SUB BAGIAN", "DINAS PERDAGANGAN"]
    assert cell.picture is not None
    assert cell.picture.rect.y - cell.blocks[0].rect.bottom == 6  # .6 of the names' type size, 10
    assert cell.blocks[1].rect.y - cell.picture.rect.bottom == 6
    assert_sound(drafts, TEMPLAT)


def test_the_address_is_as_far_from_names_below_it_as_from_those_above() -> None:
    office = replace(OFFICE, alamat="Jalan Satu")
    cell = cell_at(only_table(identity_pages(make_sop(), office, composed(kop=("unit", "alamat", "nama")))[0]), 0, 0)
    unit, alamat, nama = (block.rect for block in cell.blocks)
    assert (alamat.y - unit.bottom, nama.y - alamat.bottom) == (5, 5)  # half of 10


def test_an_office_without_a_logo_has_no_gap_for_it() -> None:
    cell = cell_at(only_table(identity_pages(make_sop(), OFFICE, composed(kop=("unit", "logo", "nama")))[0]), 0, 0)
    assert cell.picture is None
    assert cell.blocks[1].rect.y == cell.blocks[0].rect.bottom


@pytest.mark.parametrize("kop", [("nama", "logo"), ("unit", "logo", "nama")])
def test_a_name_that_no_page_holds_has_the_logo_at_its_head(kop: tuple[str, ...]) -> None:
    office = replace(OFFICE, nama="nama " * 1000, logo=LOGO)
    drafts = identity_pages(make_sop(), office, composed(kop=kop))
    cell = cell_at(only_table(drafts[0]), 0, 0)
    assert cell.picture is not None
    assert cell.picture.rect.y < cell.blocks[0].rect.y
    assert " ".join(lines_by_role(drafts, "instansi")).split() == ["NAMA"] * 1000
    assert_sound(drafts, TEMPLAT)


def test_the_parts_stand_in_the_templates_order_two_beside_each_other_and_a_last_one_alone() -> None:
    press = composed(bagian=("peringatan", "dasar_hukum", "keterkaitan"))
    sop = make_sop(peringatan="awas", dasar_hukum="UU", keterkaitan="SOP lain", pencatatan_pendataan="arsip")
    drafts = identity_pages(sop, OFFICE, press)
    table = only_table(drafts[0])
    assert lines_by_role(drafts, "bagian") == ["Peringatan", "Dasar Hukum", "Keterkaitan"]
    assert [texts(cell_at(table, row, column).blocks) for row, column in ((7, 0), (7, 1), (9, 0))] == [
        ["awas"],
        ["UU"],
        ["SOP lain"],
    ]
    alone = cell_at(table, 9, 0)
    assert (alone.column_span, alone.blocks[0].rect.width) == (3, 690)  # 700 − 2 × 5
    assert lines_by_role(drafts, "pencatatan_pendataan") == []
    assert_sound(drafts, TEMPLAT)


def test_a_part_alone_goes_on_over_the_full_width() -> None:
    items = tuple(f"butir {number}" for number in range(60))
    drafts = identity_pages(make_sop(dasar_hukum=items), OFFICE, composed(bagian=("dasar_hukum",)))
    assert len(drafts) == 2
    assert lines_by_role(drafts[1:], "bagian") == ["Dasar Hukum (lanjutan)"]
    assert lines_by_role(drafts, "dasar_hukum") == list(items)
    assert_sound(drafts, TEMPLAT)
