"""Lines that the parser can't place: what was probably meant, from the lines around them."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, blanks_before, in_full, in_quotes
from sopdoc.reading.repair.brackets import texts_in_brackets
from sopdoc.reading.repair.repair import Edit, closed, dashed, line_edit, shifted
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import (
    KNOWN,
    LONGEST_LINE,
    above,
    below,
    block_end,
    companion,
    indent,
    is_item,
    key_line,
    lacking_colon,
    without_comment,
)
from sopdoc.reading.syntax.blame import blamed_above
from sopdoc.reading.syntax.item_marks import other_dash, straightened, undashed
from sopdoc.source.text import excerpt

_QUOTED = {'"': re.compile(r'"(?:[^"\\]|\\.)*"'), "'": re.compile(r"'(?:[^']|'')*'")}
_VALUE = re.compile(r" *(?:- +)*(?:[^\s'\"#][^'\"#]*?: +)?[\[{ ]*(?=['\"])")
_PAIR = re.compile(r"(\w[\w ]*?) *(?:-+>|→|=|:| ) *([^\s:].*)")
_LISTS = frozenset(("prosedur", "langkah", "riwayat_revisi"))


def open_quote(lines: list[str], upto: int) -> Told | None:
    """Find the first text above a fault whose quote isn't closed on its line although a key or item follows."""
    for at in range(min(upto, len(lines) - 1)):
        start = _opening(lines[at])
        if start is not None and _goes_on(lines, at):
            return never_closed(lines, at, start)
    return None


def never_closed(lines: list[str], at: int, start: int) -> Told:
    """Tell of a quote that opens at a place and isn't closed."""
    value, edit = closed(lines, at, start)
    hint = _("close it at the end of the text; inside '…' a single quote is written twice")
    hints = (f"{hint}: {value}",) if len(value) <= LONGEST else (hint,)
    return Told(_("this quote is never closed"), hints, edit, (at, start))


def _opening(line: str) -> int | None:
    """Return the column of a quote that isn't closed in its line."""
    is_odd = any(line.count(quote) % 2 for quote in _QUOTED)
    inside = next((inner.start for inner in texts_in_brackets(line) if inner.is_open), None) if is_odd else None
    if inside is not None:
        return inside
    start = _VALUE.match(line, 0, LONGEST_LINE)
    return start.end() if start and not _QUOTED[line[start.end()]].match(line, start.end()) else None


def _goes_on(lines: list[str], at: int) -> bool:
    following = next(below(lines, at), None)
    if following is None:
        return False
    found = key_line(lines[following])
    return is_item(lines[following]) or (found is not None and found.key in KNOWN)


def out_of_place(lines: list[str], at: int) -> Told | None:
    """Find what puts a line where the parser can't place it: another dash, a missing one, or keys beside their item."""
    return other_dash(lines, at) or undashed(lines, at) or missing_dash(lines, at) or fallen_out(lines, at)


def missing_dash(lines: list[str], at: int) -> Told | None:
    """Find the first item of the list around a line if it has no dash."""
    holder = next((index for index in above(lines, at) if _holds(lines, index, at)), None)
    if holder is None:
        return None
    first = next(below(lines, holder))
    if is_item(lines[first]):
        return None
    marked = other_dash(lines, first, is_sure=True)
    if marked or key_line(lines[first]) is None:
        return marked
    end = block_end(lines, holder, indent(lines[holder]))
    dashes = (index for index in range(first, end) if is_item(lines[index]))
    dash = next((index for index in dashes if indent(lines[index]) <= indent(lines[first])), end)
    column = indent(lines[dash if dash < end else first])
    key = lines[holder].strip(" -:")
    hints = (
        _("write `{line}`").format(line="- " + in_full(lines[first].strip())),
        _("each item of `{key}` starts with `- `, and its other keys stand below the first one").format(key=key),
    )
    edit = dashed(straightened(lines, first, dash), first, dash, column)
    return Told(_("this item of the list lacks its `- `"), hints, edit, (first, indent(lines[first])))


def _holds(lines: list[str], holder: int, at: int) -> bool:
    found = key_line(lines[holder])
    return found is not None and found.key in _LISTS and not found.value and indent(lines[holder]) < indent(lines[at])


def fallen_out(lines: list[str], at: int) -> Told | None:
    """Find, above an item, keys of the item before it that stand in the dash's column."""
    column, fallen = indent(lines[at]), None
    if not is_item(lines[at]):
        return None
    for index in above(lines, at):
        if indent(lines[index]) < column or (indent(lines[index]) == column and is_item(lines[index])):
            mate = fallen is not None and is_item(lines[index]) and indent(lines[index]) == column
            return lost_line(lines, fallen) if mate and fallen is not None else None
        if indent(lines[index]) == column:
            fallen = index
    return None


