"""Text as documents may hold it: no character that can't be seen, one form for equal words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from sopdoc.source.lines import LINE_END

_REFUSED = re.compile(
    "["
    "\x00-\x08\x0e-\x1f\x7f-\x9f"  # control characters but tab and line ends
    "\u202a-\u202e\u2066-\u2069"  # what is read and what is printed would differ in their order
    "\ud800-\udfff"  # halves of characters
    "\ufdd0-\ufdef"
    + "".join(f"{chr(plane + 0xFFFE)}{chr(plane + 0xFFFF)}" for plane in range(0, 0x110000, 0x10000))
    # no characters at all
    + "]"
)
_HIDDEN = re.compile(
    "["
    "\xad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
    "]"
)
"""Unicode's Default_Ignorable_Code_Point but for the refused ones, with U+FFF9 to U+FFFB."""
SEPARATOR = re.compile("[\x0b\x0c\u2028\u2029]")
"""Line ends that only a text's own program shows as such, such as the line and page breaks of Word."""
_LEADING_SEPARATOR = re.compile(r"^[\x0b\x0c]+", re.MULTILINE)
"""Those that would indent a line if they became blanks."""
DIRECTION = re.compile("[\u202a-\u202c\u2066-\u2069]")
"""What changes the order of letters only where some are written from right to left."""
_RIGHT_TO_LEFT = re.compile(
    "[\u0590-\u08ff\ufb1d-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_HALF = re.compile("[\ud800-\udfff]")
_EXCERPT = 40
_READY = 240
"""A remedy is copied, so it is cut only where nobody would type it."""
_MOST_MARKS = 30
_MARKS = re.compile(rf"[^\w\s!-~]{{{_MOST_MARKS + 1},}}")
"""Where more accents and the like may follow each other than any language puts on a letter (UAX #15, D3).

Normalising takes time that grows with the square of their number.
"""


def refused(text: str) -> Iterator[re.Match[str]]:
    """Find each character that a source must not hold."""
    return _REFUSED.finditer(text)


def hidden(text: str) -> Iterator[re.Match[str]]:
    """Find each character that can't be seen and changes nothing that can."""
    return _HIDDEN.finditer(text)


def without_hidden(text: str) -> str:
    """Return a text without the characters that can't be seen; line separators become blanks that indent no line."""
    return SEPARATOR.sub(" ", _LEADING_SEPARATOR.sub("", _HIDDEN.sub("", text)))


def has_right_to_left(text: str) -> bool:
    """Tell whether letters of a text are written from right to left."""
    return not text.isascii() and _RIGHT_TO_LEFT.search(text) is not None


def with_placeholders(text: str, placeholder: str) -> str:
    """Return a text of the same length in which ``placeholder`` stands for each refused character."""
    return _REFUSED.sub(placeholder, text)


def clean_text(text: str) -> str:
    r"""Bring a text to the one form that the model holds: NFC, no invisible characters, no blanks at its ends.

    A tab becomes a blank and every line end ``\n``; other blanks and line ends inside stay. A letter keeps 30 accents
    and the like, more than any language puts on one.
    """
    if text.isascii() and text.isprintable():  # as most are
        return text.strip()
    text = SEPARATOR.sub("\n", _HIDDEN.sub("", _REFUSED.sub("", text)))
    text = _fewer_marks(unicodedata.normalize("NFC", _fewer_marks(text)))
    return LINE_END.sub("\n", text).replace("\t", " ").strip()


def piles_marks(text: str) -> bool:
    """Tell whether a letter bears more accents and the like than a text may hold; `clean_text` drops the rest."""
    return not text.isascii() and _fewer_marks(text) != text


def _fewer_marks(text: str) -> str:
    return _MARKS.sub(lambda run: _few_of(run.group()), text)


def _few_of(run: str) -> str:
    kept, marks = [], 0
    for character in run:
        marks = marks + 1 if unicodedata.combining(character) else 0
        if marks <= _MOST_MARKS:
            kept.append(character)
    return "".join(kept)


def one_line(text: str) -> str:
    """Return a text that can't drive a terminal or a report: one line without invisible characters.

    What is no text, such as a byte of a file's name, shows as a mark.
    """
    shown = _HALF.sub("\ufffd", LINE_END.sub(" ", text).replace("\t", " "))
    return without_hidden(_REFUSED.sub("", shown))


def excerpt(text: str) -> str:
    """Return a text short enough to be quoted in a message."""
    line = text if text.isascii() and text.isprintable() else one_line(text)
    return line if len(line) <= _EXCERPT else line[: _EXCERPT - 1] + "…"


def ready(text: str) -> str:
    """Return a text that is to be written instead of another, as a hint gives it: one line, whole unless very long."""
    line = text if text.isascii() and text.isprintable() else one_line(text)
    return line if len(line) <= _READY else line[: _READY - 1] + "…"
