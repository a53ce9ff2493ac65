"""Commas of a text inside `{ }`, where YAML ends the text and takes what follows for a key without a value."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.repair.written import are_mates
from sopdoc.reading.syntax.complaint import quotes_hint_of
from sopdoc.rules.syntax import COMMA
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Entry, Scalar

_BLANKS = 200
_Event = Any  # the two parsers make different classes of events


class Commas:
    """Notes of one mapping in braces which keys are the rest of the text before them, and puts these together again."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._value: _Event = None
        self._rests: dict[str, tuple[_Event, _Event, Scalar]] = {}

    def is_rest(self, key: _Event, value: _Event, entry: Entry, entries: dict[str, Entry]) -> bool:
        """Tell whether a key is but the rest of the text before it."""
        before = next(reversed(entries.values()), None)
        if before and self._is_lone(key, value) and self._may_go_on(before, entry.key.text):
            self._rests[before.key.text] = (self._value, key, entry.key)
            return True
        self._value = value
        return False

    def _is_lone(self, key: _Event, value: _Event) -> bool:
        """Tell whether a key stands there without a colon."""
        if getattr(value, "value", None) != "" or value.style or value.start_mark.index != value.end_mark.index:
            return False
        end = key.end_mark.index
        return self._text[end : end + _BLANKS].lstrip()[:1] in (",", "}")

    def _may_go_on(self, before: Entry, key: str) -> bool:
        is_text = isinstance(before.value, Scalar) and before.value.text and hasattr(self._value, "style")
        return bool(is_text) and not are_mates(before.key.text, key)

    def put_together(self, entries: dict[str, Entry]) -> Iterator[Diagnostic]:
        """Give the texts their rest back, and yield what is to be said of each."""
        for name, (value, last, rest) in self._rests.items():
            start = value.end_mark.index if value.style else value.start_mark.index
            written = clean_text(self._text[start : last.end_mark.index])
            text = " ".join(f"{value.value if value.style else ''}{written}".split())
            entry = entries[name]
            span = replace(
                entry.value.span, end_line=rest.span.end_line, end_column=rest.span.end_column, end=rest.span.end
            )
            entries[name] = Entry(entry.key, Scalar(text, span))
            message = _("a text that holds a comma must stand in quotes inside {brackets}").format(brackets="{ }")
            yield COMMA.found(message, span, quotes_hint_of(text))
