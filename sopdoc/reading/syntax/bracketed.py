"""Complaints about what stands inside brackets, or right behind them."""

from __future__ import annotations

import re

from sopdoc.messages import _
from sopdoc.reading.characters.ready import in_full, in_quotes, starts_with_bracket
from sopdoc.reading.repair.brackets import Inner, text_at
from sopdoc.reading.repair.repair import line_edit, quoted_value
from sopdoc.reading.repair.told import Told
from sopdoc.reading.repair.written import without_comment
from sopdoc.reading.syntax.complaint import Complaint, quotes_hint
from sopdoc.reading.syntax.misplaced import never_closed
from sopdoc.source.text import excerpt

_VALUE_STARTS = r"(?:^\s*|:\s+|-\s+|[,\[{]\s*)"


def behind_brackets(complaint: Complaint) -> Told | None:
    """Tell of a text that starts with a bracket, such as `[Kepala] setuju`, where it goes on behind it."""
    bracket = re.search(rf"{_VALUE_STARTS}([\[{{][^\[\]{{}}]*[\]}}]\s*)$", complaint.before)
    where = re.search(r"block (mapping|collection|sequence)|flow (sequence|mapping)", complaint.context)
    if not bracket or not where or complaint.at[:1] in ("", ",", "]", "}", ":", "#"):
        return None
    rest = re.split(r",\s|[\]}]", complaint.at)[0] if where.group(2) else without_comment(complaint.at)
    message, hints = starts_with_bracket(bracket.group(1) + rest)
    start = bracket.start(1)
    line = complaint.lines[complaint.line]
    end = complaint.column + len(rest)
    return Told(message, hints, line_edit(complaint.line, line[:start] + in_quotes(line[start:end]) + line[end:]))


def inside_brackets(complaint: Complaint, bracket: str) -> Told:
    """Tell of a text inside brackets that ends at neither a comma nor the closing bracket."""
    inner = text_at(complaint.lines[complaint.line], complaint.column)
    if inner:
        return _of_text(complaint, inner, bracket)
    message = _("a comma or the closing bracket of {bracket} is missing").format(bracket=bracket)
    hint = _("the bracket was opened at {place}").format(place=complaint.opened_at)
    return Told(message, (hint, *quotes_hint(quoted_value(complaint.lines, complaint.line))))


def _of_text(complaint: Complaint, inner: Inner, bracket: str) -> Told:
    place = (complaint.line, inner.start)
    if inner.is_open:
        return never_closed(complaint.lines, *place)
    if inner.with_comma is None:
        return complaint.value_quoted(_("this text must stand in quotes inside {brackets}").format(brackets=bracket))
    key, ready = inner.with_comma
    message = _("the comma before `{key}` is missing").format(key=excerpt(key))
    hint = _("write `{text}`").format(text=in_full(ready))
    edit = line_edit(complaint.line, inner.put(complaint.lines[complaint.line], ready))
    return Told(message, (hint,), edit, place)
