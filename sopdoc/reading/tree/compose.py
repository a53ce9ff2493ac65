"""File bytes → marked tree. Scalars are never typed: ``07`` stays "07", ``no`` stays "no"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import Any, NoReturn, cast

import yaml
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.characters.accents import accents_told
from sopdoc.reading.characters.curly import read_quotes
from sopdoc.reading.characters.encoding import decode_text, readable_lines
from sopdoc.reading.characters.escapes import EscapeCheck
from sopdoc.reading.characters.flow_quotes import read_flow_quotes
from sopdoc.reading.characters.folded import folded_lines
from sopdoc.reading.characters.invisible import PLACEHOLDER
from sopdoc.reading.characters.properties import refused_alias, refused_properties
from sopdoc.reading.characters.tabs import indented
from sopdoc.reading.lists.pasted import read_lines
from sopdoc.reading.repair.cut import cut_off
from sopdoc.reading.repair.written import KNOWN
from sopdoc.reading.syntax.recovery import Recovery, to_mend_first
from sopdoc.reading.syntax.syntax import no_key
from sopdoc.reading.tree.comma import Commas
from sopdoc.reading.tree.places import Places
from sopdoc.reading.tree.twice import given_twice
from sopdoc.rules.characters import TAB
from sopdoc.rules.facts.shown import MAX_FAULTS, readable
from sopdoc.rules.rule import Rule
from sopdoc.rules.syntax import DOCUMENTS, EMPTY_FILE, KEY, MERGE_KEY, NO_KEY, SYNTAX, TOO_MUCH
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.span import Span
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

MAX_DEPTH = 64
MAX_NODES = 100_000
_DASH = 2
"""The columns that a dash and its blank take."""
_Event = Any  # the two parsers make different classes of events
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(data: bytes, path: str, size: int = 0) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read a YAML file as marked text; findings carry ``path``, and ``size`` is the whole file's if that is longer.

    The tree is None where the file is empty or can't be understood; with other errors it is the best guess, so
    that the rest of the file can be checked too. Never raises, whatever the bytes.
    """
    decoded = decode_text(data, path, size)
    if decoded.text is None:
        return None, decoded.faults
    text, quoted = read_flow_quotes(decoded.text, path)
    faults = (*decoded.faults, *quoted)
    if decoded.tabs:
        return _beside_tabs(text, path, faults, decoded.tabs)
    recovery = Recovery(text, path)
    composer = _Composer(text, Places(text, path, is_exact=decoded.is_whole), list(faults))
    root = composer.run()
    while composer.broken is not None:
        mended = recovery.put_right(composer.broken, composer.faults)
        if mended is None:
            break
        composer = _Composer(mended, Places(mended, path, recovery.moved), list(faults), recovery)
        root = composer.run()
    if recovery.findings and not isinstance(root, Mapping):
        root = None
    return root, readable((*recovery.others(composer.told(), faults), *recovery.findings))


def _beside_tabs(
    text: str, path: str, faults: tuple[Diagnostic, ...], tabs: dict[int, str]
) -> tuple[Node | None, tuple[Diagnostic, ...]]:
    """Read a text with its tabs as wide as it can be understood; what is in lines with tabs is not judged."""
    for tried in indented(text, tabs):
        recovery = Recovery(tried.text, path, tried.moved)
        composer = _Composer(tried.text, Places(tried.text, path, recovery.moved), list(faults), recovery)
        root = composer.run()
        if composer.broken is None and isinstance(root, Mapping):
            return root, readable(recovery.others(composer.told(), faults))
    return None, tuple(to_mend_first(fault) if fault.code == TAB.code else fault for fault in faults)


def compose_beginning(data: bytes, path: str) -> Mapping:
    """Return what a YAML file says before the place from which on it can't be understood."""
    decoded = decode_text(readable_lines(data), path)
    if decoded.text is None:
        return Mapping((), Span(path))
    text = read_flow_quotes(decoded.text, path)[0]
    composer = _Composer(text, Places(text, path, is_exact=decoded.is_whole), list(decoded.faults))
    composer.run()
    return composer.beginning()


