"""A key that is known elsewhere is told where, with what to write there."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.source.diagnostic import Diagnostic
from tests.reading.trees import load, write

SOURCE = """\
judul: Surat
{document}
prosedur:
  - pelaksana: {{a: A, b: B}}
    {prosedur}
    langkah:
      - kegiatan: Menerima
        oleh: a
        {langkah}
      - kegiatan: Memeriksa
        bagian:
          - oleh: a
            {bagian}
          - oleh: b
"""
IN_TEMPLATE = "belongs in templates/NAME/templat.yaml: write `{}` there"


def faults(tree: Path, **places: str) -> list[Diagnostic]:
    empty = dict.fromkeys(("document", "prosedur", "langkah", "bagian"), "")
    return list(load(write(tree / "x.yaml", SOURCE.format(**{**empty, **places}))).diagnostics)


@pytest.mark.parametrize(
    ("place", "line", "hints"),
    [
        (
            "bagian",
            "waktu: 10 menit",
            ("`waktu` belongs beside `bagian`, in its column: write `waktu: 10 menit` there",),
        ),
        ("bagian", "output: [a, b]", ("`output` belongs beside `bagian`, in its column: write `output: …` there",)),
        (
            "bagian",
            "kegiatan: Paraf",
            (
                "all items of `bagian` share the `kegiatan` beside it: add this text to that one",
                "or make an item of `langkah` of it: `- {oleh: a, kegiatan: Paraf}`",
            ),
        ),
        (
            "langkah",
            "catatan: '*) x'",
            ("`catatan` belongs beside `langkah`, in its column: write `catatan: '*) x'` there",),
        ),
        (
            "prosedur",
            "peringatan: x",
            ("`peringatan` belongs beside `prosedur`, in its column: write `peringatan: x` there",),
        ),
        ("document", "pemerintah: Kota", ("`pemerintah` belongs in instansi.yaml: write `pemerintah: Kota` there",)),
        ("document", "kertas: F4", (f"`kertas` {IN_TEMPLATE.format('kertas: F4')}",)),
        ("prosedur", "judul_label: Nama", (f"`judul_label` {IN_TEMPLATE.format('judul_label: Nama')}",)),
    ],
)
def test_a_key_is_told_its_place(tree: Path, place: str, line: str, hints: tuple[str, ...]) -> None:
    [fault] = faults(tree, **{place: line})
    assert (fault.code, fault.hints) == ("unknown-key", hints)


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("document", "in an item of `prosedur`"),
        ("prosedur", "here"),
        ("langkah", "beside `langkah`"),
        ("bagian", "beside `langkah`"),
    ],
)
def test_a_word_over_a_column_may_be_a_tables_own(tree: Path, place: str, where: str) -> None:
    [fault] = faults(tree, **{place: "kegiatan_label: Uraian"})
    own, everywhere = fault.hints
    assert own == f"for one table write `label: {{kegiatan: Uraian}}` {where}"
    assert everywhere == f"`kegiatan_label` {IN_TEMPLATE.format('kegiatan_label: Uraian')}"


def test_what_is_proposed_is_read(tree: Path) -> None:
    assert faults(tree, prosedur="label: {kegiatan: Uraian}", document="peringatan: x") == []


def test_an_office_is_told_of_documents_and_page_formats(tree: Path) -> None:
    write(tree / "instansi.yaml", "nama: Dinas\ndasar_hukum: UU\njudul_label: Nama\n")
    write(tree / "x.yaml", SOURCE.format(document="", prosedur="", langkah="", bagian=""))
    assert [fault.hints for fault in load(tree / "x.yaml").shared_diagnostics] == [
        ("`dasar_hukum` belongs in a document: write `dasar_hukum: UU` there",),
        (f"`judul_label` {IN_TEMPLATE.format('judul_label: Nama')}",),
    ]
