"""Blanks that look like a plain one where YAML counts blanks: a no-break blank that indents a line is read as one."""

from __future__ import annotations

import re

from sopdoc.messages import _, ngettext
from sopdoc.rules.characters import BLANK
from sopdoc.source.character_names import character_name
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span

_OTHER = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_HAS_OTHER = re.compile(f"[{_OTHER}]")
_BLANK = f"[ {_OTHER}]"
_NAMED = 3
_INDENT = re.compile(rf"{_BLANK}*")
_DASH = re.compile(rf"[-?](?:{_BLANK}+|$)")
_QUOTED = rf"""'[^'{_OTHER}]*'|"[^"{_OTHER}]*\""""
_KEY = re.compile(rf"(?:[A-Za-z_][\w-]*(?: [\w-]+){{0,3}}|{_QUOTED}){_BLANK}*:(?={_BLANK}|$)")
"""A key at the start of a line: a few plain words, or anything in quotes."""
_ITEM_KEY = re.compile(rf"(?:[a-z][a-z_]*|{_QUOTED}){_BLANK}*:(?={_BLANK}|$)")
"""A key behind a dash, where a text is as likely: in small letters, as this program's keys are, or in quotes."""
_FLOW_KEY = re.compile(rf"(?<=[{{,]){_BLANK}*[a-z][a-z_]*:({_BLANK}*)")
_BLOCK = re.compile(rf"[|>][-+0-9]{{0,2}}({_BLANK}*)(?:#.*)?$")


def read_blanks(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text of the same length with plain blanks where blanks count, and one warning for all others there."""
    if not _HAS_OTHER.search(text):
        return text, ()
    read = with_plain_blanks(text)
    places = [index for index, (old, new) in enumerate(zip(text, read, strict=True)) if old != new]
    if not places:
        return text, ()
    names = list(dict.fromkeys(character_name(text[index]) for index in places))
    shown = ", ".join(names[:_NAMED]) + (", …" if len(names) > _NAMED else "")
    message = ngettext(
        "{count} blank that lays out this file is {names}, read as a plain one",
        "{count} blanks that lay out this file are {names}, read as plain ones",
        len(places),
    )
    line, column = LineIndex(text).position(places[0])
    hint = _("such blanks come along when text is pasted; write plain ones in their place")
    span = Span(path, line, column, line, column + 1)
    return read, (BLANK.found(message.format(count=len(places), names=shown), span, hint),)


def with_plain_blanks(text: str) -> str:
    """Return a text of the same length with plain blanks before, between and behind YAML's own signs."""
    lines = _Lines()
    return "".join(map(lines.read, text.splitlines(keepends=True)))


class _Lines:
    """Reads line by line; lines of block scalars are text, and only their common indentation is layout."""

    def __init__(self) -> None:
        self._in_block = False
        self._holder = 0
        self._indent: int | None = None

    def read(self, line: str) -> str:
        body = line.rstrip("\r\n")
        indent = _INDENT.match(body).end()  # type: ignore[union-attr]  # it matches nothing, too
        is_blank = indent == len(body)
        if self._in_block and (is_blank or self._is_content(indent)):
            layout = min(indent, self._indent or 0)
            return " " * layout + line[layout:]
        if is_blank:
            return " " * indent + line[indent:]
        self._in_block = False
        return self._layout(body, indent) + line[len(body) :]

    def _is_content(self, indent: int) -> bool:
        if self._indent is None:
            self._indent = indent if indent > self._holder else 0
        return 0 < self._indent <= indent

    def _layout(self, body: str, indent: int) -> str:
        if body[indent] == "#":
            return " " * indent + body[indent:]
        at, holder, is_item = indent, indent, False
        while dash := _DASH.match(body, at):
            holder, at, is_item = at, dash.end(), True
        key = (_ITEM_KEY if is_item else _KEY).match(body, at)
        if key:
            holder = at
            at = _INDENT.match(body, key.end()).end()  # type: ignore[union-attr]
        body = _plain(body[:at]) + body[at:]
        if at < len(body) and body[at] == "{":
            body = _FLOW_KEY.sub(lambda found: _plain(found.group()), body)
        block = _BLOCK.match(body, at)
        if block:
            self._in_block, self._holder, self._indent = True, holder, None
            body = body[: block.start(1)] + _plain(body[block.start(1) : block.end(1)]) + body[block.end(1) :]
        return body


def _plain(text: str) -> str:
    return _HAS_OTHER.sub(" ", text)