class _TooMuchError(Exception):
    """The file nests too deeply or holds too many nodes to go on."""


class _Composer:
    """Builds the tree from the parser's events, which unlike its own composer can't overflow the stack."""

    def __init__(self, text: str, places: Places, faults: list[Diagnostic], recovery: Recovery | None = None) -> None:
        self._text = text
        self._path = places.path
        self._places = places
        self._span = places.span
        self.faults = faults
        self._top: dict[str, Entry] = {}
        self.escapes = EscapeCheck(text, places.path)
        self._refused = PLACEHOLDER in text and has_errors(faults)
        self._has_comments = " #" in text
        self.broken: yaml.MarkedYAMLError | None = None
        self._lost = sorted(recovery.lost) if recovery else []
        self._undashed = 0
        self._nodes = 0
        self._brackets = 0
        self._events: Iterator[_Event] = iter(yaml.parse(text, Loader=_LOADER))

    def run(self) -> Node | None:
        """Return the file's only document."""
        try:
            return self._document()
        except _TooMuchError:
            return None
        except yaml.MarkedYAMLError as fault:
            self.broken = fault
        except (yaml.YAMLError, ValueError, OverflowError):
            self._fault(SYNTAX, _("this is not YAML"), Span(self._path))
        return None

    def told(self) -> tuple[Diagnostic, ...]:
        """Return all findings but the place where the file can't be understood."""
        return readable((*self.faults, *self.escapes.findings()))

    def beginning(self) -> Mapping:
        """Return the document's keys and values up to where it could be understood."""
        return Mapping(tuple(self._top.values()), Span(self._path))

    def _document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent):
                if root is not None:
                    self._second_document(event)
                    return root if isinstance(root, Scalar) else replace(root, whole=False)
                root = self._node(next(self._events), 0)
        if root is None or (isinstance(root, Scalar) and not root.text):
            if not self._refused:
                self._fault(EMPTY_FILE, _("the file is empty"), Span(self._path))
            return None
        return root

    def _second_document(self, event: _Event) -> None:
        hint = _("write each document into a file of its own")
        self._fault(DOCUMENTS, _("a second document starts here"), self._span(event), hint)

    def _node(self, event: _Event, depth: int) -> Node:
        self._nodes += 1
        if depth > MAX_DEPTH or self._nodes > MAX_NODES:
            self._give_up(event, depth)
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if event.anchor is not None or event.tag is not None:
            self.faults += refused_properties(event, self._text, self._span(event))
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        return self._mapping(event, depth)

    def _give_up(self, event: _Event, depth: int) -> NoReturn:
        if depth > MAX_DEPTH:
            message = _("nested too deeply: more than {count} levels").format(count=MAX_DEPTH)
        else:
            message = _("the file holds too much: more than {count} values").format(count=MAX_NODES)
        self._fault(TOO_MUCH, message, self._span(event))
        raise _TooMuchError

    def _alias(self, event: _Event) -> Scalar:
        self.faults.append(refused_alias(event, self._text, self._span(event)))
        return Scalar(f"*{event.anchor}", self._span(event))

    def _scalar(self, event: _Event) -> Scalar:
        value: str = event.value
        if value.isascii() and value.isprintable() and event.start_mark.line == event.end_mark.line:
            return self._plain(event, value.strip())
        if self._refused:
            value = value.replace(PLACEHOLDER, "")
        if not value.isprintable() and event.style == '"':
            self.escapes.look_at(event.start_mark.index, event.end_mark.index)
        text, is_block = clean_text(value), event.style in ("|", ">")
        span = self._places.block(event) if is_block else self._span(event)
        self.faults += accents_told(value, text, span, warn=not self._many())
        lines = self._folded(event)
        if not is_block:
            self._warn_of_comment(Scalar(text, span, lines), event.end_mark.index)
        found: tuple[Diagnostic, ...] = ()
        if lines:
            text = read_lines(text, lines)
        elif not event.style:
            text, found = read_quotes(text, span, self._many())
        self.faults += found
        return Scalar(text, span, lines, event.style == "|")

    def _plain(self, event: _Event, text: str) -> Scalar:
        """Return a text of ASCII characters in one line, as most are: nothing in it can be doubtful."""
        value = Scalar(text, self._span(event))
        if self._has_comments:
            self._warn_of_comment(value, event.end_mark.index)
        return value

    def _warn_of_comment(self, value: Scalar, end: int) -> None:
        found = cut_off(value, self._text, end, self._brackets > 0, self._many())
        if found:
            self.faults.append(found)

    def _many(self) -> bool:
        return len(self.faults) > MAX_FAULTS

    def _folded(self, event: _Event) -> tuple[str, ...]:
        if event.start_mark.line == event.end_mark.line or event.style == "|":
            return ()
        return folded_lines(self._text[event.start_mark.index : event.end_mark.index], event.style)

    def _sequence(self, start: _Event, depth: int) -> Sequence:
        items: list[Node] = []
        self._brackets += bool(start.flow_style)
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                self._brackets -= bool(start.flow_style)
                last = items[-1] if items and not start.flow_style else None
                return Sequence(tuple(items), self._span(start, event, last), self._is_whole(start, event))
            items.append(self._node(event, depth + 1))
        raise _TooMuchError

    def _mapping(self, start: _Event, depth: int) -> Mapping:
        entries: dict[str, Entry] = {}
        if not depth:
            self._top = entries
        commas, value = Commas(self._text), None
        self._brackets += bool(start.flow_style)
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                self._brackets -= bool(start.flow_style)
                self.faults += commas.put_together(entries)
                last = None if start.flow_style else value
                return Mapping(tuple(entries.values()), self._span(start, event, last), self._is_whole(start, event))
            key = self._node(event, depth + 1)
            following = next(self._events)
            value = self._node(following, depth + 1)
            if not isinstance(key, Scalar):
                self._fault(KEY, _("a key must be a text"), key.span, _("put a text that holds brackets in quotes"))
            elif start.flow_style and commas.is_rest(event, following, Entry(key, value), entries):
                continue
            elif self._is_key(key, event, entries):
                entries[key.text] = Entry(key, value, "" if entries else self._sign(event, following))
        raise _TooMuchError

    def _sign(self, key: _Event, value: _Event) -> str:
        """Return what stands between a plain key and a plain value in its line, else nothing."""
        if not (isinstance(key, yaml.ScalarEvent) and isinstance(value, yaml.ScalarEvent)) or key.style or value.style:
            return ""
        end, start = cast("_Event", key.end_mark), cast("_Event", value.start_mark)
        return self._text[end.index : start.index] if end.line == start.line else ""

    def _is_whole(self, start: _Event, end: _Event) -> bool:
        """Tell whether no line between was left out."""
        if not self._lost:
            return True
        first = bisect_left(self._lost, start.start_mark.line)
        return first == len(self._lost) or self._lost[first] > end.end_mark.line

    def _is_key(self, key: Scalar, event: _Event, entries: dict[str, Entry]) -> bool:
        if key.text == "<<" and not event.style:
            hint = _("write the keys out")
            self._fault(MERGE_KEY, _("`<<` merges mappings, which is not allowed"), key.span, hint)
            return False
        if not key.text and not event.style:
            message, hints = no_key()
            self._fault(NO_KEY, message, key.span, *hints)
            return False
        if key.text in entries:
            self._given_twice(key, entries)
            return False
        return True

    def _given_twice(self, key: Scalar, entries: dict[str, Entry]) -> None:
        """Report a key given twice, but not those that follow the first key of an item that lacks its dash."""
        first = entries[key.text].key.span
        begins = next(iter(entries)) == key.text and key.text in KNOWN and first.column > _DASH
        if not begins and first.column == self._undashed == key.span.column:
            return
        self._undashed = first.column if begins else 0
        self.faults.append(given_twice(key, entries, begins))

    def _fault(self, rule: Rule, message: str, span: Span, *hints: str) -> None:
        self.faults.append(rule.found(message, span, *hints))
