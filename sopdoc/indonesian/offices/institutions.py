"""Institutions that a text names: regions (kabupaten, kota, provinsi), and agencies with a name of their own.

Neither "surat dinas" nor "taman kota" is one: a name with a capital letter follows the kind, of services and agencies
one that regions give them.
"""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.offices.institution_words import (
    BADAN,
    BEFORE_KOTA,
    CENTRAL,
    DINAS,
    HEADS,
    KINDS,
    NAME_ENDS,
    NO_DINAS,
    NO_REGIONS,
    PLACES,
    QUALIFIERS,
    SAME,
    SHORT,
)
from sopdoc.indonesian.offices.named import is_verb

_NAME = r"([A-Z][\w'’\-]*(?:\s+[A-Z][\w'’\-]*){0,3})"
_OLD_RANK = r"(?:(?:Adm(?:inistrasi|\.)?|(?:Daerah\s+)?(?:Tingkat|Tk\.?)\s+II?)\s+)?"
_REGION = re.compile(rf"\b((?i:{'|'.join(KINDS)}))\.?\s+{_OLD_RANK}{_NAME}")
_OF_A_HEAD = re.compile(rf"\b((?i:{'|'.join(HEADS)}))\s+{_NAME}")
_REGIONAL = re.compile(r"kab|kot|prop|prov|bup|gub|perwa", re.IGNORECASE)
_AGENCY = re.compile(
    rf"\b(?:(Dinas|DINAS)\s+((?i:{'|'.join(DINAS)}))\b|(Badan|BADAN)\s+((?i:{'|'.join(BADAN)}))\b"
    rf"|(Inspektorat|INSPEKTORAT)\b|((?i:{'|'.join(PLACES)}))\s+{_NAME}|((?i:{'|'.join(SHORT)}))\b)"
)
_BEFORE = re.compile(r"(\w+)\s+$")
_AFTER = re.compile(r"\s+([\w&]+)")
_WORD = re.compile(r"[\w'’\-]+")
_ALIKE = 0.8
_SEEN = 40
"""How far is looked before and behind a name."""


class Region(Struct, frozen=True):
    """A region: ``kabupaten``, ``kota`` or ``provinsi``, its name, and where both stand."""

    kind: str
    name: str
    start: int
    end: int


class Agency(Struct, frozen=True):
    """An agency: its kind, the word of its name that tells it from others of the kind, and where both stand."""

    kind: str
    word: str
    start: int
    end: int


@lru_cache(maxsize=1024)
def regions_in(text: str, *, of_heads: bool = False) -> tuple[Region, ...]:
    """Return the regions that a text names; ``of_heads`` takes those of "Bupati X" too."""
    if not _REGIONAL.search(text):
        return ()
    found = [*_REGION.finditer(text), *(_OF_A_HEAD.finditer(text) if of_heads else ())]
    regions = {match.start(2): region for match in found if (region := _region(text, match))}
    return tuple(regions[start] for start in sorted(regions))


@lru_cache(maxsize=256)
def own_regions(text: str) -> tuple[Region, ...]:
    """Return the regions that the names of an office tell, in whichever letters they are written."""
    return regions_in(" ".join(text.split()).title())


def is_region_of(region: Region, own: Region) -> bool:
    """Tell whether a region may be an office's own: one name is the other, goes on where it ends, or is misspelled."""
    name, other = region.name.casefold().split(), own.name.casefold().split()
    short, long = sorted((name, other), key=len)
    if long[: len(short)] == short:
        return len(name) <= len(other) or name[len(other)] not in QUALIFIERS
    return SequenceMatcher(None, "".join(name), "".join(other), autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=1024)
def agencies_in(text: str) -> tuple[Agency, ...]:
    """Return the agencies of a region that a text names."""
    return tuple(agency for match in _AGENCY.finditer(text) if (agency := _agency(text, match)))


def _region(text: str, match: re.Match[str]) -> Region | None:
    written = match[1].casefold()
    if written == "kota" and _word_before(text, match.start()) in BEFORE_KOTA:
        return None
    words: list[re.Match[str]] = []
    for word in _WORD.finditer(match[2]):
        if word[0].casefold() in NAME_ENDS or is_verb(word[0].casefold()):
            break
        words.append(word)
    if not words or words[0][0].casefold() in NO_REGIONS:
        return None
    name = match[2][: words[-1].end()]
    return Region(KINDS.get(written) or HEADS[written], name, match.start(), match.start(2) + len(name))


def _agency(text: str, match: re.Match[str]) -> Agency | None:
    dinas, of_dinas, badan, of_badan, inspektorat, place, name, short = match.groups()
    start, end = match.span()
    if dinas and (_word_before(text, start) in NO_DINAS or _is_small(text, match)):
        return None
    if badan and CENTRAL & {word.casefold() for word in _WORD.findall(text[end : end + _SEEN])}:
        return None
    if inspektorat:
        return None if _word_after(text, end) in ("jenderal", "pengawasan") else Agency("inspektorat", "", start, end)
    if place:
        return _place(match, place.casefold(), name)
    if short:
        return Agency("dinas", _same(SHORT[short.casefold()]), start, end)
    return Agency("dinas" if dinas else "badan", _same((of_dinas or of_badan).casefold()), start, end)


def _same(word: str) -> str:
    return SAME.get(word, word)


def _is_small(text: str, match: re.Match[str]) -> bool:
    """Tell whether a service's name is written in small letters: "perjalanan dinas", "dinas kesehatan"."""
    return text[match.start()].islower() or text[match.start(2)].islower()


def _place(match: re.Match[str], kind: str, name: str) -> Agency | None:
    word = name.split(maxsplit=1)[0].casefold()
    if word in NO_REGIONS or word in NAME_ENDS:
        return None
    return Agency(kind, word, *match.span())


def _word_before(text: str, place: int) -> str:
    match = _BEFORE.search(text, max(0, place - _SEEN), place)
    return match[1].casefold() if match else ""


def _word_after(text: str, place: int) -> str:
    match = _AFTER.match(text, place)
    return match[1].casefold() if match else ""
