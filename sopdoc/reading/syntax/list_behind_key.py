"""Lists that begin behind their key: `kelengkapan: - Surat`, with further items in the lines below."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value, in_full
from sopdoc.reading.repair.repair import Edit, dropped, line_edit
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import (
    KNOWN,
    LIST_KEYS,
    TEXT_KEYS,
    Line,
    below,
    indent,
    key_line,
    without_comment,
)
from sopdoc.reading.syntax.complaint import Complaint

_MOST_LINES = 200
"""A list of more lines isn't written anew in a hint."""
_DASH = re.compile(r" *-+(?: +|(?=\w))")


def stray_dash(complaint: Complaint) -> Told:
    """Tell of a dash behind a key, and how its list, or its one text, is written."""
    at = complaint.line
    found = key_line(complaint.lines[at])
    first = without_comment(complaint.at.removeprefix("-")).strip()
    if not first:
        return complaint.value_quoted(_("a dash alone must stand in quotes"))
    message, hint = _("a list can't start here"), _("start each item on a line of its own with `- `")
    if not found or (key_line(first) and found.key not in LIST_KEYS | TEXT_KEYS):
        return Told(message, (hint,))
    items, end = _with_those_below(complaint.lines, at, found, first)
    if end - at > _MOST_LINES:
        return Told(message, (hint,), dropped(complaint.lines, at))
    emptied = [""] * (end - at - 1)
    if found.key in TEXT_KEYS:
        value = as_value("; ".join(items))
        write = _("write `{line}`").format(line=in_full(f"{found.key}: {value}"))
        return Told(
            _("one text can stand here, without a dash"), (write,), Edit(at, (found.with_value(value), *emptied))
        )
    if first[:1] == "{":
        below_it = _("write `{key}:`, and on the next line `  - {item}`").format(key=found.key, item=in_full(first))
        return Told(message, (below_it,), line_edit(at, found.with_value(f"[{first}]")))
    value = f"[{', '.join(map(as_value, items))}]"
    ready = _("or write `{line}`").format(line=f"{found.key}: {value}")
    hints = (hint, ready) if len(value) <= 2 * LONGEST else (hint,)
    return Told(message, hints, Edit(at, (found.with_value(value), *emptied)))


def _with_those_below(lines: list[str], at: int, key: Line, first: str) -> tuple[list[str], int]:
    """Return the items of the list that begins behind a key, and the line behind its last one."""
    items, end = [first], at + 1
    for index in below(lines, at):
        dash, text = _DASH.match(lines[index]), without_comment(lines[index]).strip()
        line = key_line(lines[index][dash.end() :] if dash else lines[index])
        if indent(lines[index]) < key.column or (line is not None and line.key in KNOWN):
            break
        if end - at > _MOST_LINES:
            break
        if dash:
            items.append(without_comment(lines[index][dash.end() :]).strip())
        elif indent(lines[index]) > key.column:
            items[-1] += f" {text}"
        else:
            break
        end = index + 1
    return [item for item in items if item], end
