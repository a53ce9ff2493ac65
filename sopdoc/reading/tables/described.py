"""What may stand under a key, in words: the type that the manual of the format names."""

from __future__ import annotations

from functools import singledispatch

from sopdoc.indonesian.pola_nomor import PLACES
from sopdoc.messages import _
from sopdoc.model.isi import Tanda
from sopdoc.reading.keys.record import ListOf, Record
from sopdoc.reading.keys.shorthand import Shorthand
from sopdoc.reading.kinds.check_words import NumberPattern, RuleCode
from sopdoc.reading.kinds.choice import Choice, Choices, Switch
from sopdoc.reading.kinds.kind import Kind
from sopdoc.reading.kinds.listed import Listed
from sopdoc.reading.kinds.names import NamesInFull
from sopdoc.reading.kinds.number import Colour, Millimetres, Number, Paper
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.kinds.tanda import ListMark
from sopdoc.reading.kinds.tanggal import Date
from sopdoc.reading.kinds.words import FolderName, Id, Notes, Text, TextOrList
from sopdoc.reading.steering.actors import Actors
from sopdoc.reading.steering.exits import Exits, Targets
from sopdoc.reading.steering.lanes import Lanes
from sopdoc.reading.tables.marked_list import TextOrMarkedList
from sopdoc.reading.tables.table_looks import Fill
from sopdoc.reading.tables.widths import Widths
from sopdoc.templat.kertas import KERTAS
from sopdoc.templat.tabel import LIKE_HEADING

_MARKS = tuple(Tanda)


@singledispatch
def described(kind: Kind) -> str:
    """Return what a value of this kind is. Raise NotImplementedError for a kind without words."""
    raise NotImplementedError(type(kind).__name__)


@described.register
def _text(_kind: Text) -> str:
    return _("text")


@described.register
def _text_or_list(_kind: TextOrList) -> str:
    return _("text, or a list of texts")


@described.register
def _text_or_marked_list(_kind: TextOrMarkedList) -> str:
    keys = "`{tanda: …, butir: […], kolom: 1 | 2}`"
    words = _("text, a list of texts, or {keys}, a list with one of the marks {marks}")
    return words.format(keys=keys, marks=_listed(_MARKS))


@described.register
def _mark(_kind: ListMark) -> str:
    return _("one of {words}").format(words=_listed(_MARKS))


@described.register
def _notes(_kind: Notes) -> str:
    return _("text, or a list of texts")


@described.register
def _names(_kind: NamesInFull) -> str:
    return _("lines such as `Kadis: Kepala Dinas`")


@described.register
def _id(_kind: Id) -> str:
    return _("short name: a letter, then letters, digits, `_` or `-`; not `lanjut` or `selesai`")


@described.register
def _folder(_kind: FolderName) -> str:
    return _("name of a folder under `templates/`")


@described.register
def _rule_code(_kind: RuleCode) -> str:
    return _("code of a rule (`KG003`), or the letters of a family (`KG`)")


@described.register
def _number_pattern(_kind: NumberPattern) -> str:
    return _("text with {places}").format(places=_listed(tuple(f"{{{name}}}" for name in PLACES)))


@described.register
def _choice(kind: Choice) -> str:
    return _("one of {words}").format(words=_listed(kind.words))


@described.register
def _choices(kind: Choices) -> str:
    one = _listed(kind.choice.words)
    return _("one of {words}, or a list of up to {most} of them").format(words=one, most=kind.most)


@described.register
def _switch(_kind: Switch) -> str:
    return _("`ya` or `tidak`")


@described.register
def _number(kind: Number) -> str:
    return _("number from {least} to {most}").format(least=f"{kind.least:g}", most=f"{kind.most:g}")


@described.register
def _millimetres(kind: Millimetres) -> str:
    return _("millimetres, from {least} to {most}").format(least=f"{kind.least:g}", most=f"{kind.most:g}")


@described.register
def _paper(kind: Paper) -> str:
    sides = _millimetres(kind.side)
    return _("one of {words}, or `[width, height]`, each in {sides}").format(words=_listed(tuple(KERTAS)), sides=sides)


@described.register
def _colour(_kind: Colour) -> str:
    return _("colour: six digits or letters A to F, two each for red, green and blue")


@described.register
def _fill(kind: Fill) -> str:
    return _("{colour}, or `{word}`").format(colour=_colour(kind), word=LIKE_HEADING)


@described.register
def _order(kind: Order) -> str:
    words = _("list of some of {words}, in the order of print").format(words=_listed(kind.known))
    if not kind.needed:
        return words
    return _("{list}; {needed} must be there").format(list=words, needed=_listed(kind.needed))


@described.register
def _date(_kind: Date) -> str:
    return _('date: `2025-01-15`, `15 Januari 2025`, `Januari 2025`, `2025`, or `"-"`')


@described.register
def _lanes(_kind: Lanes) -> str:
    return _("lines `short name: name as printed`; a group has `nama` and, below it, `pelaksana` with its lanes")


@described.register
def _actors(_kind: Actors) -> str:
    return _("a lane's short name, several with `+` or as `[a, b]`, from hand to hand with `->`, or `semua`")


@described.register
def _exits(_kind: Exits) -> str:
    return _("lines `word on the arrow: target`, or a list of targets; a target is an `id`, `lanjut` or `selesai`")


@described.register
def _targets(_kind: Targets) -> str:
    return _("a target, a list of targets, or lines `word: target`; a target is an `id`, `lanjut` or `selesai`")


@described.register
def _record(_kind: Record) -> str:
    return _("group of keys")


@described.register
def _shorthand(kind: Shorthand) -> str:
    return _("{word}, or a group of keys").format(word=described(kind.word))


@described.register
def _listed_kind(kind: Listed) -> str:
    return _("{one}, or a list of them").format(one=described(kind.item))


@described.register
def _widths(kind: Widths) -> str:
    return _("{list}, each alone or with its width; or a group of keys").format(list=described(kind.order))


@described.register
def _list(_kind: ListOf) -> str:
    return _("list, each item a group of keys")


def _listed(words: tuple[str, ...]) -> str:
    return ", ".join(f"`{word}`" for word in words)
