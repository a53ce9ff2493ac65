"""Items of a list that start with another sign than YAML's dash and its blank: Word's dash, `-A`, `2. A`."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import in_full
from sopdoc.reading.repair.repair import Edit, dashed
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import above, below, indent, is_item, key_line, without_comment
from sopdoc.source.character_names import character_name

_OTHER_DASH = re.compile(r" *([‐-―−•·▪●○◦‣*+]) +(.*)")
_CLOSE_DASH = re.compile(r" *(-)([a-z_]+ *:(?: .*)?$)")
_MARK = re.compile(r" *([-‐-―−•·▪●○◦‣*+]|[0-9]{1,3}[.)]|[a-z][.)](?= )) *([^\s-].*)")


def other_dash(lines: list[str], at: int, is_sure: bool = False) -> Told | None:
    """Tell of an item that starts with another sign than YAML's dash; ``is_sure`` says that one belongs here."""
    match = _OTHER_DASH.match(lines[at]) or _CLOSE_DASH.match(lines[at])
    if match is None and not is_item(lines[at]) and (is_sure or _among_items(lines, at)):
        match = _MARK.match(lines[at])
    if match is None:
        return None
    mark, column = match[1], match.start(1)
    if mark == "-":
        message = _("the blank behind the dash is missing")
    elif len(mark) > 1:
        message = _("an item starts with the plain dash `-`, not with `{mark}`").format(mark=mark)
    else:
        message = _("an item starts with the plain dash `-`, this is {name}").format(name=character_name(mark))
    hint = _("write `{line}`").format(line=in_full(without_comment(f"- {match[2]}")))
    return Told(message, (hint,), _edit(lines, at, match[2]), (at, column))


def _among_items(lines: list[str], at: int) -> bool:
    """Tell whether a line stands in the column of items, or of a list's key that holds nothing yet."""
    column = indent(lines[at])
    before = next((index for index in above(lines, at) if indent(lines[index]) <= column), None)
    after = next((index for index in below(lines, at) if indent(lines[index]) <= column), None)
    if any(line is not None and is_item(lines[line]) and indent(lines[line]) == column for line in (before, after)):
        return True
    found = key_line(lines[before]) if before is not None else None
    return found is not None and not found.value


def _edit(lines: list[str], at: int, text: str) -> Edit:
    column = indent(lines[at])
    end = item_end(lines, at)
    return dashed(straightened([*lines[:at], " " * column + text, *lines[at + 1 :]], at, end), at, end, column)


def item_end(lines: list[str], at: int) -> int:
    """Return the line behind the item that a line begins: the first in its column that isn't a key of it."""
    column, found = indent(lines[at]), key_line(lines[at])
    for index in below(lines, at):
        here = indent(lines[index])
        other = key_line(lines[index])
        if here < column or (here == column and (is_item(lines[index]) or not other or not found)):
            return index
        if here == column and other and found and (other.key == found.key or not _is_key(other.key)):
            return index
    return len(lines)


def _is_key(key: str) -> bool:
    return re.fullmatch(r"[a-z_]+", key) is not None


def straightened(lines: list[str], first: int, end: int) -> list[str]:
    """Return the lines with the item's keys below its first one, where that one was moved with its dash."""
    column = indent(lines[first])
    later = [indent(lines[index]) for index in range(first + 1, end) if key_line(lines[index])]
    if not later or min(later) <= column:
        return lines
    return [*lines[:first], " " * min(later) + lines[first].lstrip(" "), *lines[first + 1 :]]


def undashed(lines: list[str], at: int) -> Told | None:
    """Tell of a further item of a list whose first key stands in the dash's column: its dash is missing."""
    found, column = key_line(lines[at]), indent(lines[at])
    before = next((index for index in above(lines, at) if indent(lines[index]) <= column), None)
    if before is None or found is None or is_item(lines[at]) or not is_item(lines[before]):
        return None
    if indent(lines[before]) != column or not re.match(rf" *- +(?:\{{ *)?{re.escape(found.key)} *:", lines[before]):
        return None
    end = item_end(lines, at)
    hint = _("write `{line}`").format(line="- " + in_full(without_comment(lines[at]).strip()))
    edit = dashed(straightened(lines, at, end), at, end, column)
    return Told(_("this item of the list lacks its `- `"), (hint,), edit, (at, column))
