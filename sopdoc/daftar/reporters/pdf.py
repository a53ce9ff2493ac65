"""The list as a PDF that an official signs: a part for each office, and over several the sums of all.

What the program finds fault with is told in the terminal, the workbook and the web page: it isn't for a signature.
"""

from __future__ import annotations

from sopdoc.daftar.keadaan import Keadaan
from sopdoc.daftar.reporters.signing import dated_line, official_of
from sopdoc.daftar.table import JUDUL, NONE, SIGNED, Bagian, Baris, Daftar, Rekap, angka, tanggal_pendek
from sopdoc.drawing.ink import NO_INK
from sopdoc.layout.in_family import in_family
from sopdoc.layout.pages.listing import Column, Listing, Part, layout_listing
from sopdoc.layout.text_block import Align
from sopdoc.model.instansi import Instansi
from sopdoc.painters.output import Options
from sopdoc.painters.pdf.document import paint_pdf
from sopdoc.typography.families import measurer_of
from sopdoc.typography.markup import as_written

_C = Align.CENTRE
_COLUMNS = (
    Column("No", 22, _C),
    Column("Nomor SOP", 110),
    Column("Judul SOP", 222),
    Column("Tanggal Pembuatan", 57, _C),
    Column("Tanggal Revisi", 57, _C),
    Column("Tanggal Efektif", 57, _C),
    Column("Halaman", 44, _C),
    Column("Langkah", 44, _C),
    Column("Total Waktu", 94),
    Column("Status", 62, _C),
)
_REKAP = (
    Column("No", 22, _C),
    Column("Perangkat Daerah", 284),
    Column("Jumlah SOP", 48, _C),
    *(Column(SIGNED.get(keadaan, keadaan).capitalize(), 58, _C) for keadaan in Keadaan),
    Column("Tanpa Nomor", 48, _C),
    Column("Halaman", 48, _C),
    Column("Langkah", 48, _C),
)


def report_pdf(daftar: Daftar) -> bytes:
    """Return the PDF, in the list's page format."""
    parts = tuple(_part(daftar, part) for part in daftar.parts)
    listing = Listing(
        judul=JUDUL,
        instansi=daftar.pemerintah,
        created=daftar.today.isoformat(),
        parts=(_summary(daftar), *parts) if len(parts) > 1 else parts,
    )
    huruf = daftar.templat.huruf
    document = in_family(layout_listing(listing, daftar.templat, measurer_of(huruf)), huruf)
    (output,) = paint_pdf(document, Options((NO_INK,) * len(document.pages)))
    return output.data


def _part(daftar: Daftar, part: Bagian) -> Part:
    return Part(
        titles=_titles(part.pemerintah, daftar),
        title=as_written(part.nama),
        columns=_COLUMNS,
        rows=tuple(_texts(row) for row in part.rows),
        foot=f"Jumlah: {part.rekap.signed_words}",
        dated=dated_line(part.instansi),
        pengesahan=official_of(part.instansi),
    )


def _summary(daftar: Daftar) -> Part:
    named = ((no, as_written(daftar.name_of(part)), part.rekap) for no, part in enumerate(daftar.parts, start=1))
    return Part(
        titles=_titles(daftar.pemerintah, daftar),
        title="Rekapitulasi",
        columns=_REKAP,
        rows=tuple((str(no), name, *_counts(rekap)) for no, name, rekap in named),
        foot=f"Jumlah: {daftar.rekap.signed_words}",
        dated=dated_line(Instansi()),
        pengesahan=official_of(Instansi()),
    )


def _titles(pemerintah: str, daftar: Daftar) -> tuple[str, ...]:
    return (JUDUL.upper(), as_written(pemerintah.upper()), daftar.keadaan_per)


def _texts(row: Baris) -> tuple[str, ...]:
    judul = f"{as_written(row.judul)}\n*{as_written(row.unit)}*" if row.unit else as_written(row.judul)
    return (
        str(row.no),
        as_written(row.nomor),
        judul,
        *(tanggal_pendek(each) for each in (row.pembuatan, row.revisi, row.efektif)),
        _count(row.pages),
        _count(row.langkah),
        row.waktu.replace(" + ", "\n+ "),
        SIGNED.get(row.keadaan, row.keadaan),
    )


def _counts(rekap: Rekap) -> tuple[str, ...]:
    states = tuple(count for _keadaan, count in rekap.keadaan)
    return tuple(map(angka, (rekap.sop, *states, rekap.tanpa_nomor, rekap.pages, rekap.langkah)))


def _count(number: int | None) -> str:
    return NONE if number is None else angka(number)
