"""Text as documents may hold it: no character that can't be seen, one form for equal words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_RANGES = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends
    "\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"  # no width
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff"  # halves of characters, and no characters at all
    "\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_INVISIBLE = re.compile(f"[{_RANGES}]")
_HALF = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile(r"\r\n|\r|\n")
_EXCERPT = 40


def invisible(text: str) -> Iterator[tuple[int, str]]:
    """Yield the place and the name of each character that a source must not hold."""
    for match in _INVISIBLE.finditer(text):
        yield match.start(), character_name(match.group())


def character_name(character: str) -> str:
    """Name a character: "U+202E RIGHT-TO-LEFT OVERRIDE"."""
    return f"U+{ord(character):04X} {unicodedata.name(character, '')}".strip()


def clean_text(text: str) -> str:
    r"""Bring a text to the one form that the model holds: NFC, no invisible characters, no blanks at its ends.

    A tab becomes a blank and every line end ``\n``; other blanks and line ends inside stay.
    """
    if text.isascii() and text.isprintable():  # as most are
        return text.strip()
    text = unicodedata.normalize("NFC", _INVISIBLE.sub("", text))
    return _LINE_END.sub("\n", text).replace("\t", " ").strip()


def one_line(text: str) -> str:
    """Return a text that can't drive a terminal or a report: one line without invisible characters.

    What is no text, such as a byte of a file's name, shows as a mark.
    """
    return _INVISIBLE.sub("", _HALF.sub("\ufffd", _LINE_END.sub(" ", text).replace("\t", " ")))


def excerpt(text: str) -> str:
    """Return a text short enough to be quoted in a message."""
    line = one_line(text)
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"


def position(text: str, index: int) -> tuple[int, int]:
    """Return the line and column of a place in a text, both from 1."""
    line, start = 1, 0
    for match in _LINE_END.finditer(text, 0, index):
        line, start = line + 1, match.end()
    return line, index - start + 1
