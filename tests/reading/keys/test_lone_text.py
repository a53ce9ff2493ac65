"""Texts where keys belong."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.lone_text import lone_line
from sopdoc.reading.kinds.words import Id, Text
from tests.reading.decoding import node_of


def test_a_text_stands_behind_the_key_that_it_is_meant_for() -> None:
    assert lone_line(Field("kegiatan", Text()), node_of("Uraian")) == "kegiatan: Uraian"
    assert lone_line(Field("kegiatan", Text()), node_of("'a: b'")) == "kegiatan: 'a: b'"


def test_what_cannot_stand_there_is_not_proposed() -> None:
    assert lone_line(None, node_of("Uraian")) == ""
    assert lone_line(Field("id", Id()), node_of("dua kata")) == ""
    assert lone_line(Field("kegiatan", Text()), node_of("[a]")) == ""
