"""Name characters that no typeface has, and replace those that have a plain look-alike, before anything is measured.

What the first typeface lacks and the second has needs nothing here: see `sopdoc.typography.substitutes`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from enum import Enum
from functools import cache, lru_cache
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.json import Encoder
from msgspec.structs import replace

from sopdoc.geometry.image import Image
from sopdoc.rules.facts.pages import LostCharacters
from sopdoc.source.span import NOWHERE, Span
from sopdoc.source.text import clean_text
from sopdoc.source.tree import Node, scalars
from sopdoc.templat.huruf import Huruf
from sopdoc.templat.susunan import Susunan
from sopdoc.typography.measure import Measurer
from sopdoc.typography.substitutes import BOX, LEFTWARDS

LOOKALIKES = {
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "–",
    "\u2024": ".",
    "\u2027": "·",
    "\u2043": "-",
    "\u2212": "–",
    "\u2215": "/",
    "\u2217": r"\*",
    "\u2236": ":",
    "\u223c": "~",
    "\u22c5": "·",
    "\u301c": "~",
    "\u30fb": "·",
    "\ufe63": "-",
    "\uff0a": r"\*",
}
"""What is printed without a word where the font lacks the character; a star is no markup."""
_COMPATIBLE = re.compile("[\u2000-\u200a\u202f\u205f\u3000\ufb00-\ufb06\uff01-\uff5e]")
"""Spaces, ligatures and the wide forms of ASCII: Unicode itself says what they are the same as."""
_LEFTWARDS = re.compile(f"[{LEFTWARDS}]")
_NO_TEXT = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no file may hold: it can't even be kept for programs that have other fonts. Reading lets none of it pass."""

_ASCII = bytes(range(0x20, 0x7F))
_PLAIN_ESCAPES = frozenset({b'"', b"n"})
"""What stands for itself behind JSON's backslash; other letters there stand for characters that are not shown."""
_to_json = Encoder(enc_hook=lambda _value: None).encode
_OPAQUE = (Span, Image, Enum, Susunan, Huruf)
"""Values without printed text."""

T = TypeVar("T")


def replace_missing(
    values: tuple[Any, ...], measurer: Measurer, span: Span, trees: tuple[Node | None, ...] = ()
) -> tuple[tuple[Any, ...], tuple[LostCharacters, ...]]:
    """Return frozen values without characters that have a plain look-alike, and which are unprintable.

    ``trees`` are what the values were read from, in their order. Each character is listed where it stands first in each
    of their files; one that stands in none, at the innermost value with a place of its own, else at ``span``. They stay
    in the text, for word processors and readers that have other fonts, unless they are no text at all. Capitals count
    too, because headings print them. A character that the first typeface lacks and that has a plain look-alike is
    replaced without a word. Values with nothing to replace come back as they are.
    """
    missing = "" if _is_complete(values, measurer) else _missing(values, measurer)
    if not missing:
        return values, ()
    alike = {c: other for c in missing if (other := _lookalike(c)) and not measurer.missing(other)}
    lost = _unprintable([c for c in missing if c not in alike], measurer)
    changes = dict.fromkeys((c for c in lost if _NO_TEXT.match(c)), BOX) | alike
    mapped = values
    if changes:
        table = str.maketrans(changes)
        mapped = tuple(_mapped(value, lambda text: text.translate(table)) for value in values)
    return mapped, tuple(each for each in _losses(values, trees, span, set(lost)) if each.places)


def _losses(
    values: tuple[Any, ...], trees: tuple[Node | None, ...], span: Span, lost: set[str]
) -> Iterator[LostCharacters]:
    """Yield lost characters: of each tree what would always be lost of it, of the rest each once."""
    rest = set(lost)
    for value, tree in zip(values, trees, strict=False):
        if tree is not None and lost:
            places = _written(tree, lost.intersection(_characters(value)))
            rest.difference_update(*places.values())
            yield _lost(places)
    places = {}
    _place(values, span, rest, places)
    yield _lost(places)


def _written(tree: Node, lost: set[str]) -> dict[Span, str]:
    """Return where lost characters stand first in each of the files that a tree was made of."""
    places: dict[Span, str] = {}
    of_file: dict[str, set[str]] = {}
    for scalar in scalars(tree):
        left = of_file.setdefault(scalar.span.path, set(lost))
        found = [c for c in dict.fromkeys(clean_text(scalar.text)) if c in left]
        if found:
            left.difference_update(found)
            places[scalar.span] = "".join(found)
    return places


