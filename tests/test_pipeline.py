"""What is told of a document stands where it was written, and once for files that several documents share."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.build.flowchart import Wanted, draw_source
from sopdoc.pipeline import Rendered, render
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.tasks.plan import make_plan

SOURCE = """\
judul: "Uji 🤖"
templat: kami
keterkaitan:
- SOP Satu
- "SOP 😁 Dua"
prosedur:
- judul: Tabel
  pelaksana: {a: "Kepala 😆"}
  langkah:
  - kegiatan: Terima
    oleh: a
    keterangan: |
      baris satu 🤖
      baris dua 😂
    id: cek
    keputusan:
      "ya 😊": lanjut
      tidak: cek
  - kegiatan: Bayar
    oleh: a
    output: "😅 😀"
riwayat_revisi:
- revisi: "1"
  uraian: ganti 😎
"""
OWN = [
    (1, 8, "🤖"),
    (5, 3, "😁"),
    (8, 18, "😆"),
    (12, 17, "😂"),
    (17, 7, "😊"),
    (21, 13, "😅😀"),
    (24, 11, "😎"),
]


def project(folder: Path, source: str = SOURCE) -> Path:
    root = folder / "sop_sources"
    for name, text in {
        "instansi.yaml": 'pemerintah: "Kota 😀"\nnama: "Induk 🤗"\ndisahkan_oleh: {jabatan: Kepala, nama: "Andi 😇"}\n',
        "dinas/instansi.yaml": "# kepala\nnama: Dinas 😀\nunit: Bidang 😄\n",
        "dinas/a.yaml": source,
        "dinas/b.yaml": source,
        "templates/kami/templat.yaml": 'dasar: permenpan35\nhalaman_label: "Hal. 😃 {halaman}"\n',
    }.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, encoding="utf-8")
    return root / "dinas/a.yaml"


def told(found: tuple[Diagnostic, ...]) -> list[tuple[str, int, int, str]]:
    """Return for each warning of characters its file, line and column, and the characters."""
    kinds = [one for one in found if one.code == "missing-glyph"]
    return [
        (one.span.path, one.span.line, one.span.column, "".join(c for c in one.message if ord(c) > 0xFFFF))
        for one in kinds
    ]


def test_characters_that_cannot_be_printed_are_told_at_their_own_lines(tmp_path: Path) -> None:
    source = project(tmp_path)
    assert told(render(source, ("json",)).diagnostics) == [(str(source), *place) for place in OWN]


@pytest.mark.parametrize("strict", [False, True])
def test_those_of_offices_and_templates_are_shared_findings(tmp_path: Path, *, strict: bool) -> None:
    """The outer office's own name is printed nowhere, and nothing is told of it."""
    source = project(tmp_path)
    root = source.parents[1]
    rendered = render(source, ("json",), strict=strict)
    assert sorted(told(rendered.shared)) == sorted(
        [
            (str(root / "instansi.yaml"), 1, 13, "😀"),
            (str(root / "instansi.yaml"), 3, 40, "😇"),
            (str(root / "dinas/instansi.yaml"), 2, 7, "😀"),
            (str(root / "dinas/instansi.yaml"), 3, 7, "😄"),
            (str(root / "templates/kami/templat.yaml"), 2, 16, "😃"),
        ]
    )
    assert rendered.shared == render(source.with_name("b.yaml"), ("json",), strict=strict).shared


def test_a_drawing_tells_them_apart_too(tmp_path: Path) -> None:
    source = project(tmp_path)
    rendered = render(source, ("json",))
    drawn = draw_source(make_plan((source,), tmp_path / "output").tasks[0], Wanted("svg", 100))
    assert (drawn.diagnostics, drawn.shared) == (rendered.diagnostics, rendered.shared)


def test_what_layout_finds_fault_with_in_a_template_is_shared(tmp_path: Path) -> None:
    source = project(tmp_path)
    templat = source.parents[1] / "templates/kami/templat.yaml"
    label = "\\n".join(["baris"] * 60)
    templat.write_text(f'dasar: permenpan35\nkegiatan_label: "{label}"\n', encoding="utf-8")
    rendered: Rendered = render(source, ("json",))
    assert rendered.outputs == ()
    assert str(templat) in [one.span.path for one in rendered.shared]
    assert {one.span.path for one in rendered.diagnostics} == {str(source)}
