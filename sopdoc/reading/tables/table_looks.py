"""Kinds of values in a template that say how the procedure table looks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.shorthand import Shorthand, one_entry
from sopdoc.reading.kinds.choice import Choice, Switch
from sopdoc.reading.kinds.kind import Faults, Faulty, Json, is_empty
from sopdoc.reading.kinds.number import Colour
from sopdoc.source.tree import Mapping, Node, Scalar
from sopdoc.templat.tabel import BARE, IN_PARENTHESES, LIKE_HEADING, Mendatar, Tegak

_SHOWN = "tampil"


@dataclass(frozen=True, slots=True)
class Fill(Colour):
    """A colour, or the word for that of the headings."""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the digits or the word."""
        if isinstance(node, Scalar) and node.text == LIKE_HEADING:
            return LIKE_HEADING
        return Colour().decode(node, faults)

    def schema(self) -> Json:
        """Describe the word and the digits."""
        return {"anyOf": [{"const": LIKE_HEADING}, *Colour().schema()["anyOf"]]}


@dataclass(frozen=True, slots=True)
class NumberForm(Choice):
    """How a column's number looks, such as (1); an editor reads a bare one as a number."""

    def schema(self) -> Json:
        """Describe the forms."""
        return {"enum": [*self.words, *(int(word) for word in self.words if word.isdigit())]}


@dataclass(frozen=True)
class NumberRow(Shorthand):
    """The row of the columns' numbers: its looks, or whether it is shown; who says how it looks wants it shown."""

    word: ClassVar[Switch] = Switch()

    def spelled_out(self, node: Node) -> Node:
        """Return the looks with whether they are shown."""
        if isinstance(node, Scalar) and node.text in self.word.words:
            return Mapping((one_entry(_SHOWN, node.text, node.span),), node.span)
        if isinstance(node, Mapping) and node.get(_SHOWN) is None:
            return Mapping((*node.entries, one_entry(_SHOWN, "ya", node.span)), node.span, node.whole)
        return node


NOMOR_KOLOM = NumberRow(
    (
        Field(_SHOWN, Switch(), "whether the row is printed"),
        Field("bentuk", NumberForm((IN_PARENTHESES, BARE)), 'form of the numbers: "(1)" or "1"'),
        Field("tebal", Switch(), "bold"),
        Field("miring", Switch(), "slanted"),
        Field("warna", Fill(), "fill, RRGGBB, or kepala: that of the headings"),
    )
)


@dataclass(frozen=True)
class Alignment(Shorthand):
    """Where texts stand in a column; one word says where across, or at which end of the row's height."""

    word: ClassVar[Choice] = Choice(tuple(dict.fromkeys((*Mendatar, *Tegak))))

    def spelled_out(self, node: Node) -> Node:
        """Return the key that a word is the value of; in the middle means across."""
        if is_empty(node) or not isinstance(node, Scalar) or node.text not in self.word.words:
            return node
        key = "mendatar" if node.text in tuple(Mendatar) else "tegak"
        return Mapping((one_entry(key, node.text, node.span),), node.span)


RATA_KOLOM = Alignment(
    (
        Field("mendatar", Choice(tuple(Mendatar), Mendatar), "across: kiri, tengah or kanan"),
        Field("tegak", Choice(tuple(Tegak), Tegak), "upright: atas, tengah or bawah"),
    )
)

RATA = Record(
    (
        Field("no", RATA_KOLOM, "numbers of rows"),
        Field("kegiatan", RATA_KOLOM, "texts of the column kegiatan"),
        Field("kelengkapan", RATA_KOLOM, "texts of the column kelengkapan"),
        Field("waktu", RATA_KOLOM, "texts of the column waktu"),
        Field("output", RATA_KOLOM, "texts of the column output"),
        Field("keterangan", RATA_KOLOM, "texts of the column keterangan"),
    )
)
