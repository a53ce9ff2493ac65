"""Lists of lanes that hold arrows or lists."""

from __future__ import annotations

import pytest

from sopdoc.reading.steering.actor_list import chain_hints, is_chain, without_all
from sopdoc.reading.steering.lane_names import as_ids
from sopdoc.source.tree import Sequence
from tests.reading.decoding import node_of


@pytest.mark.parametrize(
    ("written", "ready"),
    [
        ("[a -> b]", "`oleh: a -> b`"),
        ("[a -> b, c]", "`oleh: a -> b + c`"),
        ("[a, -> b]", "`oleh: a -> b`"),
        ("[a ->, b]", "`oleh: a -> b`"),
        ("[[a, b], c]", "`a + b -> c`"),
        ("[a, [b, c]]", "`a -> b + c`"),
        ("[a → b]", "`oleh: a -> b`"),
    ],
)
def test_lists_with_arrows_or_lists_are_written_as_chains(written: str, ready: str) -> None:
    node = node_of(written)
    assert isinstance(node, Sequence)
    assert is_chain(node)
    assert ready in chain_hints(node, as_ids)[0]


def test_plain_lists_and_what_cannot_be_told_are_left() -> None:
    plain, deep = node_of("[a, b]"), node_of("[[a, {b: c}], d]")
    assert isinstance(plain, Sequence)
    assert isinstance(deep, Sequence)
    assert not is_chain(plain)
    assert "`a -> b`" in chain_hints(deep, as_ids)[0]


def test_all_of_a_chain_are_those_that_no_other_link_names() -> None:
    assert without_all("a -> semua", ("a", "b", "c")) == "a -> b + c"
    assert without_all("semua -> c", ("a", "b", "c")) == "a + b -> c"
    assert without_all("a -> semua", ("a",)) == ""
    assert without_all("semua", ("a", "b")) == ""
