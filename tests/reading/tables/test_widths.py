"""Columns: keys are widths, a list is the order, and both are inherited by themselves."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import FAULTY, Faults
from sopdoc.reading.kinds.number import Millimetres
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.tables.widths import Widths, apart
from sopdoc.reading.tree.compose import compose
from sopdoc.source.diagnostic import Diagnostic
from tests.reading.decoding import decoded

KNOWN = ("no", "kegiatan", "waktu")
WIDTHS = Widths(tuple(Field(key, Millimetres(5, 300)) for key in KNOWN), Order(KNOWN, ("kegiatan",)))


def in_two(text: str) -> tuple[object, list[Diagnostic]]:
    """Return a template with its columns' order and widths apart, as plain values, and the faults."""
    tree, faults = compose(text.encode(), "t.yaml")
    found: Faults = list(faults)
    assert tree is not None
    return plain(apart(tree, WIDTHS, found)), found


def plain(node: object) -> object:
    if hasattr(node, "entries"):
        return {entry.key.text: plain(entry.value) for entry in node.entries}
    return [plain(item) for item in node.items] if hasattr(node, "items") else getattr(node, "text", None)


def test_widths_are_read_by_name() -> None:
    value, faults = decoded(WIDTHS, "{kegiatan: 62}")
    assert isinstance(value, Values)
    assert (list(value.found), faults) == (["kegiatan"], [])


def test_a_list_may_give_widths() -> None:
    value, faults = decoded(WIDTHS, "[waktu, {kegiatan: 62}]")
    assert isinstance(value, Values)
    assert (list(value.found), faults) == (["kegiatan"], [])


@pytest.mark.parametrize(
    ("written", "code", "column"),
    [
        ("[kegiatan, uraian]", "wrong-word", 15),
        ("[{uraian: 3}, kegiatan]", "wrong-word", 6),
        ("[kegiatan, {kegiatan: 7}]", "part-twice", 16),
        ("[no]", "missing-part", 4),
        ("[]", "too-few", 4),
        ("[{kegiatan: 1}]", "bad-number", 16),
        ("[kegiatan, {no: 9, waktu: 8}]", "wrong-kind", 15),
        ("62", "wrong-kind", 4),
    ],
)
def test_what_is_wrong_is_told_at_its_place(written: str, code: str, column: int) -> None:
    value, faults = decoded(WIDTHS, written)
    assert [(fault.code, fault.span.column) for fault in faults] == [(code, column)]
    assert value is FAULTY or code in ("bad-number", "wrong-kind")


def test_an_item_with_two_widths_is_told_the_two_items() -> None:
    _value, (fault,) = decoded(WIDTHS, "[kegiatan, {no: 9, waktu: 8}]")
    assert fault.hints == ("write `{no: 9}, {waktu: 8}`",)


def test_a_list_alone_leaves_the_widths_to_the_base() -> None:
    assert in_two("kolom: [waktu, kegiatan]\ngaris: 1\n") == (
        {"garis": "1", "susunan": {"kolom": ["waktu", "kegiatan"]}},
        [],
    )


def test_a_list_with_widths_is_both() -> None:
    assert in_two("kolom: [{waktu: 9}, kegiatan]\nsusunan: {kop: [logo]}\n") == (
        {"kolom": {"waktu": "9"}, "susunan": {"kop": ["logo"], "kolom": ["waktu", "kegiatan"]}},
        [],
    )


def test_widths_alone_say_nothing_of_the_order() -> None:
    assert in_two("kolom: {waktu: 9}\n") == ({"kolom": {"waktu": "9"}}, [])


def test_an_order_in_both_places_is_told_at_the_one_that_goes() -> None:
    plain_tree, (fault,) = in_two("kolom: [kegiatan]\nsusunan:\n  kolom: [kegiatan, no]\n")
    assert plain_tree == {"susunan": {"kolom": ["kegiatan"]}}
    assert (fault.code, fault.span.line, fault.hints) == ("order-twice", 3, ("remove `kolom` from `susunan`",))
