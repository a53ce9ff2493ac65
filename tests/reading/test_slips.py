"""Slips at dashes and quotes: each is told once with the line to write, and with that the source is right."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import decode_values, read_sop
from sopdoc.reading.tables.schema import INSTANSI
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic

SOURCE = """judul: S
nomor: Jumat
keterkaitan:
  - A
  - B
  - C
prosedur:
  - pelaksana: {a: Staf, b: Kepala}
    langkah:
      - kegiatan: Nol
        oleh: a
        kelengkapan:
          - X
          - Y
      - kegiatan: Dua
        oleh: b
      - {kegiatan: Tiga, oleh: a}
      - {kegiatan: Akhir, oleh: b}
"""


def faults_of(text: str) -> tuple[Diagnostic, ...]:
    return read_sop(text.encode(), "x.yaml")[1]


@pytest.mark.parametrize(
    ("right", "wrong", "ready"),
    [
        ("  - B", "  -B", "- B"),
        ("  - B", "  – B", "- B"),
        ("  - B", "  –B", "- B"),
        ("  - B", "  • B", "- B"),
        ("  - B", "  2. B", "- B"),
        ("  - B", "  2) B", "- B"),
        ("  - C", "  -C", "- C"),
        ("          - Y", "          -Y", "- Y"),
        ("          - Y", "          • Y", "- Y"),
        ("      - kegiatan: Nol", "      1. kegiatan: Nol", "- kegiatan: Nol"),
        ("      - kegiatan: Dua", "      2. kegiatan: Dua", "- kegiatan: Dua"),
        ("      - kegiatan: Dua", "      -kegiatan: Dua", "- kegiatan: Dua"),
        ("      - kegiatan: Dua", "      kegiatan: Dua", "- kegiatan: Dua"),
        ("      - {kegiatan: Tiga", "      -{kegiatan: Tiga", "- {kegiatan: Tiga, oleh: a}"),
    ],
)
def test_an_item_without_its_dash_and_blank_is_told_with_them(right: str, wrong: str, ready: str) -> None:
    [fault] = faults_of(SOURCE.replace(right, wrong, 1))
    assert fault.span.line == SOURCE[: SOURCE.index(right)].count("\n") + 1
    assert fault.hints[0] == f"write `{ready}`"
    assert right.lstrip() in ready


def test_items_in_the_column_of_their_key_are_told_once_with_their_dashes() -> None:
    [fault] = faults_of(SOURCE.replace("  - A\n  - B\n  - C", "-A\n-B\n-C"))
    assert fault.span.line == 4
    assert fault.hints[0].endswith("`- A`, `- B`, `- C`")


@pytest.mark.parametrize(
    ("wrong", "ready"),
    [
        ('"X" dan "Y"', '\'"X" dan "Y"\''),
        ("'A' dan 'B'", "\"'A' dan 'B'\""),
        ('"X" dan Y', "'\"X\" dan Y'"),
        ("'Jum'at'", '"Jum\'at"'),
        ("'Jum'at", '"Jum\'at"'),
    ],
)
def test_a_text_with_quotes_is_put_in_others(wrong: str, ready: str) -> None:
    [fault] = faults_of(SOURCE.replace("Jumat", wrong))
    assert fault.hints[0].endswith(f": {ready}")
    sop, faults = read_sop(SOURCE.replace("Jumat", ready).encode(), "x.yaml")
    assert not faults
    assert sop is not None
    assert sop.nomor in (wrong, "Jum'at")


def test_two_steps_are_never_given_one_name() -> None:
    text = SOURCE.replace("kegiatan: Nol", "kegiatan: Cek surat").replace("kegiatan: Dua", "kegiatan: Cek berkas")
    exits = "keputusan: {ya: kembali ke langkah 1, tidak: kembali ke langkah 2}"
    faults = faults_of(text.replace("Tiga, oleh: a", f"Tiga, oleh: a, {exits}"))
    assert [fault.hints[0].split("`")[1] for fault in faults] == ["id: cek", "id: cek-2"]


@pytest.mark.parametrize(
    ("wrong", "hint"), [("      - oleh: b", "put a blank"), ("        - oleh: b", "write `oleh: b`")]
)
def test_a_dash_too_many_before_a_steps_key_is_told_at_it(wrong: str, hint: str) -> None:
    [fault] = faults_of(SOURCE.replace("        oleh: b", wrong))
    assert (fault.span.line, fault.hints[0][: len(hint)]) == (16, hint)


def test_keys_in_the_column_of_their_holder_are_each_told_how_far_in_they_belong() -> None:
    exits = "oleh: b\n        keputusan:\n        ya: lanjut\n        tidak: selesai\n"
    text = SOURCE.replace("oleh: b\n", exits, 1)
    faults = faults_of(text)
    assert [(fault.span.line, fault.hints) for fault in faults] == [
        (18, ("put 10 blanks before it",)),
        (19, ("put 10 blanks before it",)),
    ]
    assert not faults_of(text.replace("        ya:", "          ya:").replace("        tidak:", "          tidak:"))


@pytest.mark.parametrize("before", ["", "nama: Dinas\n"])
def test_an_officials_name_beside_its_holder_is_no_name_of_the_office(before: str) -> None:
    tree, faults = compose(f"{before}disahkan_oleh:\nnama: Andi\nnip: 1\n".encode(), "instansi.yaml")
    assert tree is not None
    _values, faults = decode_values(tree, faults, INSTANSI)
    assert [fault.message for fault in faults] == [
        "`nama` belongs below `disahkan_oleh`",
        "`nip` belongs below `disahkan_oleh`",
    ]
    assert {fault.hints for fault in faults} == {("put 2 blanks before it",)}


def test_a_step_that_is_a_text_is_told_with_a_lane_that_is_there() -> None:
    [fault] = faults_of(SOURCE.replace("      - {kegiatan: Tiga, oleh: a}", "      - Tiga"))
    assert fault.hints == ("write `kegiatan: Tiga`, `oleh: a`, each on a line of its own",)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "pemerintah: Kabupaten Contoh\nnama: Dinas Contoh\nalamat: Jl. Contoh\ndisahkan_oleh: {nama: Andi}\n",
            "instansi.yaml",
        ),
        ("kertas: A4\norientasi: tegak\nhuruf: Arial\n", "templat.yaml"),
    ],
)
def test_a_file_under_a_documents_name_is_told_how_to_be_called(text: str, name: str) -> None:
    [fault] = faults_of(text)
    assert (fault.code, fault.span.line) == ("not-a-document", 1)
    assert name in fault.hints[0]
    assert "not-a-document" not in [fault.code for fault in faults_of(f"judul: x\n{text}")]


@pytest.mark.parametrize(
    ("right", "wrong", "hint"),
    [
        ("nomor:", "perlengkapan:", "did you mean `peralatan_perlengkapan`?"),
        ("nomor: Jumat", "nomor: Jumat\nnomer: x", "`nomor` is given already, at 2:1: write one of them only"),
        ("nomor: Jumat", "disahkan_oleh: Budi Contoh", "write `nama: Budi Contoh` on a line of its own"),
        ("nomor: Jumat", "disahkan_oleh: Plt. Camat", "write `jabatan: Plt. Camat` on a line of its own"),
        ("nomor: Jumat", "tanggal_efektif: 2 Januari 25", "write `2 Januari 2025`"),
        ("nomor: Jumat", "tanggal_efektif: 30 Februari", "write the year, too, such as `28 Februari 2025`"),
        (
            "nomor: Jumat",
            "tanggal_efektif: 0 Januari 2025",
            "write `1 Januari 2025`, the first day of that month, or `Januari 2025` without a day",
        ),
        ("oleh: b\n", "oleh:\n          1. a\n          2. b\n", "write `[a, b]`"),
        ("judul: S", 'judul: "\x01"', "delete it; it often comes along when text is pasted"),
    ],
)
def test_what_is_near_or_given_already_is_told(right: str, wrong: str, hint: str) -> None:
    [fault] = faults_of(SOURCE.replace(right, wrong, 1))
    assert fault.hints[0] == hint


def test_a_name_of_two_lanes_lists_both() -> None:
    text = SOURCE.replace("{a: Staf, b: Kepala}", "{a: Staf, b: Staf}").replace("oleh: b", "oleh: Staf", 1)
    [fault] = faults_of(text)
    assert fault.hints == ("2 lanes have this name: write `a` or `b`",)


def test_an_empty_item_is_no_part_of_the_one_above() -> None:
    text = "judul: X\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n      - {}\n"
    sop, faults = read_sop(text.encode(), "x.yaml")
    assert sop is None
    assert "missing-key" in {fault.code for fault in faults}
