"""Changes in the words of those who sign for them: where, what it was, what it is."""

from __future__ import annotations

from textwrap import shorten

from msgspec import Struct

from sopdoc.diff.change import Change, Exit, Kind, Place, Side, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.parts.fields import DATES
from sopdoc.model.alur import END
from sopdoc.model.prosedur import Langkah, WrittenProsedur
from sopdoc.model.sop import WrittenSop
from sopdoc.templat.label import Label
from sopdoc.typography.markup import as_written, plain_text

NOTHING = "–"
_MOST = 80
"""So many letters of another step's text tell which one it is."""
_HEAD = ("nomor", "judul", *DATES)
"""What the head of the list tells anyway."""
_PROSEDUR, _ROW = 1, 3
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
    "catatan": "Catatan",
    "sampul": "Sampul",
    "templat": "Format halaman",
    "prosedur": "Prosedur",
    "pemerintah": "Pemerintah daerah",
    "unit": "Unit",
    "alamat": "Alamat",
    "logo": "Logo",
}
"""What keys are called that aren't printed under a label."""


_FATES = {Kind.ADDED: "baru", Kind.REMOVED: "dihapus"}
"""What became of a whole step."""


class Told(Struct, frozen=True):
    """A change in words: what changed, what it was, and what it is. Texts may hold markup."""

    part: str
    old: str
    new: str


def told(comparison: Comparison, label: Label) -> tuple[Told, ...]:
    """Tell the changes of a comparison in their order, but for those of the document's head."""
    teller = _Teller(comparison.old, comparison.new, label)
    shown = (change for change in comparison.changes if not is_head(change))
    return tuple(teller.tell(change) for change in shown)


def is_head(change: Change) -> bool:
    """Tell whether a change is one of those that the head of the list tells."""
    return change.what is What.FIELD and len(change.place) == 1 and change.place[0] in _HEAD


class _Teller(Struct, frozen=True):
    old: WrittenSop
    new: WrittenSop
    label: Label

    def tell(self, change: Change) -> Told:
        """Tell one change."""
        if change.kind is Kind.MOVED:
            return self._moved(change)
        was = self._text(change.old, self.old) if change.kind is not Kind.ADDED else ""
        now = self._text(change.new, self.new) if change.kind is not Kind.REMOVED else ""
        return Told(self._part(change), was or NOTHING, now or NOTHING)

    def _moved(self, change: Change) -> Told:
        """Tell something that stands elsewhere, by its number if it has one."""
        numbers = [self._number(side, sop) for side, sop in ((change.old, self.old), (change.new, self.new))]
        text = _short(plain_text(change.new.text or "")) if change.new else ""
        was, now = (f"urutan ke-{number}" for number in numbers)
        return Told(f"{self._part(change)}\n{as_written(text)}" if text else self._part(change), was, now)

    def _number(self, side: Side | None, sop: WrittenSop) -> int:
        """Return the place of something among its like, from 1."""
        place: Place = side.place if side else ()
        last = place[-1] if place else 0
        if isinstance(last, int):
            return last + 1
        lanes = [lane.id for lane in self._prosedur(place, sop).pelaksana]
        return lanes.index(last) + 1 if last in lanes else 1

    def _part(self, change: Change) -> str:
        place = change.place
        several = max(len(self.old.prosedur), len(self.new.prosedur)) > 1
        inner = place[0] == "prosedur" and len(place) > _PROSEDUR + 1
        heading = f"Prosedur {int(place[_PROSEDUR]) + 1}, " if inner and several else ""
        name = heading + self._name(change, place[_PROSEDUR + 1 :] if inner else place)
        return name[:1].upper() + name[1:]

    def _name(self, change: Change, place: Place) -> str:
        if change.what in (What.LANGKAH, What.ALUR):
            return self._step(change)
        if change.what is What.PELAKSANA:
            return self.label.pelaksana
        names = [self._word(key) for key in place]
        if change.what is What.KANTOR:
            names.insert(0, "Data instansi")
        elif change.what is What.TEMPLAT:
            names = ["Format halaman", " › ".join(map(str, place))]
        return ", ".join(names)

    def _step(self, change: Change) -> str:
        """Return a step by its number, the former one too where that is another, and what of it changed."""
        number = int(change.place[_ROW]) + 1
        old = change.old_place
        was = int(old[_ROW]) + 1 if old else number
        step = f"langkah {number}" + (f" (semula {was})" if was != number else "")
        if not change.field and change.what is What.LANGKAH and change.kind in _FATES:
            return f"langkah {number} ({_FATES[change.kind]})"
        field = "Alur" if change.what is What.ALUR else self._word(change.field) if change.field else ""
        return f"{step}: {field}" if field else step

    def _word(self, key: str | int) -> str:
        if isinstance(key, int):
            return f"butir {key + 1}"
        return _WORDS.get(key) or getattr(self.label, key, "") or key.replace("_", " ")

    def _text(self, side: Side | None, sop: WrittenSop) -> str:
        if side is None:
            return ""
        if isinstance(side.value, Exit):
            return self._exit(side.value, self._prosedur(side.place, sop))
        text = side.text or ""
        if isinstance(side.value, Langkah) and side.text == side.value.kegiatan:
            return _row(side.value, self._prosedur(side.place, sop))
        return {"true": "ada", "false": ""}.get(text, text) if side.value in (True, False) else text

    def _exit(self, way: Exit, prosedur: WrittenProsedur) -> str:
        if way.to == END:
            target = "selesai"
        else:
            text = plain_text(prosedur.langkah[way.to].kegiatan)
            target = f"langkah {way.to + 1}, {as_written(_short(text))}"
        return f"{way.label[:1].upper()}{way.label[1:]}: {target}" if way.label else f"ke {target}"

    def _prosedur(self, place: Place, sop: WrittenSop) -> WrittenProsedur:
        return sop.prosedur[int(place[_PROSEDUR])]


def _row(langkah: Langkah, prosedur: WrittenProsedur) -> str:
    """Return a step that came or went: what is done, by whom, and in which time."""
    names = {lane.id: lane.nama for lane in prosedur.pelaksana}
    actors = ", ".join(" ".join(names[name].split()) for name in langkah.oleh.pelaksana)
    waktu = langkah.waktu if isinstance(langkah.waktu, str) else ", ".join(langkah.waktu)
    return f"{langkah.kegiatan}\n({'; '.join(part for part in (actors, waktu) if part)})"


def _short(text: str) -> str:
    """Return the first words of a text."""
    return shorten(text, _MOST, placeholder=" …")
