"""Values in words."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.choice import Choice, Choices, Switch
from sopdoc.reading.kinds.kind import Kind
from sopdoc.reading.kinds.number import Millimetres, Number
from sopdoc.reading.kinds.order import Order
from sopdoc.reading.kinds.words import ShortText
from sopdoc.reading.tables.described import described
from sopdoc.reading.tables.table_looks import RATA_KOLOM, Fill
from sopdoc.reading.tables.widths import Widths


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (ShortText(10), "text"),
        (Switch(), "`ya` or `tidak`"),
        (Number(0.1, 2), "number from 0.1 to 2"),
        (Millimetres(5, 300), "millimetres, from 5 to 300"),
        (Choice(("mendatar", "tegak")), "one of `mendatar`, `tegak`"),
        (Choices(Choice(("mulai", "proses")), 4), "one of `mulai`, `proses`, or a list of up to 4 of them"),
        (Order(("no", "kegiatan")), "list of some of `no`, `kegiatan`, in the order of print"),
        (
            Order(("no", "kegiatan"), needed=("kegiatan",)),
            "list of some of `no`, `kegiatan`, in the order of print; `kegiatan` must be there",
        ),
    ],
)
def test_a_value_is_told_in_words(kind: Kind, words: str) -> None:
    assert described(kind) == words


def test_a_kind_without_words_is_seen() -> None:
    class Other(Kind):
        def decode(self, node: object, faults: object) -> object:
            return node

        def schema(self) -> dict[str, object]:
            return {}

    with pytest.raises(NotImplementedError):
        described(Other())


def test_what_may_be_short_for_keys_names_both() -> None:
    assert described(RATA_KOLOM) == "one of `kiri`, `tengah`, `kanan`, `atas`, `bawah`, or a group of keys"
    assert described(Widths((), Order(("no",)))).startswith("list of some of `no`")
    assert described(Fill()).endswith(", or `kepala`")
