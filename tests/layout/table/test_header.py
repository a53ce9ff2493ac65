from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.page import Cell
from sopdoc.layout.table.columns import set_columns
from sopdoc.layout.table.header import Header, set_header
from sopdoc.layout.table.heading import LEAST_SIZE
from sopdoc.model.prosedur import Kelompok, Pelaksana, Prosedur
from sopdoc.templat.susunan import Susunan
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face
from tests.layout.fake import SETTER, make_templat, texts

FRAME = Rect(50, 50, 700, 500)
TEMPLAT = make_templat()


def header(*names: str, templat: Templat = TEMPLAT, satuan_waktu: str = "") -> Header:
    lanes = tuple(Pelaksana(f"p{number}", name) for number, name in enumerate(names))
    prosedur = Prosedur("Judul", lanes, (), satuan_waktu)
    return set_header(prosedur, set_columns(templat, FRAME, len(names), {}), Press(templat, SETTER))


def titles(one: Header) -> dict[str, Cell]:
    return {" ".join(line.text for line in cell.blocks[0].lines): cell for cell in one.cells}


def test_the_heading_has_two_rows() -> None:
    found = {
        text: (cell.row, cell.column, cell.row_span, cell.column_span)
        for text, cell in titles(header("Kadis", "Staf", "Umum", "Arsip")).items()
    }
    assert found == {
        "No": (0, 0, 2, 1),
        "Kegiatan": (0, 1, 2, 1),
        "Pelaksana": (0, 2, 1, 4),
        "Mutu Baku": (0, 6, 1, 3),
        "Keterangan": (0, 9, 2, 1),
        "Kadis": (1, 2, 1, 1),
        "Staf": (1, 3, 1, 1),
        "Umum": (1, 4, 1, 1),
        "Arsip": (1, 5, 1, 1),
        "Kelengkapan": (1, 6, 1, 1),
        "Waktu": (1, 7, 1, 1),
        "Output": (1, 8, 1, 1),
    }


NUMBERED = replace(TEMPLAT.nomor_kolom, tampil=True)


