"""Changes in the words of those who sign for them: where, what it was, what it is."""

from __future__ import annotations

from textwrap import shorten

from msgspec import Struct

from sopdoc.diff.change import Change, Exit, Kind, Place, Side, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.entry import group_of
from sopdoc.diff.parts.row_parts import part_name, performers
from sopdoc.diff.parts.ways import Way, ways_of
from sopdoc.model.alur import END
from sopdoc.model.isi import texts_of
from sopdoc.model.prosedur import Langkah, WrittenProsedur
from sopdoc.model.sop import WrittenSop
from sopdoc.redline.parts import PROSEDUR, ROW, Parts, is_head
from sopdoc.templat.label import Label
from sopdoc.typography.markup import as_written, plain_text

NOTHING = "–"
_THERE, _REPLACED = "ada", "diganti"
_MOST = 80
"""So many letters of another step's text tell which one it is."""
_ORDERS = {What.LANGKAH: "langkah", What.PROSEDUR: "prosedur", What.ALUR: "alur ke-", What.PELAKSANA: "kolom ke-"}
"""How places among like things are called; items of lists by "butir"."""


class Told(Struct, frozen=True):
    """A change in words: what changed, what it was, and what it is. Texts may hold markup."""

    part: str
    old: str
    new: str


def told(comparison: Comparison, label: Label) -> tuple[Told, ...]:
    """Tell the changes of a comparison in their order, but for those of the document's head."""
    teller = _Teller(comparison.old, comparison.new, Parts(comparison, label))
    shown = (change for change in comparison.changes if not is_head(change))
    return tuple(teller.tell(change) for change in shown)


def told_of(change: Change, comparison: Comparison, label: Label) -> Told:
    """Tell one change of a comparison."""
    return _Teller(comparison.old, comparison.new, Parts(comparison, label)).tell(change)


class _Teller(Struct, frozen=True):
    old: WrittenSop
    new: WrittenSop
    parts: Parts

    def tell(self, change: Change) -> Told:
        """Tell one change."""
        part = self.parts.name(change)
        if change.kind is Kind.MOVED and change.what is What.KELOMPOK:
            return Told(part, *(_grouped(side) for side in (change.old, change.new)))
        if change.kind is Kind.MOVED:
            was, now = _placed(change, change.old, self.old), _placed(change, change.new, self.new)
            text = self._text(change.old, self.old, briefly=True)
            return Told(part, f"{was}: {text}" if text else was, now)
        was = self._text(change.old, self.old) if change.kind is not Kind.ADDED else ""
        now = self._text(change.new, self.new) if change.kind is not Kind.REMOVED else ""
        if was == now and change.new and change.new.is_file:
            now = _REPLACED
        return Told(part, was or NOTHING, now or NOTHING)

    def _text(self, side: Side | None, sop: WrittenSop, *, briefly: bool = False) -> str:
        if side is None:
            return ""
        if isinstance(side.value, Exit):
            return side.value.label if briefly else _exit(side.value, int(side.place[ROW]), _prosedur(side.place, sop))
        if side.is_file:
            return side.text or _THERE
        text = side.text or (sop.judul if isinstance(side.value, WrittenProsedur) else "")
        if briefly:
            return as_written(_short(plain_text(text)))
        if isinstance(side.value, Langkah) and side.text == side.value.kegiatan:
            return _row(int(side.place[ROW]), _prosedur(side.place, sop))
        return {"true": _THERE, "false": ""}.get(text, text) if side.value in (True, False) else text


def _grouped(side: Side | None) -> str:
    """Return a lane with the group that it stands in."""
    name = side.text or "" if side else ""
    group = group_of(side)
    return f"{name}: {group or NOTHING}"


def _placed(change: Change, side: Side | None, sop: WrittenSop) -> str:
    """Return the place of something among its like, from 1."""
    word = _ORDERS.get(change.what, "butir")
    number = 1 if side is None else _at(side, sop) + 1
    name = f"{word}{number}" if word.endswith("-") else f"{word} {number}"
    return name[:1].upper() + name[1:]


def _at(side: Side, sop: WrittenSop) -> int:
    last = side.place[-1]
    if isinstance(side.value, Exit):
        ways = ways_of(_prosedur(side.place, sop))[int(last)]
        return [way.shown for way in ways].index(side.value)
    if isinstance(last, int):
        return last
    return [lane.id for lane in _prosedur(side.place, sop).pelaksana].index(last)


def _prosedur(place: Place, sop: WrittenSop) -> WrittenProsedur:
    return sop.prosedur[int(place[PROSEDUR])]


def _row(row: int, prosedur: WrittenProsedur) -> str:
    """Return a step that came or went: what is done, by whom, in which time, and where it branches."""
    langkah = prosedur.langkah[row]
    actors = performers(langkah, prosedur).replace(" -> ", " → ")
    waktu = langkah.waktu if isinstance(langkah.waktu, str) else ", ".join(texts_of(langkah.waktu))
    beside = "; ".join(part for part in (actors, waktu) if part)
    branches = (_exit(way.shown, row, prosedur) for way in ways_of(prosedur)[row] if _is_told(way))
    return "\n".join((langkah.kegiatan, f"({beside})", *branches))


def _is_told(way: Way) -> bool:
    """Tell whether somebody who sees the rows in their order wouldn't know of a way."""
    return bool(way.label) or not way.goes_on


def _exit(way: Exit, row: int, prosedur: WrittenProsedur) -> str:
    """Return an exit of a row: its label, and where it leads by number and first words; parts by who leads them."""
    if way.to == END:
        target = "selesai"
    else:
        text = plain_text(prosedur.langkah[way.to].kegiatan)
        into = f" ({part_name(prosedur, way.to, way.into)})" if len(prosedur.langkah[way.to].bagian) > 1 else ""
        target = f"ke langkah {way.to + 1}{into}, {as_written(_short(text))}"
    told = f"{way.label}: {target}" if way.label else target
    if len(prosedur.langkah[row].bagian) > 1:
        told = f"{part_name(prosedur, row, way.part)}, {told}"
    return told[:1].upper() + told[1:]


def _short(text: str) -> str:
    """Return the first words of a text."""
    return shorten(text, _MOST, placeholder=" …")
