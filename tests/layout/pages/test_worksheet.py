from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.page import Table
from sopdoc.layout.pages.worksheet import worksheet_pages
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Sop
from tests.flows import langkah
from tests.layout.fake import SETTER, blocks_of, lines_by_role, make_sop, make_templat, texts
from tests.layout.sound import assert_sound

TEMPLAT = make_templat()
SHEET = LembarKerja(
    judul="Surat",
    jenis_kegiatan="Rutin",
    penanggung_jawab=PenanggungJawab("Kepala Dinas", "Kasubag"),
    ruang_lingkup="Kabupaten",
    judul_kegiatan="Mengurus surat",
    langkah_awal="menerima",
    langkah_utama="menilai",
    langkah_akhir="menyimpan",
)


def with_steps(kegiatan: list[str]) -> Sop:
    (prosedur,) = make_sop().prosedur
    steps = tuple(langkah(text, "a") for text in kegiatan)
    sheet = replace(SHEET, langkah_awal=kegiatan[0], langkah_akhir=kegiatan[-1])
    return make_sop(prosedur=(replace(prosedur, langkah=steps),), lembar_kerja=sheet)


def phases(table: Table) -> list[tuple[str, int]]:
    return [(" ".join(texts(cell.blocks)), cell.row_span) for cell in table.cells if cell.column == 0]


def test_without_a_worksheet_there_is_no_page() -> None:
    assert worksheet_pages(make_sop(), Press(TEMPLAT, SETTER)) == ()


def test_the_three_tables_say_what_the_source_says() -> None:
    (draft,) = worksheet_pages(make_sop(4, lembar_kerja=SHEET), Press(TEMPLAT, SETTER))
    assert texts(blocks_of(draft)) == [
        *("LEMBAR KERJA", "A. Data", "1. Judul SOP", "Surat", "2. Jenis", "Rutin", "3. Penanggung Jawab"),
        *("a. Produk", "Kepala Dinas", "b. Kegiatan", "Kasubag", "4. Scope", "Kabupaten"),
        *("B. Kegiatan", "Judul Kegiatan", "Mengurus surat", "Awal", "menerima", "Utama", "menilai"),
        *("Akhir", "menyimpan"),
        *("C. Langkah", "Awal", "1", "langkah 1", "Utama", "2", "langkah 2", "3", "langkah 3"),
        *("Akhir", "4", "langkah 4"),
    ]


def test_tables_follow_their_headings_at_fixed_distances() -> None:
    (draft,) = worksheet_pages(make_sop(lembar_kerja=SHEET), Press(TEMPLAT, SETTER))
    title, data, table_a, kegiatan, table_b, _langkah, table_c = draft.flow
    assert title.rect.y == 50
    assert data.rect.y == 50 + 12 + 10  # the title and a gap of its size
    assert table_a.rect.y == data.rect.bottom + 4
    assert table_a.rect.height == 6 * 20
    assert kegiatan.rect.y == table_a.rect.bottom + 14  # 1.4 × 10
    assert isinstance(table_b, Table)
    assert table_b.columns == (50, 218, 750)  # 50 + .24 × 700
    assert isinstance(table_c, Table)
    assert table_c.columns == (50, 218, 258, 750)  # numbers: 3 × 10 + 2 × 5


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        (1, [("Awal", 1)]),
        (2, [("Awal", 1), ("Akhir", 1)]),
        (3, [("Awal", 1), ("Utama", 1), ("Akhir", 1)]),
        (6, [("Awal", 1), ("Utama", 4), ("Akhir", 1)]),
    ],
)
def test_phases_span_their_steps(count: int, expected: list[tuple[str, int]]) -> None:
    drafts = worksheet_pages(make_sop(count, lembar_kerja=SHEET), Press(TEMPLAT, SETTER))
    table = drafts[0].flow[-1]
    assert isinstance(table, Table)
    assert phases(table) == expected


def test_a_phase_is_named_again_on_the_next_page() -> None:
    drafts = worksheet_pages(make_sop(40, lembar_kerja=SHEET), Press(TEMPLAT, SETTER))
    assert len(drafts) == 3
    tables = [draft.flow[-1] for draft in drafts]
    assert all(isinstance(table, Table) for table in tables)
    # 500 − 12 − 10 − 12 − 4 − 120 − 14 − 12 − 4 − 80 − 14 − 12 − 4 = 202: 10 rows of 20; then 25
    assert [phases(table) for table in tables if isinstance(table, Table)] == [
        [("Awal", 1), ("Utama", 9)],
        [("Utama (lanjutan)", 25)],
        [("Utama (lanjutan)", 4), ("Akhir", 1)],
    ]


def test_500_steps_stand_once_and_in_order() -> None:
    drafts = worksheet_pages(make_sop(500, lembar_kerja=SHEET), Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    numbers = [text for text in lines_by_role(drafts, "lembar_kerja") if text.isdigit()]
    assert numbers == [str(number) for number in range(1, 501)]


def test_a_heading_never_stands_alone_at_the_foot() -> None:
    for count in range(1, 30):
        sop = with_steps(["\n".join("x" for _ in range(count)), "y"])
        for draft in worksheet_pages(sop, Press(TEMPLAT, SETTER)):
            assert not isinstance(draft.flow[-1], TextBlock)


@settings(max_examples=50)
@given(st.lists(st.integers(1, 120), min_size=1, max_size=12))
def test_no_line_of_a_step_is_lost(line_counts: list[int]) -> None:
    kegiatan = ["\n".join(f"k{at}.{line}" for line in range(count)) for at, count in enumerate(line_counts)]
    drafts = worksheet_pages(with_steps(kegiatan), Press(TEMPLAT, SETTER))
    assert_sound(drafts, TEMPLAT)
    found = [line for line in lines_by_role(drafts, "lembar_kerja") if line.startswith("k")]
    once = "\n".join(kegiatan).split("\n")
    assert found == [*kegiatan[0].split("\n"), *kegiatan[-1].split("\n"), *once]
