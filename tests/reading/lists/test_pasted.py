"""Lists pasted from Word: each prints what was meant, or is told; none is numbered twice or run together."""

from __future__ import annotations

import pytest

from sopdoc.model.isi import MarkedList, Tanda
from sopdoc.model.sop import Sop
from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.write import dump_source
from sopdoc.source.diagnostic import render

STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"


def read(part: str, steps: str = STEPS) -> tuple[Sop, list[str]]:
    sop, faults = read_sop(f"judul: Uji\n{part}{steps}".encode(), "x.yaml")
    assert sop is not None, faults
    assert read_sop(dump_source(sop).encode(), "x.yaml") == (sop, ())  # what was understood is written so
    return sop, [render(fault) for fault in faults]


def dasar_hukum(value: str) -> tuple[str | tuple[str, ...], list[str]]:
    sop, faults = read(f"dasar_hukum:{value}\n")
    return sop.dasar_hukum, faults


@pytest.mark.parametrize(
    "value",
    [
        "\n  1. UU A\n  2. UU B",
        "\n  1) UU A\n  2) UU B",
        "\n  (1) UU A\n  (2) UU B",
        "\n  1.UU A\n  2.UU B",
        " 1. UU A\n  2. UU B",
        "\n  -UU A\n  -UU B",
        "\n  – UU A\n  – UU B",
        "\n  —UU A\n  - UU B",
        "\n  '1. UU A\n  2. UU B'",
        '\n  "1. UU A\n\n  2. UU B"',
        " >\n  1. UU A\n  2. UU B",
        "\n  - 1. UU A\n  - 2. UU B",
        "\n  - '1. UU A'\n  - '2. UU B'",
        "\n  - – UU A\n  - – UU B",
        "\n  - 1. UU A\n    2. UU B",
        "\n  1. UU\n     A\n  2. UU B",
        "\n  -\u00a0UU A\n  -\u00a0UU B",
    ],
)
def test_lines_and_items_that_count_on_are_a_list(value: str) -> None:
    texts, faults = dasar_hukum(value)
    assert texts == ("UU A", "UU B")
    assert not [fault for fault in faults if "warning: 2 blanks" not in fault]


@pytest.mark.parametrize(
    "value",
    [
        "\n  • UU A\n  • UU B",
        "\n  \uf0b7 UU A\n  \uf0b7UU B",
        "\n  - • UU A\n  - ▪ UU B",
        "\n  - o UU A\n  - o UU B",
        "\n  o\tUU A\n  o\tUU B",
        *[f"\n  {sign} UU A\n  {sign} UU B" for sign in "oü§✓✔√□☑☐→+=\uf0a8"],
        *[f"\n  - {sign} UU A\n  - {sign} UU B" for sign in "✓☐→+"],
    ],
)
def test_bullets_give_way_to_numbers_with_one_warning(value: str) -> None:
    texts, faults = dasar_hukum(value)
    assert texts == ("UU A", "UU B")
    assert [fault.split(": ")[1] for fault in faults] == ["warning"]
    assert "are not printed: lists are numbered" in faults[0]


def test_letters_of_items_give_way_to_numbers_with_one_warning() -> None:
    texts, (fault,) = dasar_hukum("\n  - a. UU A\n  - b. UU B")
    assert texts == ("UU A", "UU B")
    assert "own marks, such as `a.`, are not printed" in fault


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("\n  A. UU A\n  B. UU B", "A. UU A\nB. UU B"),
        ("\n  i. UU A\n  ii. UU B", "i. UU A\nii. UU B"),
        ("\n  IV. UU A\n  V. UU\n     B", "IV. UU A\nV. UU B"),
        ("\n  3. UU A\n  4. UU B", "3. UU A\n4. UU B"),
    ],
)
def test_lines_with_other_marks_stay_lines(value: str, text: str) -> None:
    assert dasar_hukum(value) == (text, [])


@pytest.mark.parametrize(
    ("value", "tanda"),
    [
        ("\n  a. UU A\n  b. UU B", Tanda.HURUF),
        (" |\n  1. UU A\n  2. UU B", Tanda.ANGKA),
        (" |\n  • UU A\n  • UU B", Tanda.BULAT),
    ],
)
def test_lines_whose_marks_a_list_prints_are_one_with_that_mark(value: str, tanda: Tanda) -> None:
    assert dasar_hukum(value) == (MarkedList(("UU A", "UU B"), tanda), [])


