"""No template that reading accepts keeps layout busy for ever: there are pages, or a fault where the key stands."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import sopdoc
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.breaking import break_bands
from sopdoc.layout.blocks.overfull import overfull_pages, tall_footer
from sopdoc.layout.blocks.rows import Band, Box, Row
from sopdoc.layout.blocks.slices import MOST_PAGES, pour
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.document import layout_document
from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.prosedur import Pelaksana, Prosedur
from sopdoc.model.sop import LembarKerja, Revisi
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Places, Span
from sopdoc.templat.templat import ROOM, JarakSel, Templat
from tests.flows import langkah
from tests.layout.fake import SETTER, SIZES, HalfEmMeasurer, make_sop, make_templat

LABELS = tuple(name for name in Templat.__struct_fields__ if name.endswith("_label"))
PLACES = Places({key: Span("templat.yaml", line) for line, key in enumerate((ROOM, *LABELS), start=1)})
SPAN = Span("x.yaml", 7, 1)
FLOWING = (
    "sop_label",
    "nomor_label",
    "tanggal_pembuatan_label",
    "tanggal_revisi_label",
    "tanggal_efektif_label",
    "disahkan_oleh_label",
    "judul_label",
    "nip_label",
    "mulai_label",
    "selesai_label",
    "panah_label",
    "jenis_kegiatan_label",
    "penanggung_jawab_label",
    "produk_label",
    "penanggung_jawab_kegiatan_label",
    "ruang_lingkup_label",
    "judul_kegiatan_label",
)
"""Labels that go on on the next page as any text does, or stand in a symbol."""


def found(judul: str = "Judul", prosedur: tuple[Prosedur, ...] = (), **changes: Any) -> list[Diagnostic]:
    """Lay a document with all its parts out in a format of these values, and return what was said about it."""
    sop = make_sop(
        4,
        judul=judul,
        sampul=True,
        dasar_hukum=("satu", "dua"),
        peralatan_perlengkapan=("x",) * 30,
        lembar_kerja=LembarKerja(ruang_lingkup="z"),
        riwayat_revisi=(Revisi("1", uraian="x"), Revisi("2", uraian="y")),
        span=SPAN,
        **({"prosedur": prosedur} if prosedur else {}),
    )
    instansi = Instansi("Pemerintah", "Dinas", disahkan_oleh=Pengesahan("Kepala", "Andi Contoh", nip="1"))
    document = layout_document(sop, instansi, make_templat(places=PLACES, **changes), HalfEmMeasurer())
    return [one for one in findings(document.facts) if one.code != "wide-teks"]


@pytest.mark.parametrize("label", LABELS)
@pytest.mark.parametrize("words", ["\n".join("a" * 50), "\n".join("a" * 500)])
def test_a_label_that_fills_a_page_is_told_at_its_place_or_flows(label: str, words: str) -> None:
    told = found(**{label: words})
    if label in FLOWING:
        assert told == []
        return
    assert {(one.code, one.span.path) for one in told} == {("label-too-long", "templat.yaml")}
    assert {one.span for one in told} == {PLACES.of(label)}
    assert f"`{label}`" in told[0].message


def test_the_unit_of_time_that_fills_a_page_is_told_at_its_procedure() -> None:
    prosedur = Prosedur(
        "Tabel", (Pelaksana("a", "A"),), (langkah("x", "a"),) * 2, satuan_waktu="menit\n" * 60, span=SPAN
    )
    (told,) = found(prosedur=(prosedur,))
    assert (told.code, told.span) == ("heading-too-tall", SPAN)
    assert "satuan_waktu" in told.message


SMALL = {"kertas": (300.0, 300.0), "jarak_sel": JarakSel(14, 14), "jarak_baris": 2.0}
HUGE = dict.fromkeys(SIZES.__struct_fields__, 16.0) | {"judul_prosedur": 48.0, "instansi": 48.0}


def test_type_too_large_for_the_paper_is_told_at_the_key_that_says_so() -> None:
    told = found(**SMALL, ukuran_huruf=type(SIZES)(**HUGE))
    assert {(one.code, one.span) for one in told} == {("no-room", PLACES.of(ROOM))}
    assert "ukuran_huruf" in told[0].hints[0]


def test_a_case_from_outside_ends_with_a_fault_in_the_template(tmp_path: Path) -> None:
    source = tmp_path / "sop_sources" / "x.yaml"
    template = tmp_path / "templates" / "t" / "templat.yaml"
    for file in (source, template):
        file.parent.mkdir(parents=True)
    source.write_text(
        "templat: t\njudul: Uji\nprosedur: [{pelaksana: {a: A}, langkah: [{kegiatan: x, oleh: a}, "
        "{kegiatan: y, oleh: a}]}]\n"
    )
    lines = r"a\n" * 50
    template.write_text(f'dasar: permenpan35\nperalatan_perlengkapan_label: "{lines}"\n')
    document = sopdoc.lay_out(sopdoc.load(source))
    assert document is not None
    (told,) = findings(document.facts)
    assert told.code == "label-too-long"
    assert (Path(told.span.path).name, told.span.line, told.span.column) == ("templat.yaml", 2, 31)


def block(lines: int) -> TextBlock:
    return SETTER.block("\n".join("x" * lines), 0, 0, 100, Style(10))


def test_texts_of_too_many_pages_are_not_shared_among_them() -> None:
    text = block(100_000)  # 1,200,000 points
    bands = (Band(Row((Box(0, blocks=(text,)),), 0.0)),)
    assert len(break_bands(bands, 500, 500)) == 1
    assert len(pour((text,), 500)) == 1
    assert len(pour((text,), 700)) == 1725  # 58 lines each
    assert len(pour((text,), 601)) == MOST_PAGES  # 50 lines each


def test_a_document_of_too_many_pages_is_an_error() -> None:
    text = block(100_000)
    (told,) = findings(overfull_pages((Draft((text,)),), make_templat(), SPAN))
    assert (told.code, told.span) == ("too-many-pages", SPAN)


def test_a_footer_of_one_line_stands_in_any_margin() -> None:
    footer = SETTER.block("a\nb\nc\nd\ne", 0, 560, 100, Style(10, Role.HALAMAN))
    page = Page(1, (800.0, 600.0), (50.0, 50.0, 50.0, 50.0), (), foot=(MarginText(footer, ()),))
    (told,) = findings(tall_footer((page,), make_templat(places=PLACES)))
    assert (told.code, told.span) == ("label-too-long", PLACES.of("halaman_label"))
    line = SETTER.block("a", 0, 590, 100, Style(10, Role.HALAMAN))
    one_line = Page(1, (800.0, 600.0), (50.0, 50.0, 50.0, 0.0), (), foot=(MarginText(line, ()),))
    assert list(tall_footer((one_line,), make_templat(places=PLACES))) == []
    assert footer.rect == Rect(0, 560, 100, 60)
