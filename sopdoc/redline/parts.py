"""What the list of changes calls the part of a document that changed."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.diff.change import Change, Kind, Place, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.fields import DATES
from sopdoc.templat.label import Label

_HEAD = ("nomor", "judul", *DATES)
"""What the head of the list tells anyway."""
PROSEDUR, ROW = 1, 3
"""Where a procedure's and a row's number stand in a place."""
_WORDS = {
    "oleh": "Pelaksana",
    "teks": "Teks dalam simbol",
    "simbol": "Simbol",
    "jabatan": "Jabatan",
    "nama": "Nama",
    "pangkat": "Pangkat",
    "nip": "NIP",
    "tempat": "Tempat",
    "penutup": "Blok tanda tangan",
    "satuan_waktu": "Satuan waktu",
    "label": "Kepala kolom",
    "catatan": "Catatan",
    "tanda": "Tanda daftar",
    "kolom": "Jumlah kolom",
    "sampul": "Sampul",
    "tambahan": "Baris tambahan",
    "isi": "Isi",
    "produk": "Produk",
    "pemerintah": "Pemerintah daerah",
    "unit": "Unit",
    "alamat": "Alamat",
    "logo": "Logo",
}
"""What keys are called that are printed under no label, or under one with a letter before it."""
_GROUP, _GROUP_OF = "Kelompok pelaksana", "Pengelompokan pelaksana"
_OWN_TITLE = "Judul prosedur"
_FATES = {Kind.ADDED: " (baru)", Kind.REMOVED: " (dihapus)", Kind.MOVED: " (dipindah)", Kind.CHANGED: ""}
"""What became of something as a whole."""


def is_head(change: Change) -> bool:
    """Tell whether a change is one of those that the head of the list tells."""
    return change.what is What.FIELD and len(change.place) == 1 and change.place[0] in _HEAD


class Parts(Struct, frozen=True):
    """Names what changes of one comparison are about, with numbers from 1.

    Numbers are the new ones; what went has the number that it had ("semula langkah 2"), and what has another one now
    has both.
    """

    comparison: Comparison
    label: Label

    def name(self, change: Change) -> str:
        """Return what a change is about."""
        place = change.place
        if place[0] == "prosedur" and len(place) > PROSEDUR + 1:
            names = [*self._heading(change), self._inner(change, place[PROSEDUR + 1 :])]
        elif change.what is What.PROSEDUR:
            names = [_numbered("prosedur", change)]
        else:
            names = self._outer(change, place)
        name = ", ".join(names)
        return name[:1].upper() + name[1:]

    def _heading(self, change: Change) -> list[str]:
        """Name the procedure where there are several, by the number that it has now."""
        if max(len(self.comparison.old.prosedur), len(self.comparison.new.prosedur)) == 1:
            return []
        at = int(change.place[PROSEDUR])
        if change.kind is Kind.REMOVED:
            at = {pair.old: pair.new for pair in self.comparison.procedures}.get(at, at)
        return [f"prosedur {at + 1}"]

    def _inner(self, change: Change, place: Place) -> str:
        if change.what in (What.LANGKAH, What.ALUR):
            return self._step(change)
        if change.what is What.PELAKSANA:
            return self.label.pelaksana + _FATES[change.kind]
        if change.what is What.KELOMPOK:
            return _GROUP_OF if change.kind is Kind.MOVED else _GROUP + _FATES[change.kind]
        return _OWN_TITLE if place == ("judul",) else ", ".join(self._names(change, place))

    def _outer(self, change: Change, place: Place) -> list[str]:
        if change.what is What.TEMPLAT:
            return ["format halaman", " › ".join(map(str, place))]
        before = ["data instansi"] if change.what is What.KANTOR else []
        return before + self._names(change, place)

    def _step(self, change: Change) -> str:
        """Name a step, and what of it changed."""
        field = "Alur" if change.what is What.ALUR else self._word(change.field) if change.field else ""
        if not field:
            return _numbered("langkah", change)
        number, was = int(change.place[ROW]) + 1, int((change.old_place or change.place)[ROW]) + 1
        if change.kind is Kind.REMOVED:
            number = self._now(change) + 1
        return f"langkah {number}{_formerly(was, number)}: {field}"

    def _now(self, change: Change) -> int:
        """Return the row's new place of which an exit or a cell went."""
        at, row = int(change.place[PROSEDUR]), int(change.place[ROW])
        return next((pair.rows[row] for pair in self.comparison.procedures if pair.old == at and row in pair.rows), row)

    def _names(self, change: Change, place: Place) -> list[str]:
        """Name a place by its keys; items by their numbers."""
        own = {"judul": "judul"} if place[0] == "tambahan" else {}
        names = [own.get(key, self._word(key)) if isinstance(key, str) else f"butir {key + 1}" for key in place]
        return [*names[:-1], _numbered("butir", change)] if isinstance(place[-1], int) else names

    def _word(self, key: str) -> str:
        return _WORDS.get(key) or getattr(self.label, key, "") or key.replace("_", " ")


def _numbered(word: str, change: Change) -> str:
    """Name something by its place among its like, and what became of it."""
    number, fate = _number(change.place), _FATES[change.kind]
    if change.kind is Kind.CHANGED:
        fate = _formerly(_number(change.old_place or change.place), number)
    return f"{'semula ' if change.kind is Kind.REMOVED else ''}{word} {number}{fate}"


def _number(place: Place) -> int:
    return int(place[-1]) + 1


def _formerly(was: int, number: int) -> str:
    """Return the former number, if it is another."""
    return f" (semula {was})" if was != number else ""