def places(*kolom: str, **changes: object) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Return what stands over two lanes and the columns besides, and the places it covers."""
    found = header("Kadis", "Staf", templat=make_templat(susunan=Susunan(kolom=kolom), **changes))
    return [(text, (one.row, one.column, one.row_span, one.column_span)) for text, one in titles(found).items()]


def test_the_headings_of_groups_follow_their_columns() -> None:
    assert places("kegiatan", "output", "waktu", "pelaksana", "keterangan", "no") == [
        ("Kegiatan", (0, 0, 2, 1)),
        ("Mutu Baku", (0, 1, 1, 2)),
        ("Pelaksana", (0, 3, 1, 2)),
        ("Keterangan", (0, 5, 2, 1)),
        ("No", (0, 6, 2, 1)),
        ("Output", (1, 1, 1, 1)),
        ("Waktu", (1, 2, 1, 1)),
        ("Kadis", (1, 3, 1, 1)),
        ("Staf", (1, 4, 1, 1)),
    ]


def test_columns_of_mutu_baku_apart_have_a_heading_each() -> None:
    kolom = ("kelengkapan", "pelaksana", "waktu", "kegiatan", "output")
    templat = make_templat(susunan=Susunan(kolom=kolom))
    groups = [
        one.column for one in header("Kadis", templat=templat).cells if " ".join(texts(one.blocks)) == "Mutu Baku"
    ]
    assert groups == [0, 2, 4]


def test_a_table_without_mutu_baku_has_no_heading_for_it_and_numbers_count_what_is_there() -> None:
    assert [text for text, _place in places("pelaksana", "kegiatan", nomor_kolom=NUMBERED)] == [
        *("Pelaksana", "Kegiatan", "Kadis", "Staf", "(1)", "(2)", "(3)")
    ]


def test_numbers_of_columns_have_one_size_though_one_column_is_too_narrow_for_it() -> None:
    kolom = ("pelaksana", "kegiatan", "keterangan", "no")
    templat = make_templat(susunan=Susunan(kolom=kolom), nomor_kolom=NUMBERED)
    cells = titles(header(*(f"P{number}" for number in range(8)), templat=templat))
    sizes = {cells[f"({number})"].blocks[0].size for number in range(1, 12)}
    assert sizes == {7.0}  # 14 of the number's column for (11), of four letters half as wide as high


def sizes_beside_times(width: float) -> dict[str, float]:
    """Return how large headings are whose column of times is so wide, and over it "(menit)", seven letters."""
    narrow = make_templat(kolom=replace(TEMPLAT.kolom, waktu=width))
    found = titles(header("Kadis", templat=narrow, satuan_waktu="menit"))
    return {text: cell.blocks[0].size for text, cell in found.items() if text != "Kadis"}


def test_headings_have_one_size_though_one_column_is_too_narrow_for_it() -> None:
    assert set(sizes_beside_times(36).values()) == {8.5}


def test_a_heading_that_needs_very_small_type_makes_no_other_as_small() -> None:
    sizes = sizes_beside_times(26)
    assert (sizes.pop("Waktu (menit)"), set(sizes.values())) == (5.5, {10})


def test_rows_are_as_high_as_their_highest_text() -> None:
    # lanes of 60 hold ten letters of 5: there are 3 at each side
    assert header("Kadis", "Staf", "Umum", "Arsip").heights == (20, 20)  # 12 + 2 × 4
    assert header("Kepala Dinas", "Staf", "Umum", "Arsip").heights == (20, 32)


def test_headings_stand_in_the_middle_of_their_cells() -> None:
    found = titles(header("Kepala Dinas", "Staf", "Umum", "Arsip"))
    assert found["Pelaksana"].blocks[0].rect.y == 4
    assert found["Staf"].blocks[0].rect.y == 20 + (32 - 12) / 2
    assert found["No"].blocks[0].rect.y == (52 - 12) / 2
    assert found["Kepala Dinas"].blocks[0].rect.y == 24


def test_a_high_heading_over_two_rows_heightens_the_second() -> None:
    tall = make_templat(kegiatan_label="satu\ndua\ntiga\nempat")
    assert header("Kadis", templat=tall).heights == (20, 4 * 12 + 8 - 20)


def test_the_unit_of_time_is_printed_in_the_heading() -> None:
    assert "Waktu (menit)" in titles(header("Kadis", "Staf", "Umum", "Arsip", satuan_waktu="menit"))


def test_columns_are_numbered_below_the_heading_if_the_template_says_so() -> None:
    numbered = header("Kadis", "Staf", templat=make_templat(nomor_kolom=NUMBERED))
    assert numbered.heights == pytest.approx((20, 20, 9 * 1.2 + 8))  # (1) of 9 pt fits into the 14 of the first
    last = [cell for cell in numbered.cells if cell.row == 2]
    assert [cell.blocks[0].lines[0].text for cell in last] == [f"({number})" for number in range(1, 9)]


def test_numbers_of_columns_look_as_the_template_says() -> None:
    look = replace(NUMBERED, bentuk="1", tebal=False, miring=True, warna="FFFFFF")
    last = [cell for cell in header("Kadis", templat=make_templat(nomor_kolom=look)).cells if cell.row == 2]
    assert [cell.blocks[0].lines[0].text for cell in last] == [str(number) for number in range(1, 8)]
    assert {run.face for cell in last for run in cell.blocks[0].lines[0].runs} == {Face.ITALIC}
    assert {cell.fill for cell in last} == {"FFFFFF"}


def test_numbers_are_filled_like_the_headings_unless_told_otherwise() -> None:
    numbered = header("Kadis", templat=make_templat(nomor_kolom=NUMBERED))
    assert {cell.fill for cell in numbered.cells} == {"EEEEEE"}
    assert {run.face for cell in numbered.cells for run in cell.blocks[0].lines[0].runs} == {Face.BOLD}


def test_lanes_without_a_heading_over_them_span_the_header() -> None:
    assert places("kegiatan", "pelaksana", "waktu", kepala_pelaksana=False) == [
        ("Kegiatan", (0, 0, 2, 1)),
        ("Kadis", (0, 1, 2, 1)),
        ("Staf", (0, 2, 2, 1)),
        ("Mutu Baku", (0, 3, 1, 1)),
        ("Waktu", (1, 3, 1, 1)),
    ]


def test_a_header_in_which_nothing_stands_under_anything_has_one_row() -> None:
    assert places("kegiatan", "pelaksana", kepala_pelaksana=False, nomor_kolom=NUMBERED) == [
        ("Kegiatan", (0, 0, 1, 1)),
        ("Kadis", (0, 1, 1, 1)),
        ("Staf", (0, 2, 1, 1)),
        *((f"({number})", (1, number - 1, 1, 1)) for number in range(1, 4)),
    ]


PROVINSI, PUSAT = Kelompok("p", "Provinsi"), Kelompok("q", "Pusat")


def grouped(*groups: Kelompok | None, **changes: object) -> list[tuple[str, tuple[int, int, int, int]]]:
    """Return the headings over lanes in such groups, and the places they cover."""
    lanes = tuple(Pelaksana(f"p{at}", f"L{at}", kelompok=group) for at, group in enumerate(groups))
    templat = make_templat(susunan=Susunan(kolom=("kegiatan", "pelaksana", "waktu")), **changes)
    columns = set_columns(templat, FRAME, len(lanes), {})
    found = set_header(Prosedur("Judul", lanes, ()), columns, Press(templat, SETTER))
    for cell in found.cells:
        left, right = columns.edges[cell.column], columns.edges[cell.column + cell.column_span]
        assert left < cell.blocks[0].rect.x < cell.blocks[0].rect.right < right
    return [(text, (one.row, one.column, one.row_span, one.column_span)) for text, one in titles(found).items()]


def test_a_group_has_a_heading_between_that_of_all_lanes_and_theirs() -> None:
    assert grouped(PROVINSI, PROVINSI, None) == [
        ("Kegiatan", (0, 0, 3, 1)),
        ("Pelaksana", (0, 1, 1, 3)),
        ("Mutu Baku", (0, 4, 1, 1)),
        ("Provinsi", (1, 1, 1, 2)),
        ("L2", (1, 3, 2, 1)),
        ("Waktu", (1, 4, 2, 1)),
        ("L0", (2, 1, 1, 1)),
        ("L1", (2, 2, 1, 1)),
    ]


def test_headings_of_groups_stay_without_one_over_all_lanes() -> None:
    assert grouped(None, PUSAT, PROVINSI, kepala_pelaksana=False) == [
        ("Kegiatan", (0, 0, 2, 1)),
        ("L0", (0, 1, 2, 1)),
        ("Pusat", (0, 2, 1, 1)),
        ("Provinsi", (0, 3, 1, 1)),
        ("Mutu Baku", (0, 4, 1, 1)),
        ("L1", (1, 2, 1, 1)),
        ("L2", (1, 3, 1, 1)),
        ("Waktu", (1, 4, 1, 1)),
    ]


def test_type_shrinks_in_all_lanes_for_a_word_that_is_wider_than_its_lane_and_has_no_syllables() -> None:
    # 11 letters need 55 at 10 points, 52.25 at 9.5; there are 60 - 2 × 3
    found = titles(header("BPPSDMKPTPH", "Staf", "Umum", "Arsip"))
    assert found["BPPSDMKPTPH"].blocks[0].size == 9.5
    assert found["Staf"].blocks[0].size == 9.5
    assert found["Kegiatan"].blocks[0].size == 10


@pytest.mark.parametrize("size", [10, 9.8])
def test_type_does_not_shrink_below_its_least_size(size: float) -> None:
    sizes = TEMPLAT.ukuran_huruf
    templat = make_templat(ukuran_huruf=type(sizes)(**{**_values(sizes), "kepala_tabel": size}))
    long = "S" * 80
    (cell,) = (cell for cell in header(long, templat=templat).cells if cell.blocks[0].role == "pelaksana")
    assert cell.blocks[0].size == LEAST_SIZE
    assert "".join(line.text for line in cell.blocks[0].lines) == long


def _values(sizes: object) -> dict[str, float]:
    return {name: getattr(sizes, name) for name in sizes.__slots__}  # type: ignore[attr-defined]


def test_the_heading_is_as_high_as_its_upright_names() -> None:
    names = ("BPPSDMKPTPHD", *(f"p{number}" for number in range(11)))  # lanes of 36: eight letters of 3.5 are cut
    found = header(*names)
    first = titles(found)["BPPSDMKPTPHD"].blocks[0]
    assert (first.upright, first.size) == (True, 10)
    assert found.heights == (pytest.approx(7 * 1.2 + 2 * 4), 60 + 2 * 4)
    assert (first.rect.y, first.rect.height) == (pytest.approx(20.4), 60)
    assert titles(found)["Kegiatan"].blocks[0].rect.y == (88 - 12) / 2
