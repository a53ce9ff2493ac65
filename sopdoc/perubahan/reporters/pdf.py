"""The list of changes as a PDF that an official signs: a part for each office, and over several the sums of all."""

from __future__ import annotations

from sopdoc.daftar.reporters.signing import dated_line, official_of
from sopdoc.daftar.table import NONE, angka, tanggal_pendek
from sopdoc.drawing.ink import NO_INK
from sopdoc.layout.in_family import in_family
from sopdoc.layout.pages.listing import Column, Listing, Part, layout_listing
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Instansi
from sopdoc.painters.output import Options
from sopdoc.painters.pdf.document import paint_pdf
from sopdoc.perubahan.table import JUDUL, Bagian, Baris, DaftarPerubahan, Perubahan, Rekap
from sopdoc.typography.families import measurer_of
from sopdoc.typography.markup import as_written

_C = Align.CENTRE
_COLUMNS = (
    Column("No", 22, _C),
    Column("Nomor SOP", 110),
    Column("Judul SOP", 196),
    Column("Perubahan", 56, _C),
    Column("Uraian Perubahan", 226),
    Column("Tanggal Revisi Lama", 57, _C),
    Column("Tanggal Revisi Baru", 57, _C),
    Column("Halaman", 44, _C),
)
_REKAP = (
    Column("No", 22, _C),
    Column("Perangkat Daerah", 400),
    Column("Jumlah SOP", 62, _C),
    *(Column(each.capitalize(), 62, _C) for each in Perubahan),
    Column("Halaman", 62, _C),
)


def report_pdf(daftar: DaftarPerubahan) -> bytes:
    """Return the PDF, in the list's page format."""
    parts = tuple(_part(daftar, part) for part in daftar.parts)
    listing = Listing(
        judul=JUDUL,
        instansi=daftar.pemerintah,
        created=daftar.day.isoformat(),
        parts=parts if len(parts) == 1 else (_summary(daftar), *parts),
    )
    huruf = daftar.templat.huruf
    document = in_family(layout_listing(listing, daftar.templat, measurer_of(huruf)), huruf)
    (output,) = paint_pdf(document, Options((NO_INK,) * len(document.pages)))
    return output.data


def _part(daftar: DaftarPerubahan, part: Bagian) -> Part:
    return Part(
        titles=_titles(part.pemerintah, daftar),
        title=as_written(part.nama),
        columns=_COLUMNS,
        rows=tuple(map(_texts, part.rows)),
        foot=f"Jumlah: {part.rekap.words}",
        dated=dated_line(part.instansi),
        pengesahan=official_of(part.instansi),
    )


def _summary(daftar: DaftarPerubahan) -> Part:
    named = ((no, as_written(daftar.name_of(part)), part.rekap) for no, part in enumerate(daftar.parts, start=1))
    return Part(
        titles=_titles(daftar.pemerintah, daftar),
        title="Rekapitulasi",
        columns=_REKAP,
        rows=tuple((str(no), name, *_counts(rekap)) for no, name, rekap in named),
        foot=f"Jumlah: {daftar.rekap.words}",
        dated=dated_line(Instansi()),
        pengesahan=official_of(Instansi()),
    )


def _titles(pemerintah: str, daftar: DaftarPerubahan) -> tuple[str, ...]:
    return (JUDUL.upper(), as_written(pemerintah.upper()), as_written(daftar.span))


def _texts(row: Baris) -> tuple[str, ...]:
    return (
        str(row.no),
        as_written(row.nomor),
        f"{as_written(row.judul)}\n*{as_written(row.unit)}*" if row.unit else as_written(row.judul),
        row.perubahan.capitalize(),
        as_written(row.uraian),
        tanggal_pendek(row.revisi_lama),
        tanggal_pendek(row.revisi_baru),
        NONE if row.pages is None else angka(row.pages),
    )


def _counts(rekap: Rekap) -> tuple[str, ...]:
    return tuple(map(angka, (rekap.sop, *(count for _each, count in rekap.perubahan), rekap.pages)))
