"""Whom a text begins with, and where the name ends: before the verb, a word of another kind, or another post."""

from __future__ import annotations

import re
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.offices.post_words import (
    ACTING,
    ALONE,
    EACH,
    ENDS,
    LONG,
    NO_POST,
    NO_VERBS,
    OF_THE_POST,
    OUTSIDE,
    OUTSIDE_WITH,
    SHORT,
    SMALL_ENDS,
    UNITS,
    WITH,
    WITHIN,
)

READ = 400
"""How many characters are looked at."""
_FEW = 60
"""How many of them tell whether anybody is named."""
_MOST_WORDS = 24
_TOKEN = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[^\w\s]")
_VERB = re.compile(r"me(?:[lmnrwy]|n[gy]|mper)[a-z]{2,}.*|ber[a-z]{3,}.*|ter[a-z]{4,}.*|di[a-z]{4,}.*")
_DINAS = re.compile(r"dis(?:dik|hub|kes|nak|per|pora|bud|tan|lut|kop|dag|kom|duk|pen|par|sos|pus|naker).*")
"""A service's name in short: "Disperindag"."""
_NUMBER = re.compile(r"[0-9]+[a-z]?|[IVX]+")
_AND = frozenset(("dan", "&"))
_ALIAS = 6
"""How many words may stand in brackets within a name."""
_UNSURE = 3
"""How many words in small letters may belong to a name where no verb follows."""


class Kind(Enum):
    """Who is meant: a post, a part of an office or another one, or somebody who holds no post."""

    POST = "post"
    UNIT = "unit"
    OUTSIDE = "outside"


class Named(Struct, frozen=True):
    """Whom a text begins with: where the name ends, and its words in their long forms."""

    end: int
    kind: Kind
    words: tuple[str, ...]


class _Token(Struct, frozen=True):
    text: str
    start: int
    end: int
    word: str

    @property
    def is_word(self) -> bool:
        return self.text[:1].isalnum()

    @property
    def is_name(self) -> bool:
        """Whether it is written as names are."""
        return self.text[:1].isupper() or _NUMBER.fullmatch(self.text) is not None


_NOTHING = _Token("", 0, 0, "")


@lru_cache(maxsize=4096)
def named_at_start(text: str) -> Named | None:
    """Return whom a text begins with, None for nobody."""
    tokens = _tokens(text[:_FEW])
    first = _first(tokens)
    kind = _kind(tokens, first)
    if kind is None:
        return None
    tokens = _tokens(text)
    last = _last(tokens, first)
    if kind is Kind.UNIT and not _is_proper(tokens, first, last):
        return None
    return Named(tokens[last].end, kind, long_form(text[tokens[first].start : tokens[last].end]))


@lru_cache(maxsize=4096)
def long_form(text: str) -> tuple[str, ...]:
    """Return the words of a name in their long forms, without those in brackets and those before the post."""
    tokens = _tokens(re.sub(r"\([^)]*\)?", " ", text[:READ]))
    words: list[str] = []
    for token in tokens[_first(tokens) :]:
        if token.is_word or token.text == "&":
            for word in SHORT.get(token.word, (token.word,)):
                words[-1:] = LONG.get((words[-1], word), (words[-1], word)) if words else (word,)
    if words[:1] == ["pelaksana"] and words[1:2] in (["tugas"], ["harian"]):
        del words[:2]
    return tuple(words)


def is_verb(word: str) -> bool:
    """Tell whether a word, in small letters, begins as verbs do and is none of the nouns that do so as well."""
    return word[0] in "mbdt" and _VERB.fullmatch(word) is not None and not _is_noun(word)


def _is_noun(word: str) -> bool:
    return word in NO_VERBS or _DINAS.fullmatch(word) is not None


def _tokens(text: str) -> list[_Token]:
    found = _TOKEN.finditer(text[:READ])
    return [_Token(each[0], each.start(), each.end(), each[0].casefold()) for each in found]


def _at(tokens: list[_Token], place: int) -> _Token:
    return tokens[place] if place < len(tokens) else _NOTHING