def _lost(places: dict[Span, str]) -> LostCharacters:
    return LostCharacters(tuple(places.items()), BOX)


def _unprintable(characters: list[str], measurer: Measurer) -> list[str]:
    """Return those of some characters that no typeface has, as they are or as capitals."""
    return [c for c in characters if _LEFTWARDS.match(c) or measurer.unprintable(c + c.upper())]


def _lookalike(character: str) -> str:
    """Return what prints much the same, "" if there is nothing."""
    if character in LOOKALIKES:
        return LOOKALIKES[character]
    return unicodedata.normalize("NFKC", character) if _COMPATIBLE.fullmatch(character) else ""


def _is_complete(values: tuple[Any, ...], measurer: Measurer) -> bool:
    """Tell at a glance that nothing is missing, as in nearly all documents; False where that takes a closer look.

    Looked at are all characters that the values hold, printed or not, as JSON has them, which C makes of them.
    """
    try:
        shown = _to_json([part for value in values for part in _parts(value) if type(part) is not Image])
    except UnicodeEncodeError:  # the name of a file may be no text
        return False
    escapes = {part[:1] for part in shown.replace(rb"\\", b"").split(b"\\")[1:]}
    if not escapes <= _PLAIN_ESCAPES:
        return False
    characters = _ASCII + shown.translate(None, _ASCII)
    return not _lacking(characters.decode(), measurer)


def _parts(value: Any) -> tuple[Any, ...]:  # noqa: ANN401 - whatever is printed
    names = _fields(type(value))  # type: ignore[arg-type] # classes are hashable
    return tuple([getattr(value, name) for name in names]) if names else (value,)


def _missing(values: tuple[Any, ...], measurer: Measurer) -> str:
    """Return the characters that can't be set as they are or as capitals, each once, in order."""
    return _lacking("".join(_characters(*values)), measurer)


def _characters(*values: Any) -> Iterable[str]:  # noqa: ANN401 - whatever is printed
    """Return the characters that frozen values hold, each once, in order."""
    texts: list[str] = []
    _collect(values, texts)
    return dict.fromkeys("".join(texts))


@lru_cache(maxsize=64)
def _lacking(characters: str, measurer: Measurer) -> str:
    """Return those of some characters that can't be set as they are or as capitals, each once, in order."""
    capitals = {character: character.upper() for character in characters}
    lacking = set(measurer.missing("".join(capitals) + "".join(capitals.values())))
    lacking.update(c for c in characters if _LEFTWARDS.fullmatch(c))
    if not lacking:
        return ""
    return "".join(c for c, capital in capitals.items() if c in lacking or lacking.intersection(capital))


def _collect(values: Iterable[Any], texts: list[str]) -> None:
    """Add the texts that frozen values hold, in order."""
    for value in values:
        kind: type[object] = type(value)
        if kind is str:
            texts.append(value)
        elif kind is tuple:
            _collect(value, texts)
        elif names := _fields(kind):  # type: ignore[arg-type] # classes are hashable
            _collect([getattr(value, name) for name in names], texts)


def _place(values: Iterable[Any], span: Span, lost: set[str], places: dict[Span, str]) -> None:
    """Add where lost characters stand first, and take them out of the ``lost`` ones."""
    for value in values:
        kind: type[object] = type(value)
        if kind is str:
            for character in value:
                if character in lost:
                    lost.remove(character)
                    places[span] = places.get(span, "") + character
        elif kind is tuple:
            _place(value, span, lost, places)
        elif names := _fields(kind):  # type: ignore[arg-type] # classes are hashable
            own: Span = getattr(value, "span", NOWHERE)
            inner = span if own == NOWHERE else own
            _place([getattr(value, name) for name in names], inner, lost, places)


@cache
def _fields(kind: type[object]) -> tuple[str, ...]:
    """Return the fields of a kind of value that may hold printed text."""
    return kind.__struct_fields__ if issubclass(kind, Struct) and not issubclass(kind, _OPAQUE) else ()


def _mapped(value: Any, change: Callable[[str], str]) -> Any:  # noqa: ANN401 (gives back what it takes)
    """Return a value with each of its texts changed."""
    if isinstance(value, _OPAQUE):
        return value
    if isinstance(value, str):
        return change(value)
    if isinstance(value, tuple):
        return tuple(_mapped(item, change) for item in value)
    if not isinstance(value, Struct):
        return value
    changed = {name: _mapped(getattr(value, name), change) for name in value.__struct_fields__}
    return replace(value, **changed)
