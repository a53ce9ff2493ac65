"""Slips inside `{ }`, each told once at the text to be mended, with what to write there."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import decode_values, read_sop
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.tree.compose import compose

SOURCE = """judul: S
disahkan_oleh: {nama: Andi, nip: '1'}
lembar_kerja: {penanggung_jawab: {produk: Camat, kegiatan: Lurah}}
prosedur:
  - pelaksana: {a: Staf, b: Kepala}
    langkah:
      - {kegiatan: Awal, oleh: a}
      - {kegiatan: Satu, oleh: a, waktu: 5 menit, output: Surat}
      - {kegiatan: Uji, id: uji, oleh: b, keputusan: {ya: lanjut, tidak: uji}}
      - {kegiatan: Akhir, oleh: b}
"""


@pytest.mark.parametrize(
    ("right", "wrong", "ready"),
    [
        ("Satu", "Satu, dan dua", "'Satu, dan dua'"),
        ("Satu", "Satu, dua, dan tiga", "'Satu, dua, dan tiga'"),
        ("Satu", "'Satu', dua", "'Satu, dua'"),
        ("5 menit", "1,5 jam", "'1,5 jam'"),
        ("Andi", "Andi, S.H.", "'Andi, S.H.'"),
        ("Camat", "Kasubbag, Umum", "'Kasubbag, Umum'"),
        ("Staf", "Kasubbag Umum, Keuangan", "'Kasubbag Umum, Keuangan'"),
        ("oleh: a,", "oleh: a, b,", "`[a, b]`"),
        ("Satu", "Satu: dua", "'Satu: dua'"),
        ("Satu", "Satu: dua, tiga", "'Satu: dua, tiga'"),
        ("Surat}", "Surat: isi}", "'Surat: isi'"),
        ("Satu", "Isi [form] A", "'Isi [form] A'"),
        ("Satu", "Isi {form} A", "'Isi {form} A'"),
        ("Satu", "@Satu", "'@Satu'"),
        ("Satu", "'Satu' dan dua", "\"'Satu' dan dua\""),
        ("Satu", "'Satu", "'Satu'"),
        ("Satu", '"Satu', '"Satu"'),
        ("Surat}", "'Surat}", "'Surat'"),
        ("Satu, oleh: a", "Satu oleh: a", "`Satu, oleh: a`"),
        ("lanjut, tidak: uji", "lanjut tidak: uji", "`lanjut, tidak: uji`"),
        ("Staf, b: Kepala", "Staf b: Kepala", "`Staf, b: Kepala`"),
    ],
)
def test_a_slip_in_braces_is_told_once_with_the_text_to_write(right: str, wrong: str, ready: str) -> None:
    text = SOURCE.replace(right, wrong, 1)
    [fault] = read_sop(text.encode(), "x.yaml")[1]
    lines = text.split("\n")
    line, start = lines[fault.span.line - 1], fault.span.column - 1
    assert fault.hints[0].endswith(ready)
    old = wrong.removeprefix("oleh: ").rstrip("},")
    assert line[start:].startswith(old)
    lines[fault.span.line - 1] = line[:start] + ready.strip("`") + line[start + len(old) :]
    assert read_sop("\n".join(lines).encode(), "x.yaml")[1] == ()


def test_a_decimal_comma_of_a_number_is_a_point() -> None:
    tree, faults = compose(b"kolom: {waktu: 12,5, no: 9}\n", "t.yaml")
    assert tree is not None
    [fault] = decode_values(tree, faults, TEMPLAT)[1]
    assert (fault.span.column, fault.hints) == (16, ("write `12.5`",))


def test_a_known_key_without_a_value_is_no_text() -> None:
    assert read_sop(SOURCE.replace("waktu: 5 menit", "waktu").encode(), "x.yaml")[1] == ()