def test_a_text_below_an_empty_line_stands_on_its_own_line() -> None:
    assert dasar_hukum("\n  1. UU A\n  2. UU B\n\n  Catatan\n  akhir") == (("UU A", "UU B\nCatatan akhir"), [])
    assert dasar_hukum("\n  1. UU A\n\n\n  2. UU B\n     satu\n") == (("UU A", "UU B satu"), [])


def test_second_level_marks_keep_their_lines() -> None:
    assert dasar_hukum("\n  1. UU A\n     o satu\n     o dua\n  2. UU B") == (("UU A\no satu\no dua", "UU B"), [])


@pytest.mark.parametrize(
    ("value", "items"),
    [
        ("• Surat • Kop", "`- Surat`, `- Kop`"),
        ("✓ Surat ✓ Kop", "`- Surat`, `- Kop`"),
        ("– Surat – Kop", "`- Surat`, `- Kop`"),
        ("1. Surat; 2. Kop 3. Berkas", "`- Surat`, `- Kop`, `- Berkas`"),
        ("(1) Surat (2) Kop", "`- Surat`, `- Kop`"),
    ],
)
def test_marks_in_one_line_are_told(value: str, items: str) -> None:
    text, (fault,) = dasar_hukum(f" {value}")
    assert text == value
    assert "holds the marks of a list, and is printed as one text" in fault
    assert f"hint: if they are items, write each on a line of its own: {items}\n" in fault
    assert dasar_hukum(f" |-\n  {value}") == (value, [])
    texts, faults = dasar_hukum(f"\n  - UU\n  - |-\n    {value}")
    assert (texts, faults) == (("UU", value), [])


def test_an_item_keeps_its_lines_below() -> None:
    assert dasar_hukum("\n  1. UU A\n     a. satu\n     b. dua\n  2. UU B") == (("UU A\na. satu\nb. dua", "UU B"), [])


@pytest.mark.parametrize(
    ("value", "texts", "told"),
    [
        ("\n  - UU A\n    -UU B", ("UU A\n-UU B",), "`-UU B` begins like an item of a list"),
        (" Meliputi\n  1. UU A\n  2. UU B", "Meliputi\n1. UU A\n2. UU B", "`1. UU A` begins like an item"),
        ("\n  1. UU A\n  3. UU B", "1. UU A\n3. UU B", "`3. UU B` begins like an item of a list"),
        (" UU A\n  - UU B", "UU A\n- UU B", "`- UU B` begins like an item of a list"),
        ("\n  - UU A\n  - 1. UU B", ("UU A", "1. UU B"), "the list's number and `1.` are printed"),
        ("\n  - a. UU A\n  - • UU B", ("a. UU A", "• UU B"), "the list's number and `a.` are printed"),
        ("\n  - 2. UU A\n  - 3. UU B", ("2. UU A", "3. UU B"), "the list's number and `2.` are printed"),
        (" -Komputer", "-Komputer", "`-Komputer` is printed with its dash"),
        (" Meliputi\n  o UU A\n  o UU B", "Meliputi\no UU A\no UU B", "`o UU A` begins like an item"),
    ],
)
def test_what_may_be_a_list_is_told_and_printed_as_it_stands(
    value: str, texts: str | tuple[str, ...], told: str
) -> None:
    found, (fault,) = dasar_hukum(value)
    assert found == texts
    assert told in fault