def _first(tokens: list[_Token]) -> int:
    """Return where the post itself starts: behind "para", "Plt." and their like."""
    place = 0
    while _at(tokens, place).word in EACH or _at(tokens, place).word in ACTING:
        place += 1
        if _at(tokens, place).text == ".":
            place += 1
    return place


def _kind(tokens: list[_Token], place: int) -> Kind | None:
    """Return who is named at a place, None for nobody."""
    token, following = _at(tokens, place), _at(tokens, place + 1).word
    if token.text == "":
        return None
    first, *further = SHORT.get(token.word, (token.word,))
    following = further[0] if further else SHORT.get(following, (following,))[0]
    if following in NO_POST.get(first, ()):
        return None
    if first in ALONE or following in WITH.get(first, ()):
        return Kind.POST
    if first in OUTSIDE or following in OUTSIDE_WITH.get(first, ()):
        return Kind.OUTSIDE
    return Kind.UNIT if (first in UNITS or _DINAS.fullmatch(first)) and token.is_name else None


def _is_proper(tokens: list[_Token], first: int, last: int) -> bool:
    """Tell whether a part of an office has a name of its own, or does something; "bidang tanah" is none."""
    return _at(tokens, first + 1).is_name if last > first else _is_active(_at(tokens, last + 1))


def _is_active(token: _Token) -> bool:
    return token.word[:2] in ("me", "be") and is_verb(token.word)


def _last(tokens: list[_Token], first: int) -> int:
    """Return the last token of a name that begins at ``first``."""
    last = sure = first
    if _at(tokens, first + 1).word in WITH.get(tokens[first].word, ()):
        last = sure = first + 1
    while last - first < _MOST_WORDS and (step := _step(tokens, first, last)):
        last += step
        token = tokens[last]
        if token.is_name or not token.is_word or token.word in OF_THE_POST:
            sure = last
    following = _at(tokens, last + 1)
    if following.is_word and is_verb(following.word):
        return last
    return last if last - sure <= _UNSURE else sure


def _step(tokens: list[_Token], first: int, last: int) -> int:
    """Return how many tokens further the name goes on, 0 where it ends."""
    token, following = _at(tokens, last + 1), _at(tokens, last + 2)
    if token.text == "(":
        return next((n for n in range(2, _ALIAS + 2) if _at(tokens, last + n).text == ")"), 0)
    if token.text == ".":
        return 1 if _is_cut(tokens[last], token, following) else 0
    if token.text in ("/", ",") or token.word in _AND:
        return 2 if _goes_on(tokens, first, last) else 0
    return 1 if _belongs(token) else 0


def _is_cut(before: _Token, dot: _Token, following: _Token) -> bool:
    """Tell whether a full stop is that of a shortened word."""
    return before.word in SHORT or (following.is_word and following.start == dot.end)


def _goes_on(tokens: list[_Token], first: int, last: int) -> bool:
    """Tell whether a name goes on behind "dan", a comma or a stroke: no other post, and no verb, follows there."""
    sign, following = _at(tokens, last + 1), _at(tokens, last + 2)
    kind = _kind(tokens, last + 2)
    if kind is Kind.UNIT and (sign.text == "/" or following.word in WITHIN):
        kind = None
    if not _belongs(following) or kind is not None or following.word in EACH:
        return False
    if sign.text == "/":
        return True
    if not long_form(_written(tokens, first, last))[1:]:
        return False
    if sign.text != ",":
        return following.is_name or not tokens[last].is_name
    return following.is_name and any(_at(tokens, last + n).word in _AND for n in range(3, 9))


def _written(tokens: list[_Token], first: int, last: int) -> str:
    return " ".join(token.text for token in tokens[first : last + 1])


def _belongs(token: _Token) -> bool:
    """Tell whether a word may be one of a name."""
    if not token.is_word or token.word in ENDS or token.word in _AND:
        return False
    if token.word in SMALL_ENDS and not token.is_name:
        return False
    return not is_verb(token.word)
