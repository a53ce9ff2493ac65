"""A TOML file → marked tree: the texts that the standard library reads, and where each was written."""

from __future__ import annotations

import re
import tomllib
from datetime import date, time
from typing import Any

from sopdoc.messages import _
from sopdoc.reading.characters.encoding import decode_text
from sopdoc.reading.kinds.choice import Switch
from sopdoc.reading.kinds.kind import Faults
from sopdoc.reading.kinds.number import Number
from sopdoc.reading.settings.remedy import remedy, toml_text
from sopdoc.reading.settings.statements import Statement, Unread, statements
from sopdoc.reading.tables.settings import SETTINGS
from sopdoc.reading.tree.twice import given_twice
from sopdoc.rules.characters import TAB
from sopdoc.rules.facts.shown import readable
from sopdoc.rules.keys import WRONG_KIND
from sopdoc.rules.settings import TOML
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.lines import LineIndex
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

_STRING = r'"""(?:\\.|[^\\])*?"{3,5}|' r"'''.*?'{3,5}|" r'"(?:\\.|[^"\\\n])*"|' r"'[^'\n]*'"
_KINDS = {field.key: field.kind for field in SETTINGS.fields}
_SIGN = re.compile(rf"(?:{_STRING}|[^=\"'])*=\s*", re.DOTALL).match
_TEXTS = re.compile(rf"#[^\n]*|(?P<text>{_STRING})", re.DOTALL).finditer


def compose_toml(data: bytes, path: str, size: int = 0) -> tuple[Mapping | None, tuple[Diagnostic, ...]]:
    """Read a TOML file as marked text; findings carry ``path``. Never raises, whatever the bytes.

    The tree is None where the file's characters can't be read; with other errors it holds what can be.
    """
    decoded = decode_text(data, path, size)
    faults = [fault for fault in decoded.faults if fault.code != TAB.code]  # TOML lets a tab be a blank
    if decoded.text is None:
        return None, tuple(faults)
    composer = _Composer(decoded.text, path, faults)
    return composer.run(), readable(composer.faults)


class _Composer:
    """Builds the tree statement by statement."""

    def __init__(self, text: str, path: str, faults: Faults) -> None:
        self._text = text
        self._path = path
        self._lines = LineIndex(text)
        self._entries: dict[str, Entry] = {}
        self.faults = faults

    def run(self) -> Mapping:
        """Return the keys and values that can be read."""
        for part in statements(self._text):
            if isinstance(part, Unread):
                self._fault(TOML.found(_("this line can't be read"), self._first(part.start, 1), remedy(part.line)))
            elif part.text.lstrip().startswith("["):
                message = _("`{heading}` is a heading, and there is none here").format(heading=_heading(part))
                self._fault(TOML.found(message, self._first(part.start, 1), _("remove this line")))
            else:
                self._add(part)
        return Mapping(tuple(self._entries.values()), Span(self._path))

    def _add(self, part: Statement) -> None:
        name, value = next(iter(part.values.items()))
        key = Scalar(name, self._first(part.start, len(name)))
        if name in self._entries:
            self._fault(given_twice(key, self._entries, begins=False))
            return
        node = self._node(key, value, *self._value(part, value))
        if node is not None:
            self._entries[name] = Entry(key, node)

    def _value(self, part: Statement, value: object) -> tuple[Span, tuple[Span, ...]]:
        """Return where a value stands, and where its texts do."""
        sign = _SIGN(part.text)
        at = sign.end() if sign else 0
        written = part.text[at:]
        found = [match for match in _TEXTS(written) if match["text"]]
        texts = value if isinstance(value, list) else [value]
        if [_read(match["text"]) for match in found] != texts:  # not texts alone
            return self._span(part.start + at, len(written.rstrip())), ()
        spans = tuple(self._span(part.start + at + match.start(), len(match["text"])) for match in found)
        return self._span(part.start + at, len(written.rstrip())), spans

    def _node(self, key: Scalar, value: object, span: Span, items: tuple[Span, ...]) -> Node | None:
        if isinstance(value, str):
            return Scalar(value, items[0] if items else span)
        if isinstance(value, list):
            places = items or (span,) * len(value)
            nodes = [self._node(key, item, place, ()) for item, place in zip(value, places, strict=True)]
            return None if None in nodes else Sequence(tuple(node for node in nodes if node), span)
        if isinstance(value, dict):
            return Mapping(tuple(Entry(Scalar(name, span), Scalar("…", span)) for name in value), span)
        if isinstance(_KINDS.get(key.text), Number | Switch) and isinstance(value, int | float):
            return Scalar(_shown(value), span)
        message = _("`{value}` must stand in quotes").format(value=(shown := excerpt(_shown(value))))
        self._fault(WRONG_KIND.found(message, span, _("write `{line}`").format(line=toml_text(shown))))
        return None

    def _first(self, start: int, length: int) -> Span:
        """Return the place of what a line begins with behind its blanks."""
        blanks = len(self._text[start:]) - len(self._text[start:].lstrip())
        return self._span(start + blanks, length)

    def _span(self, start: int, length: int) -> Span:
        line, column = self._lines.position(start)
        end_line, end_column = self._lines.position(start + length)
        return Span(self._path, line, column, end_line, end_column)

    def _fault(self, fault: Diagnostic) -> None:
        self.faults.append(fault)


def _read(text: str) -> Any:  # noqa: ANN401
    """Return what a text in quotes says, None where it is none."""
    try:
        return tomllib.loads(f"x = {text}")["x"]
    except tomllib.TOMLDecodeError:
        return None


def _heading(part: Statement) -> str:
    return excerpt(part.text.split("#")[0].strip())


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return value.isoformat() if isinstance(value, date | time) else str(value)
