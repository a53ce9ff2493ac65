"""Lines that fall out of a text of several lines, begun with `|` or `>`, as they stand further left than its first."""

from __future__ import annotations

import re

from sopdoc.messages import _, ngettext
from sopdoc.reading.characters.ready import blanks_before, in_full
from sopdoc.reading.repair.repair import Edit
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import (
    KNOWN,
    above,
    below,
    indent,
    is_blank,
    is_item,
    key_line,
    lead,
    without_comment,
)

_HEADER = re.compile(r"(?:^|.*: +| *(?:- +)+)([|>])[-+]?")

_KEY = re.compile("[a-z_]+")


def fallen_from_block(lines: list[str], at: int) -> Told | None:
    """Tell of a line that can only be the rest of the text above it, and of those like it below."""
    holder = _header_above(lines, at)
    if holder is None:
        return None
    first = next(below(lines, holder), at)
    column = indent(lines[first])
    if first == at or not _is_rest(lines, at, holder, column):
        return None
    sign = _header(lines[holder])
    message = _("this line ends the text that begins with `{sign}` in line {line}, as it stands further left than that")
    hints = [blanks_before(column)]
    end = at + 1
    while end < len(lines) and not is_blank(lines[end]) and _is_rest(lines, end, holder, column):
        end += 1
    if end - at > 1:
        more = ngettext("and before the line below it", "and before the {count} lines below it", end - at - 1)
        hints.append(more.format(count=end - at - 1))
    moved = tuple(" " * column + line.lstrip(" ") for line in lines[at:end])
    edit = Edit(at, moved, moved=column - indent(lines[at]))
    return Told(message.format(sign=sign, line=holder + 1), tuple(hints), edit, (at, indent(lines[at])))


def block_beside_key(lines: list[str], at: int) -> Told | None:
    """Tell of a text of several lines of which no line stands further right than its key."""
    holder = at - 1
    while holder >= 0 and not _header(lines[holder]):
        if is_blank(lines[holder]) or not _is_undented(lines[holder], lines[at]):
            return None
        holder -= 1
    if holder < 0 or indent(lines[at]) > lead(lines[holder]):
        return None
    end = holder + 1
    while end < len(lines) and _is_undented(lines[end], lines[at]):
        end += 1
    if end <= at:
        return None
    count = lead(lines[holder]) + 2
    first = holder + 1
    message = _("the text that begins with `{sign}` must stand further right than its key")
    hints = [_("write `{line}`").format(line=" " * count + in_full(lines[first].strip()))]
    if end - first > 1:
        hint = ngettext(
            "put {count} blank before each of its lines", "put {count} blanks before each of its lines", count
        )
        hints.append(hint.format(count=count))
    moved = tuple(" " * count + line.lstrip(" ") for line in lines[first:end])
    edit = Edit(first, moved, moved=count - indent(lines[first]))
    return Told(message.format(sign=_header(lines[holder])), tuple(hints), edit, (first, indent(lines[first])))


def _is_undented(line: str, like: str) -> bool:
    """Tell whether a line stands in the column of another, and is neither an item nor a key that is or may be known."""
    found = key_line(line)
    may_be_key = found is not None and (found.key in KNOWN or _KEY.fullmatch(found.key) is not None)
    return not is_blank(line) and indent(line) == indent(like) and not is_item(line) and not may_be_key


def _header(line: str) -> str:
    match = _HEADER.fullmatch(without_comment(line))
    return match[1] if match else ""


def _header_above(lines: list[str], at: int) -> int | None:
    """Return the line that begins the text whose lines end right above, if one does."""
    for index in above(lines, at):
        if _header(lines[index]):
            return index
        if indent(lines[index]) <= indent(lines[at]):
            return None
    return None


def _is_rest(lines: list[str], at: int, holder: int, column: int) -> bool:
    """Tell whether a line is neither a key nor an item of those around the text's holder."""
    found = key_line(lines[at])
    key_column = lead(lines[holder])
    if indent(lines[at]) >= column or is_item(lines[at]) or (found is not None and found.key in KNOWN):
        return False
    return found is None or indent(lines[at]) > key_column
