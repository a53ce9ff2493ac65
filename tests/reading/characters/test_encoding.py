"""Bytes of a file to text."""

from __future__ import annotations

import codecs

import pytest

from sopdoc.reading.characters.encoding import MAX_BYTES, decode_text, readable_lines


def faults(data: bytes) -> list[tuple[str, int, int]]:
    return [(fault.code, fault.span.line, fault.span.column) for fault in decode_text(data, "x.yaml").faults]


def test_utf_8_is_read_with_its_mark_or_without() -> None:
    assert decode_text("é: 1\n".encode(), "x.yaml").text == "é: 1\n"
    assert decode_text(codecs.BOM_UTF8 + b"a: 1\n", "x.yaml").text == "a: 1\n"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf_16_is_told_as_such(encoding: str) -> None:
    decoded = decode_text("judul: Surat\n".encode(encoding), "x.yaml")
    assert decoded.text is None
    assert decoded.faults[0].message == "the file is written in UTF-16"


def test_another_encoding_is_told_at_its_first_byte() -> None:
    assert faults("a: 1\nb: é\n".encode("latin-1")) == [("encoding", 2, 4)]
    assert decode_text(b"\xff", "x.yaml").faults[0].message == "byte 0xFF is not UTF-8 text"


def test_a_file_has_at_most_a_mebibyte() -> None:
    assert decode_text(b" " * MAX_BYTES, "x.yaml").text is not None
    decoded = decode_text(b" " * (MAX_BYTES + 1), "x.yaml")
    assert decoded.text is None
    assert "1.1 MiB" in decoded.faults[0].message
    assert "3.0 MiB" in decode_text(b" " * (MAX_BYTES + 1), "x.yaml", 3 * MAX_BYTES).faults[0].message


def test_tabs_that_indent_are_told_at_the_first_and_counted() -> None:
    decoded = decode_text(b"a:\n \tb: 1\n\tc: 2\n", "x.yaml")
    assert decoded.text == "a:\n  b: 1\n c: 2\n"
    assert decoded.tabs == {1: " \t", 2: "\t"}
    (fault,) = decoded.faults
    assert (fault.code, fault.span.line, fault.span.column) == ("tab", 2, 2)
    assert fault.hints[1] == "2 lines of this file are indented with tabs"


def test_lines_before_what_is_no_text_can_be_read() -> None:
    assert readable_lines(b"a: 1\nb: \xff\nc: 2\n") == b"a: 1\n"
    assert readable_lines(b"a: 1\n\tb: 2\n") == b"a: 1\n"
    assert readable_lines(b"a: 1\nb: 2") == b"a: 1\nb: 2"
