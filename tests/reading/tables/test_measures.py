"""Measures of a page format are those of the value that layout gets."""

from __future__ import annotations

import pytest

from sopdoc.reading.keys.record import Record
from sopdoc.reading.tables.measures import JARAK_SEL, LOGO, SIMBOL, TEPI, UKURAN_HURUF, WARNA, WIDTHS
from sopdoc.templat.templat import JarakSel, Kolom, Tepi, UkuranHuruf, UkuranLogo, UkuranSimbol, Warna


@pytest.mark.parametrize(
    ("group", "value"),
    [
        (TEPI, Tepi),
        (UKURAN_HURUF, UkuranHuruf),
        (JARAK_SEL, JarakSel),
        (WIDTHS, Kolom),
        (LOGO, UkuranLogo),
        (SIMBOL, UkuranSimbol),
        (WARNA, Warna),
    ],
    ids=lambda each: each.__name__ if isinstance(each, type) else "",
)
def test_each_measure_has_a_key_and_each_key_a_measure(group: Record, value: type) -> None:
    assert {field.key for field in group.fields} == set(value.__struct_fields__)
