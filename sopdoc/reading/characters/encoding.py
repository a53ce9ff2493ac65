"""File bytes → text that may be parsed: UTF-8, without invisible characters or tabs that indent."""

from __future__ import annotations

import codecs
import re

from msgspec import Struct

from sopdoc.messages import _, decimal
from sopdoc.reading.characters.blanks import read_blanks
from sopdoc.reading.characters.invisible import character_span, leave_out_hidden, refuse_characters
from sopdoc.reading.characters.tabs import indenting_tabs
from sopdoc.rules.characters import ENCODING, FILE_TOO_LARGE, TAB
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span

MAX_BYTES = 1024 * 1024
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UNMARKED_UTF16 = re.compile(rb"(?:[^\0]\0){2}|(?:\0[^\0]){2}")
"""How text of common letters begins in UTF-16 that has no mark at its start."""
_INDENTING_TAB = re.compile(r"^ *(\t)[ \t]*(?=[^ \t\r\n#])", re.MULTILINE)


class Decoded(Struct, frozen=True):
    """A file's text, in which each tab is a blank, what is wrong with its characters, and what tabs indent, by line.

    It ``is_whole`` where no character was left out. The text is None where the rest of the file can't be understood.
    """

    text: str | None
    faults: tuple[Diagnostic, ...]
    tabs: dict[int, str] = {}
    is_whole: bool = True


def decode_text(data: bytes, path: str, size: int = 0) -> Decoded:
    """Return the text of a source file; ``size`` is the file's, of which ``data`` may be no more than the start."""
    if len(data) > MAX_BYTES:
        size_told = max(size / MAX_BYTES, len(data) / MAX_BYTES, 1.1)  # a byte too much is not "1.0 MiB"
        message = _("the file is too large: {size} MiB, at most 1 MiB is read").format(size=decimal(size_told, 1))
        return Decoded(None, (FILE_TOO_LARGE.found(message, Span(path)),))
    if data.startswith(_UTF16) or _UNMARKED_UTF16.match(data):
        hint = _("save the file as UTF-8")
        return Decoded(None, (ENCODING.found(_("the file is written in UTF-16"), Span(path), hint),))
    data = data.removeprefix(codecs.BOM_UTF8)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        return Decoded(None, (_bad_byte(data, fault.start, path),))
    text, left_out = leave_out_hidden(text, path)
    tabs = indenting_tabs(text)
    told = _of_tabs(tabs, path)
    text, refused = refuse_characters(text.replace("\t", " "), path)
    text, blanks = read_blanks(text, path)
    return Decoded(text, (*left_out, *told, *refused, *blanks), tabs, not left_out)


def readable_lines(data: bytes) -> bytes:
    """Return a source file's lines before the first that is no text, or is indented by a tab."""
    end = len(data)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as fault:
        end = fault.start
        text = data[:end].decode("utf-8")
    tab = _INDENTING_TAB.search(text)
    if tab:
        text = text[: tab.start(1)]
    elif end == len(data):
        return data
    return text[: text.rfind("\n") + 1].encode("utf-8")


def _bad_byte(data: bytes, start: int, path: str) -> Diagnostic:
    before = data[:start].decode("utf-8")
    message = _("byte {byte} is not UTF-8 text").format(byte=f"0x{data[start]:02X}")
    hint = _("save the file as UTF-8; it may have been saved as Windows-1252 or another encoding")
    return ENCODING.found(message, character_span(path, *LineIndex(before).position(len(before))), hint)


def _of_tabs(tabs: dict[int, str], path: str) -> tuple[Diagnostic, ...]:
    if not tabs:
        return ()
    hints = [_("indent with blanks, two for each level")]
    if len(tabs) > 1:
        hints.append(_("{count} lines of this file are indented with tabs").format(count=len(tabs)))
    line, run = next(iter(tabs.items()))
    span = character_span(path, line + 1, run.index("\t") + 1)
    return (TAB.found(_("a tab can't indent a line"), span, *hints),)
