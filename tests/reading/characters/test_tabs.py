"""Tabs that indent lines, read as blanks as wide as they may have been meant."""

from __future__ import annotations

from sopdoc.reading.characters.tabs import WIDTHS, indented, indenting_tabs


def test_only_tabs_before_something_indent() -> None:
    text = "a:\n\tb: 1\n  \t c: 2\n\t\n\t# note\nd:\te\n"
    assert indenting_tabs(text) == {1: "\t", 2: "  \t "}
    assert indenting_tabs("a: 1\n  b: 2\n") == {}


def test_tabs_are_read_in_each_width() -> None:
    tabs = indenting_tabs("a:\n\tb: 1\n  \tc: 2\n")
    read = list(indented("a:\n b: 1\n   c: 2\n", tabs))
    assert [one.text for one in read] == [
        f"a:\n{' ' * width}b: 1\n{' ' * (width if width > 2 else 4)}c: 2\n" for width in WIDTHS
    ]
    assert [one.moved[1] for one in read] == [width - 1 for width in WIDTHS]


def test_large_files_are_not_read_again_and_again() -> None:
    line = "\tb: 1\n"
    fits = line * (128 * 1024 // len(line))
    assert len(list(indented(fits, {0: "\t"}))) == len(WIDTHS)
    assert list(indented(fits + line, {0: "\t"})) == []
