"""`WrittenSop` → YAML that reads back as the same `WrittenSop`."""

from __future__ import annotations

from itertools import groupby
from typing import Any

from msgspec.structs import asdict

from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.isi import Isi, MarkedList
from sopdoc.model.prosedur import Langkah, Pelaksana, WrittenPenutup, WrittenProsedur
from sopdoc.model.sop import LembarKerja, Revisi, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.reading.lists.marks import marks_of
from sopdoc.reading.lists.marks_in_row import items_in_row
from sopdoc.reading.lists.written_list import written_list
from sopdoc.reading.sop.spelled import spelled_parts
from sopdoc.reading.yaml_text import AsWritten, Escaped, yaml_text
from sopdoc.templat.susunan import BAGIAN

Tree = dict[str, Any]
"""Texts, lists and mappings in the order of writing, before they are YAML."""


def dump_source(sop: WrittenSop) -> str:
    """Write a document as a source, which reads as the same document as written again."""
    tree = {
        "judul": sop.judul,
        "nomor": sop.nomor,
        **{key: _tanggal(getattr(sop, key)) for key in ("tanggal_pembuatan", "tanggal_revisi", "tanggal_efektif")},
        "disahkan_oleh": _pengesahan(sop.disahkan_oleh),
        **{key: _isi(getattr(sop, key)) for key in BAGIAN},
        "tambahan": [_filled({"judul": each.judul, "isi": _isi(each.isi)}) for each in sop.tambahan],
        "prosedur": [_prosedur(prosedur) for prosedur in sop.prosedur],
        "sampul": "true" if sop.sampul else "",
        "templat": sop.templat,
    }
    written = _filled(tree)
    if sop.lembar_kerja is not None:
        written["lembar_kerja"] = _lembar_kerja(sop.lembar_kerja)
    if sop.penutup is not None:
        written["penutup"] = _penutup(sop.penutup)
    if sop.riwayat_revisi:
        written["riwayat_revisi"] = [_revisi(revisi) for revisi in sop.riwayat_revisi]
    return yaml_text(written)


def _filled(tree: Tree) -> Tree:
    return {key: value for key, value in tree.items() if value}


def _isi(isi: Isi) -> str | list[str] | Tree:
    if isinstance(isi, MarkedList):
        kolom = str(isi.kolom) if isi.kolom > 1 else ""
        return _filled({"tanda": str(isi.tanda or ""), "kolom": kolom, "butir": [_item(text) for text in isi.butir]})
    if isinstance(isi, str) and written_list(isi):
        return Escaped(isi) if "\n" in isi else isi
    if isinstance(isi, str):
        is_taken = any(mark.glued for mark in marks_of(isi)) or items_in_row(isi)
        return AsWritten(isi) if is_taken else isi
    return [_item(text) for text in isi]


def _item(text: str) -> str:
    return AsWritten(text) if marks_of(text) else text


def _tanggal(tanggal: Tanggal | None) -> str:
    return "" if tanggal is None else tanggal.teks or tanggal.iso or "-"


def _pengesahan(written: WrittenPengesahan) -> Tree:
    """Write what was written, an emptied value too."""
    return {key: value for key, value in asdict(written).items() if value is not None}


def _penutup(written: WrittenPenutup) -> Tree:
    tempat = {} if written.tempat is None else {"tempat": written.tempat}
    return tempat | _filled({"tanggal": _tanggal(written.tanggal)}) | _pengesahan(written.disahkan_oleh)


def _lembar_kerja(lembar_kerja: LembarKerja) -> Tree:
    people = lembar_kerja.penanggung_jawab
    own = {"penanggung_jawab": _filled({"produk": people.produk, "kegiatan": people.kegiatan})}
    return _filled({key: own.get(key, text) for key, text in asdict(lembar_kerja).items()})


def _revisi(revisi: Revisi) -> Tree:
    return _filled({"revisi": revisi.revisi, "tanggal": _tanggal(revisi.tanggal), "uraian": revisi.uraian})


def _prosedur(prosedur: WrittenProsedur) -> Tree:
    own: Tree = {} if prosedur.judul is None else {"judul": prosedur.judul}
    tree = own | _filled(
        {
            "pelaksana": _lanes(prosedur.pelaksana),
            "satuan_waktu": prosedur.satuan_waktu,
            "label": prosedur.label.own(),
            "langkah": [_langkah(langkah) for langkah in prosedur.langkah],
            "catatan": list(prosedur.catatan),
        }
    )
    if prosedur.penutup is not None:
        tree["penutup"] = _penutup(prosedur.penutup)
    return tree


def _lanes(lanes: tuple[Pelaksana, ...]) -> Tree:
    """Write lanes, those of a group below its key."""
    tree: Tree = {}
    for kelompok, run in groupby(lanes, lambda lane: lane.kelompok):
        names = {lane.id: lane.nama for lane in run}
        tree |= {kelompok.id: {"nama": kelompok.nama, "pelaksana": names}} if kelompok else names
    return tree


def _langkah(langkah: Langkah) -> Tree:
    return _filled(
        {
            "kegiatan": _item(langkah.kegiatan),
            "id": langkah.id,
            **spelled_parts(langkah),
            "kelengkapan": _isi(langkah.kelengkapan),
            "waktu": _isi(langkah.waktu),
            "output": _isi(langkah.output),
            "keterangan": _isi(langkah.keterangan),
        }
    )
