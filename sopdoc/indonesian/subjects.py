"""The subject that an activity begins with: who acts, where only what is done should stand."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.indonesian.heads import ADVERBS, BLOCKING, OPENINGS, Token, head_of, tokens_of
from sopdoc.indonesian.posts import starting_post
from sopdoc.indonesian.words.kinds import Kind, word_of
from sopdoc.indonesian.words.lists import sections_of

Name = tuple[str, ...]
"""The words of a lane's name, without "dan"."""

_PARTICLES = sections_of("particles")
_DROPPED = _PARTICLES["lepas"]
"""The only words that may be left out with a subject: any other ("tidak", "hanya", "setiap hari") says something."""
_OF_PERSONS = _PARTICLES["sebutan"]
"""Verbs that say which person is meant: "Pejabat berwenang menandatangani"."""
_KEPT = _PARTICLES["tetap"]
_BARE_VERBS = _PARTICLES["tanpa-awalan"]
_EACH = _PARTICLES["tiap"]
_OF_NAMES = _PARTICLES["jabatan"]
_AND = frozenset(["dan", "serta", "beserta", "bersama", "dengan", "atau", "maupun", "sampai"])
_NO_NAME = ADVERBS | OPENINGS | BLOCKING | _DROPPED | _PARTICLES["pembatas"] | _PARTICLES["waktu"]
_FIELD = re.compile(r"(?:ke\w{3,}an|pe\w{4,}an|\w{3,}asi)")
"""Nouns of fields of work in small letters, as names of posts have them: "petugas keamanan", "tim medis"."""
_WITHIN_NAME = re.compile(r"\s*[-/.&]?\s*")
"""What may stand between two words of a name."""
_BEFORE_VERB = re.compile(r"[\s:–—-]*")
_REACH = 32
_SHORT_REACH = 7


class Subject(Struct, frozen=True):
    """A subject as it is written, and where the predicate behind it starts; -1 where no active verb follows.

    ``alone`` tells that it is one party, and that nothing is lost with what stands before the predicate.
    """

    text: str
    predicate: int = -1
    alone: bool = False


def name_of(text: str) -> Name:
    """Return a lane's name as its words."""
    return tuple(token.word for token in tokens_of(text) if token.word != "dan")


def names_of(text: str) -> tuple[Name, ...]:
    """Return a lane's name, and what it is called besides: what stands in brackets and before them."""
    before, _, behind = text.partition("(")
    inner = behind.partition(")")[0]
    return tuple(filter(None, dict.fromkeys(map(name_of, (text, before, inner)))))


@lru_cache(4096)
def subject_of(text: str, names: tuple[Name, ...] = ()) -> Subject | None:
    """Return the subject that an activity begins with, None where it begins with none.

    ``names`` are those of lanes. Anybody else is a subject too: a post, a person, and what isn't a thing before an
    active verb.
    """
    head, tokens = head_of(text), tokens_of(text)
    if not tokens or (head.index >= 0 and head.kind in (Kind.ACTIVE, Kind.PASSIVE)):
        return None
    found = _subject(text, tokens[max(head.index, 0) :], names)
    return replace(found, alone=False) if found and head.index > 0 else found


def name_end(text: str) -> int:
    """Return where the name of a person, post or unit ends that a text begins with; 0 where it begins with none.

    Only words that surely belong to it count: "staf" of "staf setiap hari".
    """
    tokens, nouns = tokens_of(text), sections_of("nouns")
    first = next((token.word for token in tokens if token.word not in _EACH), "")
    if not tokens or not (starting_post(text) or first in nouns["pelaku"] or first in nouns["unit"]):
        return 0
    return tokens[_name_length(text, tokens, 1, proper=True) - 1].end


def _subject(text: str, tokens: tuple[Token, ...], names: Iterable[Name]) -> Subject | None:
    lane = max((_length(tokens, name) for name in names), default=0)
    known, certain = _known(text, tokens, lane)
    if known:
        found = _predicate(text, tokens, known, lane, _REACH)
        if certain or found.predicate >= 0:
            return found
    return None if known else _unknown(text, tokens)


def _known(text: str, tokens: tuple[Token, ...], lane: int) -> tuple[int, bool]:
    """Return of how many words a known subject is, 0 for none, and whether it can be nothing else."""
    start = tokens[0].start
    end = start + len(starting_post(text[start:]))
    post = sum(token.end <= end for token in tokens)
    nouns = sections_of("nouns")
    first = next((token.word for token in tokens if token.word not in _EACH), "")
    person = first in nouns["pelaku"]
    certain = person or ((lane > 0 or post > 0) and first not in nouns["unit"])
    certain = certain and word_of(first).kind not in (Kind.NOMINAL, Kind.BARE) and first not in nouns["benda"]
    return max(lane, post, int(person)), certain or (lane > 0 and first in nouns["unit"])


