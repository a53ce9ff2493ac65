"""Lines as people write them: how far a line is indented, its dash, its key and its value."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from sopdoc.reading.keys.record import ListOf, Record, records_below
from sopdoc.reading.kinds.words import Notes, Text, TextOrList
from sopdoc.reading.steering.exits import Exits
from sopdoc.reading.steering.lanes import Lanes
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT

LONGEST_LINE = 400
"""Lines that are looked at closely are no longer; what is looked for in longer ones takes time that grows with them."""
_LEAD = re.compile(r" *(?:- +)*")
_KEY = re.compile(r"""(?:"[^"]*"|'[^']*'|[^:"'\[{&*!|>%@`#][^:]*)(?=:(?: |$))""")
_COMMENT = re.compile(r"(?:^|(?<= ))#")
RECORDS: tuple[Record, ...] = tuple(record for table in (SOP, INSTANSI, TEMPLAT) for record in records_below(table))
KNOWN = frozenset(key for record in RECORDS for key in record.keys)
_LACKING = re.compile(
    rf" *(?:- +)*({'|'.join(sorted(KNOWN, key=len, reverse=True))})(?: *[=;] *| +(?=[^ :])|:(?=[^ :])|$)(.*)"
)
LIST_KEYS = frozenset(field.key for record in RECORDS for field in record.fields if isinstance(field.kind, TextOrList))
"""Keys of a text, or of a list of texts that is numbered."""
TEXT_KEYS = (
    frozenset(field.key for record in RECORDS for field in record.fields if isinstance(field.kind, Text | Notes))
    - LIST_KEYS
)
"""Keys of a text."""
HOLDERS = frozenset(
    field.key for record in RECORDS for field in record.fields if isinstance(field.kind, (Record, ListOf, Lanes, Exits))
) - (TEXT_KEYS | LIST_KEYS)
"""Keys that hold other keys, or items with keys, and nowhere a text."""
PAIRED = frozenset(field.key for record in RECORDS for field in record.fields if isinstance(field.kind, Lanes | Exits))
"""Keys that hold pairs of words."""
HELD = {
    field.key: field.kind.keys
    for record in RECORDS
    for field in record.fields
    if isinstance(field.kind, Record) and field.key in HOLDERS
}
"""What such a key holds, where it holds known keys."""


class Line(Struct, frozen=True):
    """A line that has a key: ``lead`` are its blanks and dashes, ``value`` is without a comment."""

    lead: str
    key: str
    colon: str
    value: str
    comment: str

    @property
    def column(self) -> int:
        """Return the key's column, from 0."""
        return len(self.lead)

    def with_value(self, value: str) -> str:
        """Return the line with another value."""
        return f"{self.lead}{self.key}{self.colon.rstrip()} {value}".rstrip() + self.comment


def key_line(line: str) -> Line | None:
    """Take a line apart that has a key; None for any other."""
    start = lead(line)
    match = _KEY.match(line, start)
    if match is None or not match.group().strip():
        return None
    key = match.group().rstrip()
    rest = line[match.end() + 1 :]
    text = without_comment(rest)
    colon = line[start + len(key) : match.end() + 1]
    return Line(line[:start], key, colon, text.lstrip(), rest[len(text) :].rstrip())


def without_comment(line: str) -> str:
    """Return a line without a comment at its end."""
    comment = _COMMENT.search(line)
    return (line[: comment.start()] if comment else line).rstrip()


def lacking_colon(line: str) -> tuple[str, str] | None:
    """Return the known key and the value of a line whose key lacks its colon, or the blank behind that."""
    match = _LACKING.fullmatch(without_comment(line))
    return (match[1], match[2]) if match else None


def indent(line: str) -> int:
    """Return the number of blanks at a line's start."""
    return len(line) - len(line.lstrip(" "))


def lead(line: str) -> int:
    """Return the number of blanks and dashes at a line's start."""
    match = _LEAD.match(line)
    return match.end() if match else 0


def is_item(line: str) -> bool:
    """Tell whether a line begins an item of a list."""
    return re.match(r" *-(?: |$)", line) is not None


def is_blank(line: str) -> bool:
    """Tell whether a line holds nothing, or a comment only."""
    return not line.strip() or line.lstrip().startswith("#")


def above(lines: list[str], at: int) -> Iterator[int]:
    """Yield the lines above that hold something, upwards."""
    return (index for index in range(at - 1, -1, -1) if not is_blank(lines[index]))


def below(lines: list[str], at: int) -> Iterator[int]:
    """Yield the lines below that hold something, downwards."""
    return (index for index in range(at + 1, len(lines)) if not is_blank(lines[index]))


def block_end(lines: list[str], at: int, column: int) -> int:
    """Return the line behind those that belong to the one at ``at``: the first not further in than ``column``."""
    return next((index for index in below(lines, at) if indent(lines[index]) <= column), len(lines))


def are_mates(key: str, other: str) -> bool:
    """Tell whether two keys stand beside each other in one group."""
    return any(key in record.keys and other in record.keys for record in RECORDS)


def companion(lines: list[str], at: int, key: str) -> int | None:
    """Return the nearest line above with a key of the group that ``key`` belongs to."""
    mates = frozenset(mate for record in RECORDS if key in record.keys for mate in record.keys)
    for index in above(lines, at):
        found = key_line(lines[index])
        if found and found.key in mates and found.key != key:
            return index
    return None
