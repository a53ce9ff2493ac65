"""Kinds of values that hold others: a mapping with known keys, and a list of such mappings."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator
from collections.abc import Sequence as SequenceOf
from dataclasses import dataclass, field
from functools import cached_property
from typing import ClassVar

from sopdoc.messages import _
from sopdoc.reading.keys.also_called import ALSO_CALLED
from sopdoc.reading.keys.astray import astray
from sopdoc.reading.keys.beside import without_fallen
from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.lone_text import few_keys, lone_line
from sopdoc.reading.keys.stray_dash import belongs_below, keyed_items, no_dash, no_key_of_item, without_stray_dashes
from sopdoc.reading.keys.stray_lines import without_stray_lines
from sopdoc.reading.keys.unheld import only_in, with_list_of
from sopdoc.reading.keys.unlike import hints_of_left, keys_by_themselves
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import (
    FAULTY,
    Faults,
    Faulty,
    Json,
    Kind,
    Value,
    did_you_mean,
    is_compared,
    is_empty,
    nearest,
    part_of,
    refused,
    wrong_kind,
)
from sopdoc.rules.keys import MISSING_KEY, MISSING_VALUE, TOO_FEW, TOO_MANY, UNKNOWN_KEY
from sopdoc.source.edit import Edit
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Sequence


@dataclass(frozen=True)
class Record(Kind):
    """A mapping with known keys."""

    fields: tuple[Field, ...]
    main: str = field(default="", kw_only=True)
    """The key that a text alone is meant for."""
    outer: Callable[[], Record] | None = field(default=None, kw_only=True, compare=False)
    """What holds this one: asked later, as it is made of it."""
    others: Callable[[], SequenceOf[tuple[str, Record]]] = field(default=tuple, kw_only=True, compare=False)
    """Files of other kinds, and what may stand in them."""
    empty: ClassVar[object] = None

    @cached_property
    def _known(self) -> dict[str, Field]:
        return {field.key: field for field in self.fields}

    @cached_property
    def _kinds(self) -> dict[str, Kind]:
        return {field.key: field.kind for field in self.fields}

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key is known below."""
        del beside
        return entry.key.text in self._known

    @cached_property
    def _only_in_list(self) -> dict[str, frozenset[str]]:
        """Return for each list the keys that its items have, and nothing else here."""
        held = {field.key: inner.keys for field in self.fields if (inner := _inner(field.kind))}
        lists = (field.key for field in self.fields if isinstance(field.kind, ListOf))
        return {key: only_in(key, held, self.keys) for key in lists}

    @cached_property
    def keys(self) -> frozenset[str]:
        """Return the known keys."""
        return frozenset(self._known)

    @property
    def first_key(self) -> str:
        """Return the key with which an item of this kind begins; "" where it may begin with any."""
        return self.fields[0].key if self.fields and self.fields[0].required else ""

    @property
    def example(self) -> str:
        """Return one such mapping on one line, "" where the keys that must be there have no examples."""
        required = [field for field in self.fields if field.required]
        lines = ", ".join(f"{field.key}: {field.example}" for field in required if field.example)
        return f"{{{lines}}}" if required and all(field.example for field in required) else ""

    def lone(self, node: Node) -> str:
        """Return the key that a text is meant for, before the text: the ``main`` one; "" where it can't be."""
        return lone_line(self._known.get(self.main), node)

    def decode(self, node: Node, faults: Faults) -> Values | Faulty:
        """Return the values of the right keys; faults tell of the others."""
        if not isinstance(node, Mapping):
            line = self.lone(node)
            hints = (_("write `{text}`").format(text=line),) if line else few_keys(self.fields, node)
            return wrong_kind(node, _("keys and values"), faults, *hints)
        node = without_stray_lines(without_fallen(node, self._kinds, faults), self._kinds, faults)
        for holder, keys in self._only_in_list.items():
            node = with_list_of(node, holder, keys, faults)
        found: dict[str, Value] = {}
        written = {(entry.key.span.path, entry.key.text) for entry in node}
        paths = {path for path, _key in written}  # an office or a template lies over others
        unwritten = {path: tuple(key for key in self._known if (path, key) not in written) for path in paths}
        meant: set[str] = set()
        for entry in node:
            if entry.key.text not in self._known:
                meant.update(self._unknown(node, entry, unwritten[entry.key.span.path], faults))
                continue
            value = _decode_entry(self._known[entry.key.text], entry, faults)
            if value is not FAULTY:
                found[entry.key.text] = value
        self._report_missing(node, meant, faults)
        return Values(node, found)

    def _unknown(self, node: Mapping, entry: Entry, unwritten: tuple[str, ...], faults: Faults) -> tuple[str, ...]:
        """Report an unknown key, and return the one that was meant, if any is near."""
        key = entry.key.text
        message = _("unknown key `{key}`").format(key=excerpt(key)) if key else _("a key is missing before `:`")
        if not is_compared(faults):
            faults.append(UNKNOWN_KEY.found(message, entry.key.span))
            return unwritten
        inside = self.holder(key)
        held = (_("`{key}` belongs in `{holder}`").format(key=key, holder=inside),)
        hints = held if inside else astray(self, node, entry) or keys_by_themselves(entry, self._known)
        item = self._item_above(node, entry)
        if item:
            hints = (belongs_below(item),)
            faults[:] = [fault for fault in faults if fault.code != MISSING_KEY.code or fault.span != item.span]
        also = ALSO_CALLED.get(key.casefold(), "")
        near = also if also in unwritten else part_of(key, unwritten) or nearest(key, unwritten)
        left = self._given(node, key) or hints_of_left(key, unwritten, len(self._known))
        meant = did_you_mean(near, (near,)) if near else left
        told = (*meant, *hints) if also and near == also else hints or meant
        is_nearest = bool(near) and nearest(key, tuple(self._known)) in (near, None)
        certain = near if near and is_nearest and told == did_you_mean(near, (near,)) else ""
        edits = (Edit(entry.key.span, certain),) if certain and entry.key.span.start >= 0 else ()
        faults.append(UNKNOWN_KEY.found(message, entry.key.span, *told, edits=edits))
        return (near,) if near else ()

    def _given(self, node: Mapping, key: str) -> tuple[str, ...]:
        """Return the hint to a known key that was meant but is written already."""
        near = nearest(key, tuple(self._known))
        first = next((entry.key.span for entry in node if entry.key.text == near), None)
        if first is None:
            return ()
        hint = _("`{key}` is given already, at {line}:{column}: write one of them only")
        return (hint.format(key=near, line=first.line, column=first.column),)

    def _item_above(self, node: Mapping, entry: Entry) -> Mapping | None:
        """Return the item of a list right above a key that belongs there and isn't written there."""
        above = None
        for other in node:
            if other.key.span == entry.key.span:
                break
            above = other if other.key.text in self._known else above
        kind = self._known[above.key.text].kind if above else None
        if (
            above is None
            or not isinstance(kind, ListOf)
            or not isinstance(above.value, Sequence)
            or not above.value.items
        ):
            return None
        item, key = above.value.items[-1], entry.key.text
        belongs = isinstance(item, Mapping) and item.entries and key in kind.item.keys and item.get(key) is None
        return item if isinstance(item, Mapping) and belongs else None

    def holder(self, key: str) -> str | None:
        """Return the key of what has a key in it, wherever below."""
        for field_ in self.fields:
            inner = _inner(field_.kind)
            if inner and (key in inner._known or inner.holder(key)):
                return field_.key if key in inner._known else inner.holder(key)
        return None

    def key_of(self, inner: object) -> str:
        """Return the key here whose value, or each item of it, is an inner mapping."""
        return next(field_.key for field_ in self.fields if _inner(field_.kind) is inner)

    def _report_missing(self, node: Mapping, meant: set[str], faults: Faults) -> None:
        for field_ in self.fields:
            if node.whole and field_.required and not self._is_there(field_, node, meant):
                message = _("`{key}` is missing").format(key=field_.key)
                faults.append(MISSING_KEY.found(message, node.span, *field_.example_hints()))

    def _is_there(self, field_: Field, node: Mapping, meant: set[str]) -> bool:
        """Tell whether a key, or one that may stand in its place, is written or was meant."""
        keys = (field_.key, field_.unless) if field_.unless in self._known else (field_.key,)
        return any(node.get(key) is not None or key in meant for key in keys)

    def schema(self) -> Json:
        """Describe the mapping."""
        schema: Json = {
            "type": "object",
            "properties": {field.key: field.schema() for field in self.fields},
            "additionalProperties": False,
        }
        known = self._known
        required = [field.key for field in self.fields if field.required and field.unless not in known]
        schema = {**schema, "required": required} if required else schema
        either = [field for field in self.fields if field.unless in known]
        ways = [{"anyOf": [{"required": [field.key]}, {"required": [field.unless]}]} for field in either]
        return {**schema, "allOf": ways} if ways else schema


