"""Pasted lines that the parser stumbles over: a list's item that holds `: `, a text that goes on below its ` #`."""

from __future__ import annotations

import re

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, in_quotes, items_hint
from sopdoc.reading.lists.marks import marks_of
from sopdoc.reading.lists.pasted import likely_items, pasted_list
from sopdoc.reading.repair.repair import Edit
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import (
    KNOWN,
    LIST_KEYS,
    TEXT_KEYS,
    Line,
    above,
    below,
    indent,
    is_blank,
    is_item,
    key_line,
)

_MOST_LINES = 200
_COLON = re.compile(r":(?:\s|$)")
_CUT = re.compile(r"\S +#(?=\S)")


class _Block(Struct, frozen=True):
    """A key, the place of its line, and the texts that stand behind it and below; these end before ``end``."""

    at: int
    line: Line
    texts: tuple[str, ...]
    end: int

    def edit(self, value: str) -> Edit:
        """Put a value in the place of all the texts."""
        key = f"{self.line.lead}{self.line.key}: {value}"
        return Edit(self.at, (key, *[""] * (self.end - self.at - 1)))


def pasted_fault(lines: list[str], at: int) -> Told | None:
    """Tell how pasted lines around a place are written, where they are for certain a list or one text."""
    block = _block_around(lines, at)
    if block is None:
        return None
    pasted = pasted_list(block.texts)
    items = pasted.items if pasted else likely_items(block.texts) or _lone_item(block)
    is_stopped = any(_COLON.search(text) or _CUT.search(text) or text.startswith("* ") for text in block.texts)
    is_undented = not block.line.value and at != block.at and indent(lines[at]) <= block.line.column
    if items and (is_stopped or is_undented):
        return _as_list(block, items, next(below(lines, block.at), at) if not block.line.value else block.at, lines)
    if len(block.texts) > 1 and any(map(_CUT.search, block.texts[:-1])):
        return _as_text(block, at, lines)
    return None


def _lone_item(block: _Block) -> tuple[str, ...]:
    """Return the item that a single `* A` below the key of a list is."""
    is_item_alone = len(block.texts) == 1 and not block.line.value and block.line.key in LIST_KEYS
    return (block.texts[0][2:].lstrip(),) if is_item_alone and block.texts[0].startswith("* ") else ()


def _as_list(block: _Block, items: tuple[str, ...], first: int, lines: list[str]) -> Told:
    message = _("YAML can't read these lines as they stand: they are a list, or a text of several lines")
    keep = _("to print the lines as they stand, write `{key}: |` and all of them below it").format(key=block.line.key)
    place = (first, indent(lines[first]))
    if block.line.key not in LIST_KEYS:
        return Told(message, (keep,), block.edit(in_quotes(" ".join(block.texts))), place)
    return Told(message, (items_hint(items), keep), block.edit(f"[{', '.join(map(in_quotes, items))}]"), place)


def _as_text(block: _Block, at: int, lines: list[str]) -> Told:
    whole = in_quotes(" ".join(block.texts))
    hint = _("put the whole text in quotes")
    hint = f"{hint}: {whole}" if len(whole) <= LONGEST else hint
    message = _("the text above ends at its ` #`, which starts a comment")
    return Told(message, (hint,), block.edit(whole), (at, indent(lines[at])))


def _block_around(lines: list[str], at: int) -> _Block | None:
    holder = _holder(lines, at)
    if holder is None:
        return None
    line = key_line(lines[holder])
    if line is None or line.key not in LIST_KEYS | TEXT_KEYS or line.value[:1] in tuple("|>'\"[{"):
        return None
    end = holder + 1
    while end < len(lines) and end - holder < _MOST_LINES and (is_blank(lines[end]) or _goes_on(lines[end], line)):
        end += 1
    behind = lines[holder][line.column + len(line.key) + len(line.colon.rstrip()) :].strip()
    texts = (behind, *(lines[index].strip() for index in range(holder + 1, end) if not is_blank(lines[index])))
    return _Block(holder, line, tuple(text for text in texts if text and not text.startswith("# ")), end)


def _holder(lines: list[str], at: int) -> int | None:
    """Return the line with the key that a line's text belongs to."""
    for seen, index in enumerate((at, *above(lines, at))):
        line = key_line(lines[index])
        if line and line.key in KNOWN:
            return index if index == at or _goes_on(lines[at], line) else None
        if seen > _MOST_LINES or is_item(lines[index]):
            return None
    return None


def _goes_on(text: str, holder: Line) -> bool:
    """Tell whether a line can belong to a key's text: it is further in, or begins with a mark in the key's column."""
    found = key_line(text)
    if (found and found.key in KNOWN) or is_item(text):
        return False
    return indent(text) > holder.column or (indent(text) == holder.column and bool(marks_of(text.strip())))
