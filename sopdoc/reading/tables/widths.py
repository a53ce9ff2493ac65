"""The columns of the procedure table: a mapping gives widths, a list the order, in which items may have widths, too."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, wrong_kind
from sopdoc.reading.kinds.order import Order
from sopdoc.rules.template import ORDER_TWICE
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

KOLOM = "kolom"
SUSUNAN = "susunan"
_ONE = 1


@dataclass(frozen=True)
class Widths(Record):
    """Widths by the names of columns, or a list of some of these."""

    order: Order = Order(())

    def decode(self, node: Node, faults: Faults) -> Values | Faulty:
        """Return the widths, also of a list; what is neither keys nor a list is told both."""
        if isinstance(node, Mapping):
            return super().decode(node, faults)
        if isinstance(node, Sequence):
            order, widths = parted(node, self, faults)
            is_right = self.order.decode(order, faults) is not FAULTY
            return super().decode(widths, faults) if is_right else FAULTY
        order_hint = ", ".join(self.order.known)
        hint = _("an order is written as `kolom: [{order}]`, widths as `kolom: {{kegiatan: 62}}`")
        return wrong_kind(node, _("keys and values, or a list"), faults, hint.format(order=order_hint))

    def schema(self) -> Json:
        """Describe the widths, and the list; a column that has two widths there is beyond it."""
        widths = super().schema()
        one = {**widths, "minProperties": _ONE, "maxProperties": _ONE}
        bare, sized = ({part: _holds(what(part)) for part in self.order.known} for what in (_is, _has))
        needed = [{"anyOf": [bare[part], sized[part]]} for part in self.order.needed]
        twice = [{"not": {"allOf": [bare[part], sized[part]]}} for part in self.order.known]
        items = {"anyOf": [{"enum": list(self.order.known)}, one]}
        order = {"type": "array", "items": items, "uniqueItems": True, "minItems": _ONE, "allOf": [*needed, *twice]}
        return {"anyOf": [widths, order]}


def _holds(item: Json) -> Json:
    return {"contains": item}


def _is(part: str) -> Json:
    return {"const": part}


def _has(part: str) -> Json:
    return {"required": [part], "type": "object"}


def apart(tree: Node, widths: Widths, faults: Faults) -> Node:
    """Return a template in which the order of columns stands in `susunan` and `kolom` holds widths alone.

    So each of the two is inherited by itself.
    """
    kolom = tree.get(KOLOM) if isinstance(tree, Mapping) else None
    if not isinstance(tree, Mapping) or not isinstance(kolom, Sequence):
        return tree
    order, sized = parted(kolom, widths, faults)
    key = _key(tree, KOLOM)
    others = tuple(entry for entry in tree if entry.key.text != KOLOM)
    entries = (*others, Entry(key, sized)) if sized.entries else others
    return _with_order(Mapping(entries, tree.span, tree.whole), Entry(key, order), faults)


def parted(kolom: Sequence, widths: Widths, faults: Faults) -> tuple[Sequence, Mapping]:
    """Return the names of the columns in a list, and the widths that it gives them."""
    for item in kolom.items:
        _check(item, faults)
    names = tuple(name for item in kolom.items for name in _names(item))
    given = {entry.key.text: entry for item in kolom.items for entry in _entries(item)}
    known = tuple(entry for name, entry in given.items() if name in widths.keys)
    return Sequence(names, kolom.span, kolom.whole), Mapping(known, kolom.span)


def _with_order(tree: Mapping, order: Entry, faults: Faults) -> Mapping:
    """Return a template with an order of columns in its `susunan`; one that has another is told to take it out."""
    susunan = tree.get(SUSUNAN)
    if susunan is not None and not isinstance(susunan, Mapping):
        return tree  # which is told
    others = susunan.entries if susunan else ()
    for entry in others:
        if entry.key.text == KOLOM:
            line, column = order.key.span.line, order.key.span.column
            message = _("the order of the columns is given already, at {line}:{column}").format(
                line=line, column=column
            )
            faults.append(ORDER_TWICE.found(message, entry.key.span, _("remove `kolom` from `susunan`")))
    kept = tuple(entry for entry in others if entry.key.text != KOLOM)
    whole = Mapping((*kept, order), susunan.span if susunan else order.value.span, susunan.whole if susunan else True)
    key = _key(tree, SUSUNAN) if susunan else Scalar(SUSUNAN, order.key.span)
    rest = tuple(entry for entry in tree if entry.key.text != SUSUNAN)
    return Mapping((*rest, Entry(key, whole)), tree.span, tree.whole)


def _key(tree: Mapping, key: str) -> Scalar:
    return next(entry.key for entry in tree if entry.key.text == key)


def _check(item: Node, faults: Faults) -> None:
    """Report an item that gives widths to several columns, whose order it leaves open."""
    if isinstance(item, Mapping) and len(item.entries) > _ONE:
        ready = ", ".join(f"{{{entry.key.text}: {_text(entry.value)}}}" for entry in item)
        hint = _("write `{items}`").format(items=ready)
        wrong_kind(item, _("one column with its width"), faults, hint)


def _text(node: Node) -> str:
    return node.text if isinstance(node, Scalar) else "…"


def _names(item: Node) -> tuple[Node, ...]:
    """Return the names of columns that an item has; what is neither a name nor has any as it is."""
    return tuple(entry.key for entry in item) if isinstance(item, Mapping) and item.entries else (item,)


def _entries(item: Node) -> tuple[Entry, ...]:
    return item.entries if isinstance(item, Mapping) else ()