@dataclass(frozen=True)
class Named(Record):
    """A mapping whose keys name what has its own key elsewhere: one that stands astray is never meant for it."""


@dataclass(frozen=True, slots=True)
class ListOf(Kind):
    """A list of mappings of one kind."""

    item: Record
    least: int = 0
    most: int | None = None
    empty: ClassVar[object] = ()

    def decode(self, node: Node, faults: Faults) -> tuple[Values, ...] | Faulty:
        """Return the items that are mappings; faults tell of the others."""
        if isinstance(node, Mapping) and node.entries:
            items = keyed_items(node, self.item.keys)
            faults.append(no_key_of_item(node) if items else no_dash(node))
            node = Sequence(items or (node,), node.span, node.whole)
        if not isinstance(node, Sequence):
            line = self.item.lone(node)
            hint = (
                _("write `{text}` on the next line").format(text=f"- {line}")
                if line
                else _("start each item with `- `")
            )
            return wrong_kind(node, _("a list"), faults, hint)
        node = without_stray_dashes(node, self.item.first_key, self.item.keys, faults)
        if len(node.items) < self.least:
            ready = self.item.example
            hints = (_("write `{text}`").format(text=f"[{ready}]"),) if ready else ()
            return refused(TOO_FEW.found(_("this list needs an item"), node.span, *hints), faults)
        if self.most is not None and len(node.items) > self.most:
            message = _("{count} items are too many, at most {most}").format(count=len(node.items), most=self.most)
            faults.append(TOO_MANY.found(message, node.items[self.most].span))
        decoded = [self.item.decode(item, faults) for item in node.items[: self.most]]
        return tuple(item for item in decoded if isinstance(item, Values))

    def schema(self) -> Json:
        """Describe the list."""
        schema: Json = {"type": "array", "items": self.item.schema()}
        if self.least:
            schema["minItems"] = self.least
        if self.most is not None:
            schema["maxItems"] = self.most
        return schema


def _inner(kind: Kind) -> Record | None:
    """Return what a key's value, or each item of it, holds."""
    inner = kind.item if isinstance(kind, ListOf) else kind
    return inner if isinstance(inner, Record) and not isinstance(inner, Named) else None


def records_below(record: Record) -> Iterator[Record]:
    """Yield a record and all that its keys hold."""
    yield record
    for field_ in record.fields:
        inner = _inner(field_.kind)
        if inner:
            yield from records_below(inner)


def _decode_entry(field_: Field, entry: Entry, faults: Faults) -> Value:
    if not is_empty(entry.value):
        return field_.kind.decode(entry.value, faults)
    if not field_.required and not field_.filled:
        return field_.kind.empty
    message = _("`{key}` is empty").format(key=field_.key)
    return refused(MISSING_VALUE.found(message, entry.value.span, *field_.example_hints()), faults)
