"""Posts of officials: which texts name one, and which two name the same."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.indonesian.offices.named import READ, Kind, long_form, named_at_start

Words = tuple[str, ...]

_JOINED = re.compile(
    r"\s*(?:[,/&]\s*(?:(?:dan|serta)\s+)?|(?:dan|serta|beserta|bersama(?:\s+dengan)?|dengan)\s+)", re.IGNORECASE
)
_IN_BRACKETS = re.compile(r"\(([^()]{1,60})\)")
_READ = 200
"""How much of a lane's name is looked at."""
_MOST = 20
_FEWEST = 2
_CUT = 4
"""A word of so many letters may be cut off from a longer one: "Perenc" from "Perencanaan"."""
_DEPUTY = {"muda", "pengganti", "pembantu"}
"""Words that make another post of one: "Panitera Muda"."""
_OF_A_TEAM = {"tim", "panitia", "pokja"}


def starting_post(text: str) -> str:
    """Return whom a text begins with, as it is written there: "Kepala Dinas" of "Kepala Dinas menyetujui".

    A post, with "para" and the like before it, a part of an office, or somebody outside ("Pemohon"); of several who act
    together the first. "" where it begins with nobody.
    """
    found = named_at_start(text[:READ])
    return text[: found.end] if found else ""


def starting_posts(text: str) -> tuple[str, ...]:
    """Return all who are named at the beginning of a text: "Kepala Dinas dan Sekretaris menyusun" names two."""
    return tuple(text[start:end] for start, end in _places(text))


def starting_subject(text: str) -> str:
    """Return the part of a text that names all who act at its beginning: "Kepala Dinas dan Sekretaris"."""
    places = _places(text)
    return text[: places[-1][1]] if places else ""


def is_post(text: str) -> bool:
    """Tell whether a text is the name of a post, and of nothing else; offices and people outside hold none."""
    text = text.strip(" .,;:\n\xa0")
    found = named_at_start(text[:READ])
    return found is not None and found.kind is Kind.POST and found.end == len(text)


def same_post(post: str, other: str) -> bool:
    """Tell whether two texts name one post: short forms count as the long ones, "Kadis" as "Kepala Dinas".

    One may go on where the other ends: "Kepala Dinas" is "Kepala Dinas Perdagangan". What stands in brackets, or behind
    a stroke, is another name of the same.
    """
    return any(agree(words, others) for words in names_of(post) for others in names_of(other))


def equal_posts(post: str, other: str) -> bool:
    """Tell whether two texts name one post in full: "Kasubbag Umum" and "Kepala Sub Bagian Umum"."""
    return any(
        len(words) == len(others) and agree(words, others) for words in names_of(post) for others in names_of(other)
    )


def _places(text: str) -> list[tuple[int, int]]:
    """Return where each of those stands who are named at the beginning of a text, joined by "dan" and the like."""
    places: list[tuple[int, int]] = []
    start = 0
    while (found := named_at_start(text[start : start + READ])) and len(places) < _MOST:
        places.append((start, start + found.end))
        joined = _JOINED.match(text, start + found.end)
        if joined is None:
            break
        start = joined.end()
    return places


@lru_cache(maxsize=2048)
def names_of(text: str) -> tuple[Words, ...]:
    """Return the names that a text gives somebody, each as its words in their long forms."""
    text = text[:_READ]
    parts = [part for part in text.split("/") if part.strip()] if "/" in text else [text]
    if len(parts) > 1 and not all(named_at_start(part.strip()) for part in parts):
        parts = [text]
    parts += _IN_BRACKETS.findall(text)
    found = [long_form(part) for part in parts]
    # the same letters may stand for another post as well
    found += [(part.strip().casefold(),) for part in parts if part.strip().isupper() and part.strip().isalpha()]
    return tuple(dict.fromkeys(words for words in found if words))


def agree(words: Words, others: Words) -> bool:
    """Tell whether the words of two names may be one post's: one goes on where the other ends."""
    short, long = sorted((words, others), key=len)
    going_on = set(long[len(short) : len(short) + 1])
    if going_on & _DEPUTY or (short == ("sekretaris",) and going_on & _OF_A_TEAM):
        return False  # an office has its secretary, and its teams have theirs
    for place, (word, other) in enumerate(zip(short, long, strict=False)):
        if not _same_word(word, other):
            return _stands_for(word, long[place:]) or _stands_for(other, short[place:])
    return True


def _stands_for(initials: str, words: Words) -> bool:
    """Tell whether a word is made of the first letters of others: "PEP" of "Perencanaan, Evaluasi dan Pelaporan"."""
    return len(initials) >= _FEWEST and "".join(word[0] for word in words if word != "dan").startswith(initials)


def _same_word(word: str, other: str) -> bool:
    if word == other:
        return True
    short, long = sorted((word, other), key=len)
    return _CUT <= len(short) <= len(long) - 2 and long.startswith(short)
