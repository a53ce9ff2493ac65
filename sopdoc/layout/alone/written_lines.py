"""Lists inside a box: their lines and indents stay as they are written."""

from __future__ import annotations

import re
from textwrap import dedent

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.text import Style, Typesetter
from sopdoc.layout.flowchart.standing.symbol_words import TIGHT
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.typography.markup import as_written

_NEXT = "\ufdef"
"""Begins each line of a list but the first, where symbols have words and no lines: a noncharacter, in no source."""
_INDENT = "\u00a0"
_ITEM = re.compile(r"\s*(?:[-–—•·*▪◦]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s+\S", re.IGNORECASE)
"""A line that begins with the mark of an item: a dash, a bullet, a number or a letter with its stop."""


def list_of(plain: str) -> str:
    """Return a text's lines as words of a symbol where one behind the first is an item of a list; else nothing."""
    lines = [line.rstrip() for line in plain.splitlines() if line.strip()]
    if not any(map(_ITEM.match, lines[1:])):
        return ""
    return _NEXT.join(map(_indented, dedent("\n".join(lines)).splitlines()))


def is_list(words: str) -> bool:
    """Tell whether words of a symbol are lines."""
    return _NEXT in words


def behind(words: str, more: str) -> str:
    """Return a list with more lines."""
    return f"{words}{_NEXT}{more}"


def set_list(words: str, width: float, size: float, setter: Typesetter) -> TextBlock:
    """Set a list's lines below one another, as close as words in symbols stand, from (0, 0) on and as wide as it is."""
    tight = replace(setter, line_height=TIGHT)
    block = tight.block(as_written(words.replace(_NEXT, "\n")), 0.0, 0.0, width, Style(size, Role.SIMBOL))
    return replace(block, rect=replace(block.rect, width=max(line.width for line in block.lines)))


def about(block: TextBlock, rect: Rect) -> TextBlock:
    """Return a block in the middle of a place."""
    return replace(block, rect=Rect.from_centre(rect.centre, block.rect.width, block.rect.height))


def _indented(line: str) -> str:
    text = line.lstrip()
    return _INDENT * (len(line) - len(text)) + text