def test_the_remedy_can_be_pasted() -> None:
    _texts, (fault,) = dasar_hukum("\n  - UU A\n    -UU B")
    assert fault == (
        "x.yaml:3:5: warning: `-UU B` begins like an item of a list, and is printed as a line of this text\n"
        "    hint: if they are items, write each on a line of its own: `- UU A`, `- UU B`\n"
        "    hint: to print lines without this warning, write `|` behind the key or dash, and the lines below it"
    )
    _texts, (fault,) = dasar_hukum("\n  - A\n  - 1. UU B")
    assert fault == (
        "x.yaml:4:5: warning: this item brings a mark of its own: the list's number and `1.` are printed\n"
        "    hint: leave it out: `- UU B`\n"
        "    hint: to print both without this warning, write `- |-` and the text on the next line"
    )
    assert dasar_hukum("\n  - A\n  - |-\n    1. UU B") == (("A", "1. UU B"), [])


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        (" 1. Umum", "1. Umum"),
        (" – Surat", "– Surat"),
        (" Kepala – Sekretaris – Staf", "Kepala – Sekretaris – Staf"),
        (" Surat • Kop", "Surat • Kop"),
        (" 1. Pasal 3. ayat", "1. Pasal 3. ayat"),
        (" = 2 = 3", "= 2 = 3"),
        (" Gaji\n  + lembur", "Gaji + lembur"),
        ("\n  - ✓ A\n  - B", ("✓ A", "B")),
        ("\n  - o A", ("o A",)),
        (" –", "–"),
        (" -5", "-5"),
        ("\n  -5\n  -3", "-5 -3"),
        ("\n  - 2 hari\n  - 1.440 menit\n  - 08.00 WIB", ("2 hari", "1.440 menit", "08.00 WIB")),
        ("\n  - 1 (satu) lembar\n  - a. n. Kepala\n  - d.h. itu", ("1 (satu) lembar", "a. n. Kepala", "d.h. itu")),
        ("\n  - A. Yani\n  - I. PENDAHULUAN\n  - Pasal 5. Umum", ("A. Yani", "I. PENDAHULUAN", "Pasal 5. Umum")),
        (
            " Jarak Makassar\n  – Jeneponto menurut Pasal\n  5 ayat (1)",
            "Jarak Makassar – Jeneponto menurut Pasal 5 ayat (1)",
        ),
        (" satu\n  dua", "satu dua"),
        ("\n  - -> a\n  - --b\n  - .5", ("-> a", "--b", ".5")),
    ],
)
def test_what_only_looks_like_a_mark_stays(value: str, texts: str | tuple[str, ...]) -> None:
    assert dasar_hukum(value) == (texts, [])


def test_a_bracket_that_closes_one_above_begins_no_item() -> None:
    assert dasar_hukum(" Laporan (Baris Nomor\n  3) triwulan I") == ("Laporan (Baris Nomor 3) triwulan I", [])
    assert dasar_hukum(" Ayat (1 atau\n  b) Surat (asli)") == ("Ayat (1 atau b) Surat (asli)", [])
    texts, faults = dasar_hukum(" Laporan (baris) Nomor\n  3) triwulan I")
    assert texts == "Laporan (baris) Nomor\n3) triwulan I"
    assert "begins like an item" in faults[0]
    assert dasar_hukum(" 1) Surat (asli\n  2) Kop") == (("Surat (asli", "Kop"), [])


def test_a_cell_of_one_text_keeps_its_lines() -> None:
    steps = STEPS.replace("{kegiatan: Satu, oleh: a}", "kegiatan:\n          • Satu\n          • Dua\n        oleh: a")
    sop, faults = read("", steps)
    assert (sop.prosedur[0].langkah[0].kegiatan, faults) == ("• Satu\n• Dua", [])


def test_the_items_proposed_hold_the_lines_below_them() -> None:
    _text, (fault,) = dasar_hukum("\n  1. UU\n     tentang A\n  3. PP")
    assert "each on a line of its own: `- UU tentang A`, `- PP`\n" in fault


def test_a_dash_without_its_blank_is_proposed_as_a_list_in_brackets() -> None:
    _text, (fault,) = dasar_hukum(" -Komputer")
    assert "hint: if it is an item, write `[Komputer]`\n" in fault
    assert dasar_hukum(" [Komputer]") == (("Komputer",), [])


def test_a_cell_that_is_a_list_has_no_number_of_its_row() -> None:
    steps = STEPS.replace(
        "{kegiatan: Satu, oleh: a}", "kegiatan:\n          1. Satu\n          2. Dua\n        oleh: a"
    )
    sop, faults = read("", steps)
    assert (sop.prosedur[0].langkah[0].kegiatan, faults) == ("1. Satu\n2. Dua", [])


