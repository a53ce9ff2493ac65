"""What every kind of value answers: how it is decoded, and what an editor should know of it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from bisect import bisect_left
from collections.abc import Callable, Container
from difflib import get_close_matches
from enum import Enum
from typing import Any, ClassVar, Final

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value, in_quotes, items_hint, starts_with_bracket
from sopdoc.reading.lists.pasted import likely_items
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.rules.keys import WRONG_KIND
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Entry, Mapping, Node, Scalar, Sequence

Json = dict[str, Any]
Value = Any
"""A decoded value; which type it has is said by the kind that made it."""
Faults = list[Diagnostic]

TEXT: Final[Json] = {"type": ["string", "number", "boolean", "null"]}
"""Any text: an editor gives types to what this program reads as text."""
FILLED: Final[Json] = {"type": ["string", "number", "boolean"], "pattern": "\\S"}
EMPTY: Final[Json] = {"type": ["string", "null"], "pattern": "^\\s*$"}


class Faulty(Enum):
    """The only value of a node that can't be decoded; what is wrong is among the faults."""

    FAULTY = "faulty"


FAULTY: Final = Faulty.FAULTY


class Kind(ABC):
    """A kind of value."""

    empty: ClassVar[object] = None
    """What a key stands for that is written without a value."""

    @abstractmethod
    def decode(self, node: Node, faults: Faults) -> Value:
        """Return the value of a node that isn't empty, or FAULTY after adding to the faults."""

    def may_hold(self, entry: Entry, beside: Container[str]) -> bool:
        """Tell whether a key may be meant to stand below; ``beside`` are those that are known beside this one."""
        del entry, beside
        return False

    @abstractmethod
    def schema(self) -> Json:
        """Describe the value in JSON Schema, draft 7."""


def optional(schema: Json) -> Json:
    """Describe a value that may be left empty too."""
    if schema == FILLED:
        return TEXT
    if "anyOf" not in schema:
        return {"anyOf": [schema, EMPTY]}
    return schema if TEXT in schema["anyOf"] else {**schema, "anyOf": [*schema["anyOf"], EMPTY]}


def is_empty(node: Node) -> bool:
    """Tell whether a key was written without a value."""
    return isinstance(node, Scalar) and not node.text


def refused(fault: Diagnostic, faults: Faults) -> Faulty:
    """Report why a value can't be taken."""
    faults.append(fault)
    return FAULTY


def wrong_kind(node: Node, expected: str, faults: Faults, *hints: str) -> Faulty:
    """Report a node of another kind than expected."""
    message = _("expected {expected}, found {found}").format(expected=expected, found=_described(node))
    return refused(WRONG_KIND.found(message, node.span, *hints), faults)


def text_of(node: Node, faults: Faults, expected: str = "") -> str | Faulty:
    """Return the text of a scalar; anything else is a fault."""
    if isinstance(node, Scalar):
        return node.text
    bracketed = _text_in_braces(node)
    if bracketed:
        message, hints = starts_with_bracket(bracketed)
        return refused(WRONG_KIND.found(message, node.span, *hints), faults)
    return wrong_kind(node, expected or _("a text"), faults, *as_text_hints(node))


def as_text_hints(node: Node) -> tuple[str, ...]:
    """Return how what was written as a list or as keys is written as one text."""
    if isinstance(node, Sequence):
        texts = [item.text for item in node.items if isinstance(item, Scalar) and item.text]
        whole = "; ".join(texts)
        if not texts or len(texts) < len(node.items) or len(whole) > LONGEST:
            return (_("write one text, without `- ` and brackets"),)
        return (_("write one text: {text}").format(text=as_value(whole)),)
    items = _pasted_items(node)
    if items:
        return (items_hint(items),)
    if not isinstance(node, Mapping) or len(node.entries) != 1:
        return (_("put a text that holds `: ` in quotes"),) if isinstance(node, Mapping) else ()
    entry = node.entries[0]
    text = f"{entry.key.text}{entry.sign or ': '}{entry.value.text}" if isinstance(entry.value, Scalar) else ""
    if not text or len(text) > LONGEST:
        return (_("put a text that holds `: ` in quotes"),)
    return (_("put a text that holds `: ` in quotes: {text}").format(text=in_quotes(text.strip())),)