def lost_key(lines: list[str], at: int) -> Told | None:
    """Tell of a known key without its colon, or the blank behind it."""
    lacking = lacking_colon(lines[at]) or _lane(lines, at)
    if lacking is None:
        return None
    key, value = lacking
    start = lines[at].index(key)
    has_colon = lines[at][start + len(key) :].startswith(":")
    message = _("the blank behind `{key}:` is missing") if has_colon else _("`{key}` lacks its `:`")
    line = f"{key}: {value}".rstrip()
    hint = _("write `{line}`").format(line=in_full(line))
    edit = line_edit(at, lines[at][:start] + line)
    return Told(message.format(key=key), (hint,), edit, (at, start))


def _lane(lines: list[str], at: int) -> tuple[str, str] | None:
    """Take a lane or an exit apart that lacks its colon: id and name, label and target."""
    holder = next((index for index in above(lines, at) if indent(lines[index]) < indent(lines[at])), None)
    found = key_line(lines[holder]) if holder is not None else None
    match = _PAIR.fullmatch(without_comment(lines[at][:LONGEST_LINE]).strip()[:LONGEST])
    return (match[1], match[2]) if found and found.key in ("pelaksana", "keputusan") and match else None


def lost_line(lines: list[str], at: int, opened: str = "", in_list: bool = False) -> Told:
    """Tell where a line belongs that fits no group of keys, or no list."""
    before = next(above(lines, at), None)
    may_go_on = before is not None and not opened and indent(lines[before]) <= indent(lines[at])
    told = lost_key(lines, before) if before is not None and may_go_on else None
    told = told or blamed_above(lines, at)
    if told is not None:
        return told
    found = key_line(lines[at])
    if found is None:
        return lost_key(lines, at) or _no_item(lines, at, opened, in_list)
    mate = companion(lines, at, found.key)
    mate_line = key_line(lines[mate]) if mate is not None else None
    if mate is None or mate_line is None or is_item(lines[at]) or mate_line.column == indent(lines[at]):
        return _continuing(lines, at) or _no_group(lines, at, opened, in_list)
    column = mate_line.column
    message = _("`{key}` must start in the same column as `{mate}` at {line}:{column}")
    message = message.format(key=excerpt(found.key), mate=excerpt(mate_line.key), line=mate + 1, column=column + 1)
    return Told(message, (blanks_before(column),), shifted(lines, at, column), (at, indent(lines[at])))


def _continuing(lines: list[str], at: int) -> Told | None:
    """Tell of a line with a colon that is rather the rest of the text above than a key."""
    before = next(above(lines, at), None)
    found, here = (key_line(lines[index]) if index is not None else None for index in (before, at))
    if before is None or found is None or here is None or here.key in KNOWN or not found.value:
        return None
    if is_item(lines[at]) or indent(lines[at]) <= found.column:
        return None
    whole = in_quotes(f"{found.value} {without_comment(lines[at]).strip()}")
    shown = whole if len(whole) <= LONGEST else _("'…'")
    hints = [_("if it continues the text above, put the whole text in quotes: {text}").format(text=shown)]
    hints.append(_("if it is a key, start it in the same column as the key above"))
    edit = Edit(before, (found.with_value(whole), *[""] * (at - before)))
    return Told(_("a text that holds `: ` must stand in quotes"), tuple(hints), edit, (at, indent(lines[at])))


def _no_item(lines: list[str], at: int, opened: str, in_list: bool) -> Told:
    if not in_list:
        return _no_group(lines, at, opened, in_list)
    text = without_comment(lines[at]).strip()
    hints = [_("start it with `- ` in the same column as the list's first item, at {place}").format(place=opened)]
    if len(text) <= LONGEST:
        hints.append(_("write `{line}`").format(line=f"- {text}"))
    column = int(opened.split(":")[1]) - 1
    edit = Edit(at, (" " * column + "- " + lines[at].lstrip(),))
    return Told(_("an item of the list is expected here"), tuple(hints), edit)


def _no_group(lines: list[str], at: int, opened: str, in_list: bool) -> Told:
    if in_list:
        return _no_item(lines, at, opened, in_list)
    if opened:
        hint = _("start it in the same column as the other keys of its group, which begins at {place}")
        return Told(_("this line's indentation fits no group of keys"), (hint.format(place=opened),))
    return Told(
        _("this key is not where a key may start"),
        (
            _("start it in the same column as the other keys of its group"),
            _("or does the line above lack its `: `?"),
        ),
        None,
        (at, indent(lines[at])),
    )