def _length(tokens: tuple[Token, ...], name: Name) -> int:
    at = 0
    for word in name:
        while at < len(tokens) and tokens[at].word == "dan":
            at += 1
        if at == len(tokens) or tokens[at].word != word:
            return 0
        at += 1
    return at


def _unknown(text: str, tokens: tuple[Token, ...]) -> Subject | None:
    """Return what stands before an active verb and isn't a thing."""
    first = tokens[0].word
    nouns = sections_of("nouns")
    named = first in nouns["unit"] or first in _EACH
    thing = first in nouns["benda"] or first in nouns["bukan"] or word_of(first).kind is not Kind.OTHER
    if not named and (thing or len(first) == 1 or first in OPENINGS or first in ADVERBS):
        return None
    for at, token in enumerate(tokens[1:_SHORT_REACH], 1):
        kind = word_of(token.word).kind
        if kind is Kind.ACTIVE and token.word not in _OF_PERSONS:
            return _predicate(text, tokens, 1, 0, at + 1)
        if kind is Kind.PASSIVE or token.word in _AND or token.word in BLOCKING:
            return None
    return None


def _predicate(text: str, tokens: tuple[Token, ...], known: int, lane: int, reach: int) -> Subject:
    """Return a subject, and the first verb behind it; ``lane`` is of how many words the name of a lane is, 0 for none.

    As many words as are ``known`` hold no verb, though not all of them need be the name's: "Staf setiap hari mencatat".
    """
    at = _verb_at(tokens, known, reach)
    proper = at < 0 or text[tokens[at].start].islower()
    length = _name_length(text, tokens[: at if at >= 0 else len(tokens)], max(lane, 1), proper=proper)
    end = tokens[length - 1].end
    name = text[tokens[0].start : end]
    if "(" in name and text.startswith(")", end):
        name, end = name + ")", end + 1
    if at < 0:
        return Subject(name)
    start = at
    while start > length and tokens[start - 1].word in _KEPT:
        start -= 1
    alone = tokens[0].word not in _EACH - {"para"} and _is_alone(text, end, tokens[length:start], tokens[start])
    return Subject(name, tokens[start if alone else at].start, alone=alone)


def _verb_at(tokens: tuple[Token, ...], known: int, reach: int) -> int:
    """Return the number of the word that says what is done, -1 where there is none."""
    for at in range(known, min(reach, len(tokens))):
        before = tokens[at - 1].word
        behind = before in BLOCKING and not (at - 1 == known and before in _DROPPED)
        if not behind and _acts(tokens[at].word, tokens[known:at]):
            return at
    return -1


def _name_length(text: str, tokens: tuple[Token, ...], sure: int, *, proper: bool) -> int:
    """Return of how many words a name is that is surely one of so many; ``proper``: capitals tell which ones are."""
    length = min(sure, len(tokens))
    while length < len(tokens):
        token, before = tokens[length], tokens[length - 1]
        if not _WITHIN_NAME.fullmatch(text, before.end, token.start):
            break
        capital = proper and text[token.start].isupper()
        if not _is_of_name(token.word, before.word) and (not capital or token.word in _NO_NAME):
            break
        length += 1
    return length


def _is_of_name(word: str, before: str) -> bool:
    """Tell whether a word in small letters is a part of a name: "petugas loket", "atasan langsung"."""
    nouns = sections_of("nouns")
    return word not in _DROPPED and (
        word in nouns["pelaku"]
        or word in nouns["unit"]
        or word in _OF_NAMES
        or word in _OF_PERSONS
        or (_FIELD.fullmatch(word) is not None and word not in _NO_NAME)
        or (before, word) == ("atasan", "langsung")
    )


def _acts(word: str, between: tuple[Token, ...]) -> bool:
    """Tell whether a word is what a subject does: "Pemohon datang", but not "Petugas surat masuk"."""
    if word in _BARE_VERBS:
        return all(token.word in _DROPPED for token in between)
    return word not in _OF_PERSONS and word_of(word).kind is Kind.ACTIVE


def _is_alone(text: str, end: int, between: tuple[Token, ...], predicate: Token) -> bool:
    """Tell whether nothing stands between a name's end and what is done but words that may be left out with it."""
    for token in (*between, predicate):
        if not _BEFORE_VERB.fullmatch(text, end, token.start):
            return False
        end = token.end
    return all(token.word in _DROPPED for token in between)
