"""Widths are keys and values; a list in their place is told where an order is written."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import Values
from sopdoc.reading.keys.widths import Widths
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.number import Millimetres
from tests.reading.decoding import decoded

WIDTHS = Widths(tuple(Field(key, Millimetres(5, 300)) for key in ("no", "kegiatan")))


def test_widths_are_read_by_name() -> None:
    value, faults = decoded(WIDTHS, "{kegiatan: 62}")
    assert isinstance(value, Values)
    assert (list(value.found), faults) == (["kegiatan"], [])


@pytest.mark.parametrize(("written", "order"), [("[kegiatan, uraian]", "kegiatan"), ("[uraian]", "no, kegiatan")])
def test_a_list_is_told_as_the_order_that_it_is(written: str, order: str) -> None:
    value, (fault,) = decoded(WIDTHS, written)
    assert (value, fault.code, fault.span.column) == (FAULTY, "wrong-kind", 4)
    assert fault.hints == (
        f"an order is written as `susunan: {{kolom: [{order}]}}`, widths as `kolom: {{kegiatan: 62}}`",
    )


def test_what_is_neither_is_told_like_any_value() -> None:
    _value, (fault,) = decoded(WIDTHS, "62")
    assert fault.hints == ("such as no, kegiatan",)
