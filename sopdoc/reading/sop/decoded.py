"""Decoded values → `WrittenSop`. Where a value is faulty an empty one stands in, so that the rest can be checked."""

from __future__ import annotations

from sopdoc.model.prosedur import LabelProsedur, Langkah, WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Tambahan, WrittenSop
from sopdoc.reading.keys.values import Values
from sopdoc.reading.sop.official import written_pengesahan
from sopdoc.reading.sop.parts import row_parts
from sopdoc.reading.sop.row_numbers import row_texts
from sopdoc.templat.susunan import BAGIAN

_PLAIN = ("nomor", "tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif", *BAGIAN, "sampul", "templat")
_PLAIN_LANGKAH = (
    "id",
    "kelengkapan",
    "waktu",
    "output",
    "keterangan",
)


def build_sop(values: Values) -> WrittenSop:
    """Make the document as it is written."""
    return WrittenSop(
        judul=values.get("judul", ""),
        prosedur=tuple(map(build_prosedur, values.get("prosedur", ()))),
        disahkan_oleh=written_pengesahan(values.get("disahkan_oleh")),
        lembar_kerja=_lembar_kerja(values.get("lembar_kerja")),
        penutup=_penutup(values.get("penutup")),
        tambahan=tuple(Tambahan(**item.found) for item in values.get("tambahan", ())),
        riwayat_revisi=tuple(Revisi(**item.found) for item in values.get("riwayat_revisi", ())),
        span=values.node.span,
        **{key: values.found[key] for key in _PLAIN if key in values.found},
    )


def build_prosedur(values: Values) -> WrittenProsedur:
    """Make a procedure as it is written."""
    rows: tuple[Values, ...] = values.get("langkah", ())
    lanes = tuple(pelaksana.id for pelaksana in values.get("pelaksana", ()))
    return WrittenProsedur(
        judul=values.get("judul"),
        pelaksana=values.get("pelaksana", ()),
        langkah=tuple(_langkah(row, text, lanes) for row, text in zip(rows, row_texts(rows), strict=True)),
        satuan_waktu=values.get("satuan_waktu", ""),
        catatan=values.get("catatan", ()),
        penutup=_penutup(values.get("penutup")),
        span=values.node.span,
        label=_label(values.get("label")),
    )


def _label(values: Values | None) -> LabelProsedur:
    return LabelProsedur.of(values.found, values.node.span) if values else LabelProsedur()


def _langkah(values: Values, kegiatan: str, lanes: tuple[str, ...]) -> Langkah:
    return Langkah(
        kegiatan=kegiatan,
        bagian=row_parts(values, lanes),
        span=values.node.span,
        **{key: values.found[key] for key in _PLAIN_LANGKAH if key in values.found},
    )


def _penutup(values: Values | None) -> WrittenPenutup | None:
    if values is None:
        return None
    return WrittenPenutup(values.get("tempat"), values.get("tanggal"), written_pengesahan(values))


def _lembar_kerja(values: Values | None) -> LembarKerja | None:
    if values is None:
        return None
    penanggung_jawab: Values | None = values.get("penanggung_jawab")
    people = PenanggungJawab(**(penanggung_jawab.found if penanggung_jawab else {}))
    own = {key: value for key, value in values.found.items() if key != "penanggung_jawab" and value}
    return LembarKerja(penanggung_jawab=people, **own)