def test_where_no_list_can_stand_none_is_proposed() -> None:
    steps = STEPS.replace(
        "{kegiatan: Satu, oleh: a}", "kegiatan: Memeriksa\n          – isi\n          – lampiran\n        oleh: a"
    )
    sop, faults = read("", steps)
    assert sop.prosedur[0].langkah[0].kegiatan == "Memeriksa\n– isi\n– lampiran"
    assert faults == [
        "x.yaml:5:19: warning: `– isi` begins like an item of a list, and is printed as a line of this text\n"
        "    hint: to print lines without this warning, write `|` behind the key or dash, and the lines below it"
    ]
    block = steps.replace("Memeriksa", "|\n          Memeriksa")
    assert read("", block) == (sop, [])


def test_footnotes_keep_their_marks_as_they_are_not_numbered() -> None:
    sop, faults = read("", STEPS + "    catatan:\n      - 1. Satu\n      - 2. Dua\n")
    assert (sop.prosedur[0].catatan, faults) == (("1. Satu", "2. Dua"), [])


class TestRows:
    def rows(self, *texts: str) -> tuple[list[str], list[str]]:
        steps = STEPS.rpartition("      - ")[0] + "".join(
            f"      - kegiatan: {text}\n        oleh: a\n" for text in texts
        )
        sop, faults = read("", steps)
        return [langkah.kegiatan for langkah in sop.prosedur[0].langkah], faults

    def test_numbers_that_are_the_rows_own_are_not_printed_twice(self) -> None:
        assert self.rows("1. Satu", "2. Dua", "'3. Tiga: akhir'") == (["Satu", "Dua", "Tiga: akhir"], [])

    @pytest.mark.parametrize("texts", [("1. Satu", "Dua"), ("Satu", "3. Dua", "4. Tiga"), ("2. Satu", "3. Dua")])
    def test_other_numbers_are_told(self, texts: tuple[str, ...]) -> None:
        printed, (fault,) = self.rows(*texts)
        assert printed == list(texts)
        assert "warning: rows are numbered, and the number " in fault
        assert "hint: leave it out: " in fault

    @pytest.mark.parametrize(
        "texts", [("Satu", "1. Dua"), ("a. Satu", "b. Dua"), ("|-\n          1. Satu", "|-\n          2. Dua")]
    )
    def test_others_stay(self, texts: tuple[str, ...]) -> None:
        printed, faults = self.rows(*texts)
        assert printed == [text.removeprefix("|-\n          ") for text in texts]
        assert faults == []


class TestWholeSources:
    ROWS = (
        "prosedur:\n  - pelaksana: {a: Staf, b: Kepala}\n    langkah:\n"
        "      - {kegiatan: 1. Satu, oleh: a}\n      - {kegiatan: 2. Dua, oleh: b}\n"
    )

    def test_the_dashes_of_word_and_of_beginners(self) -> None:
        parts = "dasar_hukum:\n  – UU Nomor 1\n  – UU Nomor 2\nperalatan_perlengkapan:\n  -Komputer\n  -Printer\n"
        sop, faults = read(parts, self.ROWS)
        assert sop.dasar_hukum == ("UU Nomor 1", "UU Nomor 2")
        assert sop.peralatan_perlengkapan == ("Komputer", "Printer")
        assert faults == []

    def test_numbers_of_items_and_steps(self) -> None:
        parts = "dasar_hukum:\n  - 1. UU 1\n  - 2. UU 2\nperalatan_perlengkapan:\n  - a. Komputer\n  - • Printer\n"
        sop, (fault,) = read(parts, self.ROWS)
        assert sop.dasar_hukum == ("UU 1", "UU 2")
        assert [langkah.kegiatan for langkah in sop.prosedur[0].langkah] == ["Satu", "Dua"]
        assert fault.startswith("x.yaml:6:5: warning: this item brings a mark of its own")
        assert "hint: leave it out: `- Komputer`" in fault

    def test_characters_that_nobody_sees(self) -> None:
        source = ("judul: Uji Pe\u00adme\u00adrin\u00adtah\n" + self.ROWS).replace("2. Dua", "'2. Dua\u200e'")
        sop, faults = read_sop(source.encode(), "x.yaml")
        assert sop is not None
        assert sop.judul == "Uji Pemerintah"
        assert [fault.code for fault in faults] == ["invisible"]