def _pasted_items(node: Node) -> tuple[str, ...]:
    """Return the items of a list pasted as lines whose colons YAML took for those of keys."""
    entries = node.entries if isinstance(node, Mapping) else ()
    if len(entries) < 2 or not all(isinstance(entry.value, Scalar) for entry in entries):  # noqa: PLR2004
        return ()
    return likely_items(
        tuple(f"{each.key.text}: {each.value.text}" for each in entries if isinstance(each.value, Scalar))
    )


def _text_in_braces(node: Node) -> str:
    """Return a text such as `{Kepala}` that YAML took for keys without values; else nothing."""
    if not isinstance(node, Mapping) or not node.entries or not all(is_empty(entry.value) for entry in node):
        return ""
    start, first = node.span, node.entries[0].key.span
    if (start.line, start.column) == (first.line, first.column):  # no brace: lines that end with a colon
        return ""
    return "{" + ", ".join(entry.key.text for entry in node) + "}"


def did_you_mean(word: str, known: tuple[str, ...]) -> tuple[str, ...]:
    """Return the hint that names the nearest known word, or the known ones where none is near."""
    near = nearest(word, known)
    if near:
        return (_("did you mean `{word}`?").format(word=near),)
    if not known:
        return ()
    listed = ", ".join(map(excerpt, known[:_FEW])) + (", …" if len(known) > _FEW else "")
    return (_("known here: {words}").format(words=listed),)


def is_compared(faults: Faults) -> bool:
    """Tell whether a mistyped word is still to be compared with known ones: not where findings are only counted."""
    return len(faults) <= _COMPARED


class Hints:
    """The hints to words that are none of the known ones: as many as are told, which take most of the time."""

    def __init__(self, hints: Callable[..., tuple[str, ...]]) -> None:
        self._hints = hints
        self._given = 0

    def of(self, *word: object) -> tuple[str, ...]:
        """Return the hints to the next word."""
        self._given += 1
        return self._hints(*word) if self._given <= MAX_OF_A_KIND else ()


def nearest(word: str, known: tuple[str, ...]) -> str | None:
    """Return the known word that is most like a mistyped one, whatever its case."""
    mistyped = word.casefold()[:_LONGEST]
    folded = {name.casefold(): name for name in reversed(known)}
    found = get_close_matches(mistyped, _neighbours(mistyped, list(folded)), n=1)
    return folded[found[0]] if found else None


def part_of(word: str, known: tuple[str, ...]) -> str | None:
    """Return the only known key of several words of which this is one, such as `perlengkapan`."""
    found = [name for name in known if "_" in name and word.casefold() in name.split("_")]
    return found[0] if len(found) == 1 else None


def _neighbours(word: str, known: list[str]) -> list[str]:
    """Return the words worth comparing: of very many those that begin or end most like this one.

    Comparing takes time that grows with the square of their length, and a slip of the finger leaves a word's
    beginning or its end.
    """
    if len(known) <= _MANY:
        return known
    onward = _around(word, sorted(known))
    backward = _around(word[::-1], sorted(name[::-1] for name in known))
    return list(dict.fromkeys((*onward, *(name[::-1] for name in backward))))


def _around(word: str, ordered: list[str]) -> list[str]:
    at = bisect_left(ordered, word)
    return ordered[max(at - _MANY // 4, 0) : at + _MANY // 4]


_COMPARED = 200
_FEW = 24
_MANY = 80
_LONGEST = 80


def _described(node: Node) -> str:
    if isinstance(node, Mapping):
        return _("a group of keys")
    if not isinstance(node, Scalar):
        return _("a list")
    return _("the text `{text}`").format(text=excerpt(node.text)) if node.text else _("nothing")
