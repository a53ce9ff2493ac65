"""Texts inside `{ }` and `[ ]` of one line: where the one begins and ends that the parser stumbled over."""

from __future__ import annotations

import re

from msgspec import Struct

from sopdoc.reading.repair.written import KNOWN, LONGEST_LINE, key_line, lead, without_comment

_KEY = re.compile(r"([^\s\"'{}\[\],:][^\"'{}\[\],:]*?) *:(?: +|$)")
_NEXT = re.compile(r", *(?:[^\s\"'{}\[\],:][^\"'{}\[\],:]* *:(?: |$)|[\"'][^\"']*[\"'] *:|$)")
_QUOTED = re.compile(r"""(?:'(?:[^']|'')*'|"(?:[^"\\]|\\.)*")(?= *(?:[,\]}]|$))""")
_LACKS_COMMA = re.compile(r"(.*\S) +([\w-]+) *: +(\S.*)")
_ONE_WORD = re.compile(r"[\w-]+")


class Inner(Struct, frozen=True):
    """A text inside brackets: its key ("" in a list), its columns in the line, and what is written there."""

    key: str
    start: int
    end: int
    text: str

    @property
    def is_open(self) -> bool:
        """Tell whether it starts with a quote that is nowhere closed."""
        return self.text[:1] in ("'", '"') and self.text.count(self.text[0]) == 1

    @property
    def with_comma(self) -> tuple[str, str] | None:
        """Return the next key and the whole with a comma before it, where the comma between two keys is missing."""
        match = _LACKS_COMMA.fullmatch(self.text)
        if match is None:
            return None
        is_key = match[2] in KNOWN if self.key in KNOWN else self.key and _ONE_WORD.fullmatch(match[1])
        return (match[2], f"{match[1]}, {match[2]}: {match[3]}") if is_key else None

    def put(self, line: str, text: str) -> str:
        """Return the line with another text in its place."""
        return line[: self.start] + text + line[self.end :]


def texts_in_brackets(line: str) -> list[Inner]:
    """Return the texts inside the brackets with which a line's value begins, nested ones too."""
    found = key_line(line)
    at = line.index(found.value, found.column + len(found.key) + 1) if found and found.value else lead(line)
    line = without_comment(line[:LONGEST_LINE])
    return _texts(line, at) if line[at : at + 1] in ("[", "{") else []


def text_at(line: str, column: int) -> Inner | None:
    """Return the text inside brackets that holds a column."""
    return next((inner for inner in texts_in_brackets(line) if inner.start <= column < inner.end), None)


def _texts(line: str, at: int) -> list[Inner]:
    texts: list[Inner] = []
    brackets: list[str] = []
    while at < len(line):
        if line[at] in "[{":
            brackets.append(line[at])
        elif line[at] in "]}":
            brackets = brackets[:-1]
        elif line[at] not in ", ":
            in_braces = brackets[-1:] == ["{"]
            key = _KEY.match(line, at) if in_braces else None
            at = key.end() if key else at
            if at < len(line) and line[at] not in "[{":
                end = _end(line, at, in_braces)
                texts.append(Inner(key[1] if key else "", at, end, line[at:end]))
                at = max(at, end)
            continue
        at += 1
    return [inner for inner in texts if inner.text]


def _end(line: str, start: int, in_braces: bool) -> int:
    """Return where a text ends: at a comma before the next key or item, or at a bracket that it didn't open."""
    quoted = _QUOTED.match(line, start)
    if quoted:
        return quoted.end()
    inside = 0
    for at in range(start, len(line)):
        closes = line[at] in "]}"
        if (closes and not inside) or (line[at] == "," and not inside and (not in_braces or _NEXT.match(line, at))):
            return at - (len(line[start:at]) - len(line[start:at].rstrip()))
        inside += (line[at] in "[{") - closes
    return len(line)
