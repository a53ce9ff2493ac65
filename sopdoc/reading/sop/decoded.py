"""Decoded values → `Sop`. Where a value is faulty an empty one stands in, so that the rest can be checked too."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Langkah, Oleh, Penutup, Prosedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Sop
from sopdoc.reading.keys.record import Values
from sopdoc.reading.keys.schema import BAGIAN
from sopdoc.reading.sop.official import Officials, merge_pengesahan
from sopdoc.reading.sop.row_numbers import row_texts

_PLAIN = ("nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", *BAGIAN, "sampul", "templat")
_PLAIN_LANGKAH = (
    "id",
    "kelengkapan",
    "waktu",
    "output",
    "keterangan",
    "keputusan",
    "lanjut",
    "simbol",
    "teks",
)


def build_sop(values: Values, instansi: Instansi, outer: Officials = ()) -> Sop:
    """Make the document, with the office's defaults where it is silent.

    ``outer`` are the officials of the offices above.
    """
    judul = values.get("judul", "")
    disahkan_oleh = merge_pengesahan(instansi.disahkan_oleh, values.get("disahkan_oleh"), outer)
    further = (instansi.disahkan_oleh, *outer)
    office = replace(instansi, disahkan_oleh=disahkan_oleh)
    return Sop(
        judul=judul,
        prosedur=tuple(build_prosedur(item, judul, office, further) for item in values.get("prosedur", ())),
        disahkan_oleh=disahkan_oleh,
        lembar_kerja=_lembar_kerja(values.get("lembar_kerja")),
        penutup=_penutup(values.get("penutup"), office, further),
        riwayat_revisi=tuple(Revisi(**item.found) for item in values.get("riwayat_revisi", ())),
        span=values.node.span,
        **{key: values.found[key] for key in _PLAIN if key in values.found},
    )


def build_prosedur(values: Values, judul: str, instansi: Instansi, further: Officials = ()) -> Prosedur:
    """Make a procedure; ``judul`` is the document's, for one that has none."""
    rows: tuple[Values, ...] = values.get("langkah", ())
    return Prosedur(
        judul=values.get("judul") or judul,
        pelaksana=values.get("pelaksana", ()),
        langkah=tuple(map(_langkah, rows, row_texts(rows))),
        satuan_waktu=values.get("satuan_waktu", ""),
        catatan=values.get("catatan", ()),
        penutup=_penutup(values.get("penutup"), instansi, further),
        span=values.node.span,
    )


def _langkah(values: Values, kegiatan: str) -> Langkah:
    return Langkah(
        kegiatan=kegiatan,
        oleh=values.get("oleh", Oleh(())),
        span=values.node.span,
        **{key: values.found[key] for key in _PLAIN_LANGKAH if key in values.found},
    )


def _penutup(values: Values | None, instansi: Instansi, further: Officials) -> Penutup | None:
    if values is None:
        return None
    return Penutup(
        tempat=values.get("tempat", instansi.tempat),
        tanggal=values.get("tanggal"),
        disahkan_oleh=merge_pengesahan(instansi.disahkan_oleh, values, further),
    )


def _lembar_kerja(values: Values | None) -> LembarKerja | None:
    if values is None:
        return None
    penanggung_jawab: Values | None = values.get("penanggung_jawab")
    return LembarKerja(
        jenis_kegiatan=values.get("jenis_kegiatan") or "",
        penanggung_jawab=PenanggungJawab(**(penanggung_jawab.found if penanggung_jawab else {})),
        ruang_lingkup=values.get("ruang_lingkup", ""),
    )
