"""Documents that say the same, spelled one way: two of them are equal that differ in nothing that counts."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import asdict, replace

from sopdoc.diff.matching.printed import printed
from sopdoc.diff.parts.fields import DATES
from sopdoc.diff.parts.ways import Way, ways_of
from sopdoc.model.alur import END, Place
from sopdoc.model.instansi import WrittenPengesahan
from sopdoc.model.isi import Isi, MarkedList, texts_of, with_texts
from sopdoc.model.prosedur import (
    LANJUT,
    SELESAI,
    Bagian,
    Cabang,
    Kelompok,
    LabelProsedur,
    Langkah,
    Pelaksana,
    WrittenPenutup,
    WrittenProsedur,
)
from sopdoc.model.sop import LembarKerja, PenanggungJawab, Revisi, Tambahan, WrittenSop
from sopdoc.model.tanggal import Tanggal
from sopdoc.templat.susunan import BAGIAN


def normal(sop: WrittenSop) -> WrittenSop:
    """Return a document that says the same: lanes and rows have their numbers as ids, and one text is no list."""
    return replace(
        sop,
        judul=printed(sop.judul),
        nomor=printed(sop.nomor),
        **{key: _date(getattr(sop, key)) for key in DATES},
        disahkan_oleh=_official(sop.disahkan_oleh),
        tambahan=tuple(Tambahan(printed(each.judul), normal_isi(each.isi)) for each in sop.tambahan),
        prosedur=tuple(normal_prosedur(prosedur, sop.judul) for prosedur in sop.prosedur),
        lembar_kerja=sop.lembar_kerja and _lembar_kerja(sop.lembar_kerja),
        penutup=_penutup(sop.penutup),
        riwayat_revisi=tuple(
            Revisi(printed(entry.revisi), _date(entry.tanggal), printed(entry.uraian)) for entry in sop.riwayat_revisi
        ),
        **{key: normal_isi(getattr(sop, key)) for key in BAGIAN},
    )


def normal_prosedur(prosedur: WrittenProsedur, judul: str) -> WrittenProsedur:
    """Return a procedure that says the same; a title like that of the document is left out."""
    ids = {lane.id: lane_id(at) for at, lane in enumerate(prosedur.pelaksana)}
    own = None if prosedur.judul is None else printed(prosedur.judul)
    return replace(
        prosedur,
        judul=None if own == printed(judul) else own,
        pelaksana=normal_lanes(prosedur.pelaksana),
        langkah=with_ways([normal_row(langkah, ids) for langkah in prosedur.langkah], ways_of(prosedur)),
        satuan_waktu=printed(prosedur.satuan_waktu),
        catatan=tuple(map(printed, prosedur.catatan)),
        penutup=_penutup(prosedur.penutup),
        label=LabelProsedur.of({name: printed(text) for name, text in prosedur.label.own().items()}),
    )


def normal_lanes(lanes: tuple[Pelaksana, ...]) -> tuple[Pelaksana, ...]:
    """Return lanes and their groups with their numbers as ids."""
    keys = dict.fromkeys(lane.kelompok.id for lane in lanes if lane.kelompok)
    groups = {key: f"kelompok-{number}" for number, key in enumerate(keys, 1)}
    return tuple(
        Pelaksana(
            lane_id(at),
            printed(lane.nama),
            kelompok=lane.kelompok and Kelompok(groups[lane.kelompok.id], printed(lane.kelompok.nama)),
        )
        for at, lane in enumerate(lanes)
    )


def lane_id(at: int) -> str:
    """Return the id of a lane by its position."""
    return f"lajur-{at + 1}"


def normal_isi(isi: Isi) -> Isi:
    """Return a cell that prints the same; a list of one is a text, unless it says how it is set."""
    texts = tuple(map(printed, texts_of(isi)))
    if isinstance(isi, MarkedList):
        return with_texts(isi, texts)
    return texts if len(texts) > 1 else "".join(texts)


def normal_row(langkah: Langkah, ids: dict[str, str]) -> Langkah:
    """Return a row that says the same, but for its ways and its id, which it has no more."""
    return Langkah(
        kegiatan=printed(langkah.kegiatan),
        bagian=tuple(_part(bagian, ids) for bagian in langkah.bagian),
        kelengkapan=normal_isi(langkah.kelengkapan),
        waktu=normal_isi(langkah.waktu),
        output=normal_isi(langkah.output),
        keterangan=normal_isi(langkah.keterangan),
    )


def _part(bagian: Bagian, ids: dict[str, str]) -> Bagian:
    first, *others = (ids[lane] for lane in bagian.pelaksana)
    return Bagian((first, *sorted(others)), simbol=bagian.simbol, teks=printed(bagian.teks))


def with_ways(rows: Sequence[Langkah], ways: Sequence[Sequence[Way]]) -> tuple[Langkah, ...]:
    """Return rows with their ways, in which the next row, and the next part of a row, need no id."""
    onwards = _Onwards(tuple(len(langkah.bagian) for langkah in rows))
    aimed = {(way.to, way.into) for at, row in enumerate(ways) for way in row if onwards.is_named(at, way)}
    return tuple(
        replace(
            langkah,
            id=_place_id((at, 0)) if (at, 0) in aimed else "",
            bagian=tuple(
                replace(
                    _leading(bagian, at, [way for way in ways[at] if way.part == part], onwards),
                    id=_place_id((at, part)) if part and (at, part) in aimed else "",
                )
                for part, bagian in enumerate(langkah.bagian)
            ),
        )
        for at, langkah in enumerate(rows)
    )


class _Onwards(Struct, frozen=True):
    """What follows each part of rows of so many parts."""

    parts: tuple[int, ...]

    def of(self, row: int, part: int) -> Place:
        """Return the next part of the row, or the next row, or the END."""
        if part < self.parts[row] - 1:
            return row, part + 1
        return (row + 1 if row < len(self.parts) - 1 else END), 0

    def is_named(self, row: int, way: Way) -> bool:
        """Tell whether a way of a row needs the id of where it leads."""
        return way.to != END and (way.to, way.into) != self.of(row, way.part)


def _place_id(place: Place) -> str:
    row, part = place
    return f"baris-{row + 1}-{part + 1}" if part else f"baris-{row + 1}"


def _leading(bagian: Bagian, at: int, ways: Sequence[Way], onwards: _Onwards) -> Bagian:
    targets = [
        SELESAI if way.to == END else _place_id((way.to, way.into)) if onwards.is_named(at, way) else LANJUT
        for way in ways
    ]
    exits = tuple(Cabang(way.key, target) for way, target in zip(ways, targets, strict=True))
    if any(way.decides for way in ways):
        return replace(bagian, keputusan=exits)
    if any(way.label for way in ways):
        return replace(bagian, lanjut=exits)
    is_plain = [(way.to, way.into) for way in ways] == [onwards.of(at, ways[0].part)] if ways else True
    return bagian if is_plain else replace(bagian, lanjut=tuple(Cabang("", to) for to in sorted(targets)))


def _date(written: Tanggal | None) -> Tanggal | None:
    """Return a date that prints the same: in words only where they aren't the usual ones."""
    return replace(written, teks="") if written and written.teks == written.usual else written


def _official(written: WrittenPengesahan) -> WrittenPengesahan:
    return WrittenPengesahan(**{key: value and printed(value) for key, value in asdict(written).items()})


def _penutup(written: WrittenPenutup | None) -> WrittenPenutup | None:
    if written is None:
        return None
    tempat = written.tempat and printed(written.tempat)
    return WrittenPenutup(tempat, _date(written.tanggal), _official(written.disahkan_oleh))


def _lembar_kerja(written: LembarKerja) -> LembarKerja:
    people = written.penanggung_jawab
    texts = {key: printed(text) for key, text in written.texts.items()}
    return LembarKerja(penanggung_jawab=PenanggungJawab(printed(people.produk), printed(people.kegiatan)), **texts)
