"""Findings for people: place, severity, code and message, the line with a caret, and what to write instead."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from sopdoc.messages import _
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import one_line

_WIDEST = 100
"""So many characters of a line are shown."""
_BEFORE = 30
"""So many of them before the place, where the line is longer."""


def as_text(found: Diagnostic, lines: Sequence[str]) -> str:
    """Write a finding; ``lines`` are its file's, none where they aren't known."""
    return "\n".join(_lines(found, lines))


def _lines(found: Diagnostic, lines: Sequence[str]) -> Iterator[str]:
    yield one_line(f"{found.span}: {found.severity.word} {found.code} {found.message}")
    span = found.span
    if 0 < span.line <= len(lines) and lines[span.line - 1].strip():
        yield from _shown(lines[span.line - 1], span.column, span.end_column if span.end_line == span.line else 0)
    for hint in found.hints:
        yield f"    {_('hint')}: {one_line(hint)}"


def _shown(line: str, column: int, end: int) -> Iterator[str]:
    """Yield a line, cut where it is long, and below it a caret, with waves under what else is meant."""
    start = max(0, column - 1 - _BEFORE) if len(line) > _WIDEST else 0
    cut = line[start : start + _WIDEST]
    before = one_line(("…" if start else "") + cut[: column - 1 - start])
    rest = one_line(cut[column - 1 - start :] + ("…" if start + _WIDEST < len(line) else ""))
    meant = max(1, min(end, start + len(cut) + 1) - column)
    yield f"    {before}{rest}".rstrip()
    yield f"    {' ' * _width(before)}^{'~' * (_width(rest[:meant]) - 1)}"


def _width(text: str) -> int:
    """Return how many columns of a screen a text takes."""
    wide = sum(unicodedata.east_asian_width(sign) in "WF" for sign in text)
    return len(text) + wide - sum(unicodedata.combining(sign) != 0 for sign in text)
