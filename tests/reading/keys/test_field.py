"""A key of a table, and what it proposes."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.kinds.words import Text


def test_a_key_proposes_its_example() -> None:
    assert Field("judul", Text(), example="Surat").example_hints() == ("for example `judul: Surat`",)
    assert Field("judul", Text()).example_hints() == ()


def test_a_value_that_may_be_left_out_may_be_empty() -> None:
    needed, spared = Field("x", Text(), "a note", required=True).schema(), Field("x", Text()).schema()
    assert needed == {**Text().schema(), "description": "a note"}
    assert spared != Text().schema()
