"""The head of an activity: the word that says what is done, behind list marks, adverbs and clauses before it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.words.kinds import OTHER, Kind, Word, passive_of, word_of
from sopdoc.indonesian.words.lists import sections_of

_MOST = 2000
"""So many characters of a text are looked at: what an activity is stands at its beginning."""
_MARK = re.compile(r"(?:\s*(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-zA-Z]|[ivx]{1,4})[.)](?=\s|[A-Z])|[-–—•*·▪►✓→]+))*\s*")
_WORD = re.compile(r"[^\W\d_]+(?:[-'’‑][^\W\d_]+)*")
_JOINED = re.compile(r"(?:,|&|/|\b(?:dan|serta|kemudian|lalu|selanjutnya|sekaligus)\b)\s*$", re.IGNORECASE)
_LOOK_BACK = 24
_PARTICLES = sections_of("particles")
_CLAUSE = _PARTICLES["anak-kalimat"]
_PLACE = _PARTICLES["tempat"]
ADVERBS = _PARTICLES["keterangan"]
"""What may stand before the verb without being a part of what is done."""
OPENINGS = _PARTICLES["pembuka"]
"""What begins a clause or phrase before the main one: "Setelah surat diterima, mencatat"."""
BLOCKING = _PARTICLES["penghalang"]
"""Behind these a verb belongs to a phrase, not to what is done."""


class Token(Struct, frozen=True):
    """A word of a text in small letters, and where it stands."""

    word: str
    start: int
    end: int


class Head(Struct, frozen=True):
    """What a text begins with: its kind, root and active form, and where the word stands in the text.

    ``index`` is the number of the word among the text's; -1 where there is no word at all.
    """

    word: Word
    start: int = 0
    end: int = 0
    index: int = -1

    @property
    def kind(self) -> Kind:
        """What the word is."""
        return self.word.kind


@lru_cache(4096)
def tokens_of(text: str) -> tuple[Token, ...]:
    """Return the words of a text behind its list marks; "dan/atau" is two."""
    text = text[:_MOST]
    mark = _MARK.match(text)
    found = _WORD.finditer(text, mark.end() if mark else 0)
    return tuple(Token(match[0].casefold().replace("‑", "-"), match.start(), match.end()) for match in found)


@lru_cache(4096)
def head_of(text: str) -> Head:
    """Return the head of an activity.

    A clause or phrase before the main one ends with a comma or "maka"; where neither stands, the first active verb
    behind it counts.
    """
    tokens = tokens_of(text)
    index = 0
    while index < len(tokens):
        token = tokens[index]
        pair = compound(tokens, index)
        if pair is not None:
            word, length = pair
            return Head(word, token.start, tokens[index + length - 1].end, index)
        if token.word in OPENINGS:
            behind = _behind_clause(text, tokens, index)
            if behind < 0:
                return _first_verb(tokens, index)
            index = behind
        elif token.word in ADVERBS and index + 1 < len(tokens):
            index += 1
        else:
            return Head(word_of(token.word), token.start, token.end, index)
    return Head(OTHER)


def compound(tokens: tuple[Token, ...], index: int) -> tuple[Word, int] | None:
    """Return what words are that are written apart, and how many: "tanda tangan", "tindak lanjut", a torn "di tulis".

    "Kembali ke kantor" is something that is done, while "kembali" before a verb only says that it is done again.
    """
    if index + 1 == len(tokens):
        return None
    first, second = tokens[index].word, tokens[index + 1].word
    if first == "di" and second not in _PLACE:
        third = tokens[index + 2].word if index + 2 < len(tokens) else ""
        if (second, third) in _TORN:
            return passive_of(second + third), 3
        word = word_of("di" + second)
        return (word, 2) if word.kind is Kind.PASSIVE and _is_verb(second) else None
    if first in ("me", "meng", "men", "mem", "ber"):
        return word_of(first + second), 2
    if first == "kembali" and second in ("ke", "dari", "menuju"):
        return word_of(first), 1
    meant = word_of(f"{first}-{second}")
    return (meant, 2) if meant.kind is Kind.BARE and meant.active else None


_TORN = frozenset([("tanda", "tangani"), ("tindak", "lanjuti"), ("beri", "tahukan")])


def _is_verb(stem: str) -> bool:
    """Tell whether a word behind "di" is a verb's stem, not a place: "di buat", but "di kantor"."""
    word = word_of(stem)
    return word.kind is Kind.BARE or (word.kind is Kind.OTHER and stem.endswith(("kan", "i")))


def _behind_clause(text: str, tokens: tuple[Token, ...], index: int) -> int:
    """Return the number of the first word behind the clause that begins there, -1 where it has no end."""
    for at in range(index + 1, len(tokens)):
        gap = text[tokens[at - 1].end : tokens[at].start]
        if tokens[at].word == "maka":
            return at + 1 if at + 1 < len(tokens) else -1
        if "," in gap or ":" in gap:
            word = tokens[at].word
            somebody = word in sections_of("nouns")["pelaku"] and tokens[index].word in _CLAUSE
            if somebody or word_of(word).kind is not Kind.OTHER or word in ADVERBS or word in OPENINGS:
                return at
    return -1


def _first_verb(tokens: tuple[Token, ...], index: int) -> Head:
    heads = list(_heads(tokens, index + 1))
    for kind in (Kind.ACTIVE, Kind.PASSIVE):
        found = next((head for head in heads if head.kind is kind), None)
        if found:
            return found
    return Head(OTHER, tokens[index].start, tokens[index].end, index)


def _heads(tokens: tuple[Token, ...], start: int) -> Iterator[Head]:
    for index in range(start, len(tokens)):
        token = tokens[index]
        yield Head(word_of(token.word), token.start, token.end, index)


@lru_cache(4096)
def verbs_in(text: str) -> tuple[Head, ...]:
    """Return all active verbs of a text."""
    return tuple(head for head in _heads(tokens_of(text), 0) if head.kind is Kind.ACTIVE)


@lru_cache(4096)
def joined_verbs(text: str) -> tuple[Head, ...]:
    """Return the active verbs that are done one after the other: the first, and those joined by "dan" and the like."""
    verbs = verbs_in(text)
    return verbs[:1] + tuple(
        verb for verb in verbs[1:] if _JOINED.search(text[max(verbs[0].end, verb.start - _LOOK_BACK) : verb.start])
    )
