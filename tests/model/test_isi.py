"""What a cell holds is one text or several, and nothing else."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from sopdoc.model.isi import Isi
from sopdoc.reading.kinds.words import TextOrList
from tests.reading.decoding import decoded


@pytest.mark.parametrize("content", ["", "Surat", (), ("Surat",), ("Surat", "Buku", "Map")])
def test_a_text_or_any_number_of_texts(content: Any) -> None:
    assert msgspec.convert(content, Isi) == content


@pytest.mark.parametrize("content", [7, None, ("Surat", 7), (("Surat",),), {"a": "Surat"}])
def test_nothing_else(content: Any) -> None:
    with pytest.raises(msgspec.ValidationError):
        msgspec.convert(content, Isi)


@pytest.mark.parametrize(
    ("written", "content"),
    [
        ("Surat **masuk**", "Surat **masuk**"),
        ("[Surat, Buku, Map]", ("Surat", "Buku", "Map")),
        ("[Surat, '']", ("Surat",)),
        ('"Cafe\\u0301"', "Caf\u00e9"),  # e and an accent are one letter in NFC
        ('["Satu\\nDua"]', ("Satu\nDua",)),
    ],
)
def test_what_is_read_for_a_cell_is_such_a_content(written: str, content: Isi) -> None:
    value, faults = decoded(TextOrList(), written)
    assert (msgspec.convert(value, Isi), faults) == (content, [])
