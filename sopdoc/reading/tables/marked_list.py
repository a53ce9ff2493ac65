"""A list that says its mark: ``{tanda: "-", butir: […], kolom: 2}`` where a text or a list may stand."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.model.isi import Isi, Tanda, list_of
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand, one_entry
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.choice import Choice
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, nearest, refused, text_of, wrong_kind
from sopdoc.reading.kinds.tanda import ListMark
from sopdoc.reading.kinds.words import TextOrList, texts_in
from sopdoc.reading.lists.itemized import items_of_text, marked_items
from sopdoc.reading.lists.written_list import written_list
from sopdoc.rules.keys import TOO_MANY
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from sopdoc.templat.daftar import TandaDaftar

_COLUMNS = ("1", "2")


@dataclass(frozen=True, slots=True)
class ColumnCount(Choice):
    """In how many columns a list is set; an editor reads it as a number."""

    def decode(self, node: Node, faults: Faults) -> object:
        """Return the number."""
        if isinstance(node, Scalar) and node.text.isdecimal() and node.text not in self.words:
            message = _("a list has at most {most} columns").format(most=self.words[-1])
            hint = _("write `{word}`").format(word=self.words[-1])
            return refused(TOO_MANY.found(message, node.span, hint), faults)
        return Choice.decode(self, node, faults)

    def schema(self) -> Json:
        """Describe the numbers."""
        return {"enum": [*map(int, self.words), *self.words]}


@dataclass(frozen=True, slots=True)
class Items(Kind):
    """The items of a list with a mark of its own; a single one, or lines, may stand without a list."""

    tanda: Tanda | None = None

    def decode(self, node: Node, faults: Faults) -> tuple[str, ...] | Faulty:
        """Return the texts, without marks of their own that the list's mark stands for."""
        if isinstance(node, Scalar):
            return items_of_text(node, self.tanda, faults)
        if not isinstance(node, Sequence):
            text = text_of(node, faults, _("a text or a list of texts"))
            return FAULTY if isinstance(text, Faulty) else (text,)
        items = texts_in(node, faults)
        return FAULTY if isinstance(items, Faulty) else marked_items(items, self.tanda, faults)

    def schema(self) -> Json:
        """Describe a text or a list of texts."""
        return TextOrList().schema()


def _record(tanda: Tanda | None) -> Record:
    return Record(
        (
            Field("tanda", ListMark(), "what stands before each item", default="templat.yaml: tanda"),
            Field("butir", Items(tanda), "the items", required=True, example="[Komputer, Pencetak]"),
            Field("kolom", ColumnCount(_COLUMNS, int), "1, or 2 columns: items run down, then across", default="1"),
        )
    )


MARKED_LIST = _record(None)
_OF_MARKS: dict[str, Record] = {tanda: _record(tanda) for tanda in Tanda}
_KEYS = tuple(field.key for field in MARKED_LIST.fields)


@dataclass(frozen=True, slots=True)
class TextOrMarkedList(TextOrList):
    """One text, a list of texts with the page format's mark, or a list that says its mark."""

    takes_mark: bool = True

    def decode(self, node: Node, faults: Faults) -> Isi | Faulty:
        """Return the text or the list."""
        if isinstance(node, Scalar):
            return _as_written(node, self.texts(node, faults))
        if isinstance(node, Sequence) and len(node.items) == 1 and _is_marked(node.items[0]):
            hint = _("write its keys without the dash")
            return wrong_kind(node.items[0], _("a text"), faults, hint)
        if not _is_marked(node):
            return self.texts(node, faults)
        tanda = node.get("tanda") if isinstance(node, Mapping) else None
        record = _OF_MARKS.get(tanda.text, MARKED_LIST) if isinstance(tanda, Scalar) else MARKED_LIST
        values = record.decode(node, faults)
        if not isinstance(values, Values) or values.is_faulty(*_KEYS) or "butir" not in values.found:
            return FAULTY
        return list_of(values.get("butir"), values.get("tanda"), values.get("kolom") or 1)

    def schema(self) -> Json:
        """Describe a text, a list of texts or the list with its mark."""
        return {"anyOf": [*TextOrList.schema(self)["anyOf"], MARKED_LIST.schema()]}


def _as_written(node: Scalar, text: str | tuple[str, ...] | Faulty) -> Isi | Faulty:
    """Return lines that print their own marks as the list that prints the same."""
    found = written_list(text) if isinstance(text, str) and (node.literal or node.lines) else None
    return found or text


def _is_marked(node: Node) -> bool:
    """Tell whether keys are those of a list with its mark, as they were meant."""
    if not isinstance(node, Mapping) or not node.entries:
        return False
    keys = [entry.key.text for entry in node]
    return any(key in _KEYS for key in keys) or all(nearest(key, _KEYS) for key in keys)


@dataclass(frozen=True)
class PartMarks(Shorthand):
    """The marks of the lists of each part and column; one mark stands for all of them."""

    word = ListMark()

    def spelled_out(self, node: Node) -> Node:
        """Return the mark under the key of each part."""
        if not isinstance(node, Scalar) or node.text not in tuple(Tanda):
            return node
        return Mapping(tuple(one_entry(key, node.text, node.span) for key in TandaDaftar.__struct_fields__), node.span)


TANDA = PartMarks(
    (
        Field("dasar_hukum", ListMark(), "items of `dasar_hukum`"),
        Field("kualifikasi_pelaksana", ListMark(), "items of `kualifikasi_pelaksana`"),
        Field("keterkaitan", ListMark(), "items of `keterkaitan`"),
        Field("peralatan_perlengkapan", ListMark(), "items of `peralatan_perlengkapan`"),
        Field("peringatan", ListMark(), "items of `peringatan`"),
        Field("pencatatan_pendataan", ListMark(), "items of `pencatatan_pendataan`"),
        Field("tambahan", ListMark(), "items of `tambahan`"),
        Field("kelengkapan", ListMark(), "items in the column `kelengkapan`"),
        Field("output", ListMark(), "items in the column `output`"),
    )
)
