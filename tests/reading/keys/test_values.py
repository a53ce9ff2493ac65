"""Decoded values know where they were written, and what was written but couldn't be decoded."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.words import Text
from sopdoc.reading.tree.compose import compose


def test_values_have_their_places_and_faulty_ones_are_known() -> None:
    tree, _faults = compose(b"a: x\nb: [y]\n", "x.yaml")
    assert tree is not None
    values = Record((Field("a", Text()), Field("b", Text()), Field("c", Text()))).decode(tree, [])
    assert isinstance(values, Values)
    assert (values.get("a"), values.get("b"), values.get("c", "z")) == ("x", None, "z")
    assert [(span.line, span.column) for span in map(values.span, "abc")] == [(1, 4), (2, 4), (1, 1)]
    assert [(span.line, span.column) for span in map(values.key_span, "abc")] == [(1, 1), (2, 1), (1, 1)]
    assert [values.is_faulty(key) for key in "abc"] == [False, True, False]
