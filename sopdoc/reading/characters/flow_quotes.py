"""Texts in the curly quotes of Word within brackets, where YAML would cut them at each comma."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, in_quotes
from sopdoc.rules.characters import QUOTES
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MOST_TOKENS = 100_000
_PAIRS = {"“": "”“", "„": "”“", "‟": "”", "‘": "’‘", "‚": "’‘", "‛": "’"}
"""What opens a text, and what closes it."""
_DOUBLE = "“„‟"
_OPENING = re.compile(f"[{''.join(_PAIRS)}]")
_FLOW_STARTS = (yaml.FlowSequenceStartToken, yaml.FlowMappingStartToken)
_FLOW_ENDS = (yaml.FlowSequenceEndToken, yaml.FlowMappingEndToken)


class _Part(Struct, frozen=True):
    """A plain scalar inside brackets; ``within`` tells one pair of brackets from all others."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    within: int


def read_flow_quotes(text: str, path: str) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return a text of the same length with YAML's quotes around texts that a comma would cut, and a warning of each.

    A text of one line is meant that begins an item with an opening quote, and ends one with its closing quote; where
    the quotes hold less than the whole, the warning is all.
    """
    if not _OPENING.search(text) or ("[" not in text and "{" not in text):
        return text, ()
    found: list[Diagnostic] = []
    pieces, done = [], 0
    for first, last in _cut_texts(text):
        written = text[first.start : last.end]
        quote = _sign_for(written[1:-1]) if _is_whole(written) else ""
        if quote:
            pieces += [text[done : first.start], quote, written[1:-1], quote]
            done = last.end
        span = Span(path, first.line + 1, first.column + 1, first.line + 1, first.column + 2)
        found.append(_read(written, span) if quote else _cut(written, span))
    return "".join((*pieces, text[done:])), tuple(found)


def _sign_for(inner: str) -> str:
    """Return which of YAML's quotes can stand around a text without another change of it."""
    if "'" not in inner:
        return "'"
    return '"' if not re.search(r'["\\]', inner) else ""


def _read(written: str, span: Span) -> Diagnostic:
    message = _("these quotes are Word's and hold a comma: they are read as YAML's, and not printed")
    hints: tuple[str, ...] = ()
    if len(written) <= LONGEST:
        hints = (
            _("without them: {text}").format(text=in_quotes(written[1:-1].strip())),
            _("with them: {text}").format(text=in_quotes(written)),
        )
    return QUOTES.found(message, span, *hints)


def _cut(written: str, span: Span) -> Diagnostic:
    message = _("a comma within Word's quotes cuts this text in two")
    hint = _("put the whole text in quotes")
    if len(written) <= LONGEST:
        hint = _("put the text in quotes: {text}").format(text=in_quotes(written))
    return QUOTES.found(message, span, hint)


def _cut_texts(text: str) -> Iterator[tuple[_Part, _Part]]:
    """Yield the first and the last part of each text in one line that YAML cuts within curly quotes."""
    opened: _Part | None = None
    for part in _parts(text):
        if opened is not None and (part.within != opened.within or part.end_line != opened.line):
            opened = None
        written = text[part.start : part.end]
        if opened is None:
            opened = part if _left_open(written) else None
            continue
        closing = _PAIRS[_left_open(text[opened.start : opened.end])]
        if any(sign in written for sign in closing):
            yield opened, part
            opened = None


def _left_open(written: str) -> str:
    """Return the quote that a text opens at its start, or a double one anywhere, and doesn't close; else nothing."""
    at = max(map(written.rfind, _DOUBLE)) if written[:1] not in _PAIRS or written[:1] in _DOUBLE else 0
    sign = written[at] if at >= 0 else ""
    return "" if any(closing in written[at + 1 :] for closing in _PAIRS.get(sign, "")) else sign


def _is_whole(written: str) -> bool:
    """Tell whether one pair of quotes holds the whole of a text."""
    closing = _PAIRS.get(written[:1])
    return (
        closing is not None
        and written[-1] in closing
        and not any(sign in written[1:-1] for sign in closing + written[0])
    )


def _parts(text: str) -> Iterator[_Part]:
    """Yield the plain scalars inside brackets, as far as the file can be taken apart."""
    holders: list[int] = []
    try:
        for number, token in enumerate(islice(yaml.scan(text, Loader=_LOADER), _MOST_TOKENS)):
            if isinstance(token, _FLOW_STARTS):
                holders.append(number)
            elif isinstance(token, _FLOW_ENDS) and holders:
                holders.pop()
            elif holders and isinstance(token, yaml.ScalarToken) and token.plain:
                start, end = token.start_mark, token.end_mark
                yield _Part(start.index, end.index, start.line, start.column, end.line, holders[-1])
    except yaml.YAMLError:
        return
