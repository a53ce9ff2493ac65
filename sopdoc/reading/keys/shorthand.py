"""Kinds of values for which a word or a list may stand instead of keys, and a tree in which all are written out.

A template is laid over another key by key, so what is short for several keys is written out in each file before.
"""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import dataclass

from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind
from sopdoc.source.span import Span
from sopdoc.source.tree import Entry, Mapping, Node, Scalar


@dataclass(frozen=True)
class Shorthand(Record):
    """A mapping for which a word may stand."""

    @property
    @abstractmethod
    def word(self) -> Kind:
        """What may stand for the mapping."""

    @abstractmethod
    def spelled_out(self, node: Node) -> Node:
        """Return the mapping that a value is short for; a value that is none, or no right one, as it is."""

    def decode(self, node: Node, faults: Faults) -> Values | Faulty:
        """Return the values of the mapping; a word that stands for none is a fault."""
        node = self.spelled_out(node)
        if not isinstance(node, Scalar):
            return super().decode(node, faults)
        self.word.decode(node, faults)
        return FAULTY

    def schema(self) -> Json:
        """Describe the word and the mapping."""
        return {"anyOf": [self.word.schema(), super().schema()]}


def spelled_out(node: Node, table: Record) -> Node:
    """Return a tree in which each value is written out that is short for several keys, by the table of its keys."""
    if isinstance(table, Shorthand):
        node = table.spelled_out(node)
    if not isinstance(node, Mapping):
        return node
    known = {field.key: field.kind for field in table.fields if isinstance(field.kind, Record)}
    entries = tuple(_entry(entry, known.get(entry.key.text)) for entry in node)
    return Mapping(entries, node.span, node.whole)


def _entry(entry: Entry, kind: Record | None) -> Entry:
    return entry if kind is None else Entry(entry.key, spelled_out(entry.value, kind), entry.sign)


def one_entry(key: str, text: str, span: Span) -> Entry:
    """Return a key and its text as if they were written at a place."""
    return Entry(Scalar(key, span), Scalar(text, span))
