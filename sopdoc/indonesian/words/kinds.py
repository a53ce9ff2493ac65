"""What a word is that an activity begins with: a verb, active or passive, a noun made of one, its root, or none."""

from __future__ import annotations

import re
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.words.affixes import (
    below_men,
    is_root,
    meant_by,
    root_of,
    root_of_active,
    root_of_nominal,
    verb_of,
    verb_of_nominal,
)
from sopdoc.indonesian.words.lists import sections_of


class Kind(Enum):
    """What a word is."""

    ACTIVE = auto()
    """Below ``meN-`` or ``ber-``, or one of the few verbs that stand without a prefix, such as "datang"."""
    PASSIVE = auto()
    """Below ``di-`` or ``ter-``."""
    NOMINAL = auto()
    """A noun that names an action: ``peN-…-an``, ``per-…-an``."""
    BARE = auto()
    """A root, or a foreign word, in the place of a verb: "buat", "upload", "rapat"."""
    OTHER = auto()


class Word(Struct, frozen=True):
    """A word's kind, its root, and the active verb that says the same; both are "" where they aren't certain."""

    kind: Kind
    root: str = ""
    active: str = ""


OTHER = Word(Kind.OTHER)
_HYPHENED = re.compile(r"(memper|mempe|menge|meng|meny|mem|men|me|ber|di|ter)-(.+)")
_PLAUSIBLE = re.compile(r"me(?:[lrwy]|m[abefhiopruv]|n[acdegijostuyz])")
"""How a word below ``meN-`` begins, by what the prefix does to the letter behind it."""
_NOMINAL = re.compile(r"pe(?:m|n|ng|ny)[a-z]{4,}an(?:nya)?")
_WITHOUT_PREFIX = sections_of("particles")["tanpa-awalan"]
_SHORTEST = 5


@lru_cache(8192)
def word_of(word: str) -> Word:
    """Return what a word in small letters is, whatever stands behind it."""
    hyphened = _HYPHENED.fullmatch(word)
    if hyphened:
        return _hyphened(hyphened[1], hyphened[2])
    if word in _WITHOUT_PREFIX:
        return Word(Kind.ACTIVE, word, word)
    meant = meant_by(word)
    nouns = sections_of("nouns")
    plain = word.removesuffix("nya")
    if not meant and (plain in nouns["bukan"] or plain in nouns["benda"]):
        return OTHER
    return _active(word) or _passive(word) or _nominal(word, meant) or _bare(word, meant)


def passive_of(stem: str) -> Word:
    """Return what ``di-`` makes of a stem: a passive verb where its root is one, else nothing."""
    root = root_of(stem)
    if root or (stem.endswith("kan") and len(stem) >= _SHORTEST):
        meant = meant_by(stem)
        return Word(
            Kind.PASSIVE, root or stem.removesuffix("kan"), meant if " " not in meant and meant else below_men(stem)
        )
    return OTHER


def _hyphened(prefix: str, stem: str) -> Word:
    if prefix in ("di", "ter"):
        return Word(Kind.PASSIVE, stem, meant_by(stem) or (below_men(stem) if is_root(stem) else ""))
    return Word(Kind.ACTIVE, root_of(stem) or stem, prefix + "-" + stem)


def _active(word: str) -> Word | None:
    if not word.startswith(("me", "ber")) or len(word) < _SHORTEST:
        return None
    root = root_of_active(word)
    # an unknown root is one that the list lacks: it tells nouns from verbs, and doesn't hold all verbs
    if word.startswith("ber") or root or word.endswith("kan") or _PLAUSIBLE.match(word):
        return Word(Kind.ACTIVE, root or _guessed(word), word)
    return None


def _guessed(word: str) -> str:
    stem = re.sub(r"^(?:menge|meng|meny|mem|men|me|ber)", "", word)
    return re.sub(r"(?:kan|i)$", "", stem)


def _passive(word: str) -> Word | None:
    if word.startswith("di"):
        found = passive_of(word[2:].removesuffix("nya"))
        return found if found.kind is Kind.PASSIVE else None
    if word.startswith("ter") and (root := root_of(word[3:])):
        return Word(Kind.PASSIVE, root, verb_of(root))
    return None


def _nominal(word: str, meant: str) -> Word | None:
    if word.endswith("kan") and _is_verb(word.removesuffix("kan")):  # "kembalikan", "perintahkan"
        return None
    root = root_of_nominal(word)
    if root or _NOMINAL.fullmatch(word) or (meant and word.startswith(("pe", "ke")) and word.endswith("an")):
        return Word(Kind.NOMINAL, root, verb_of_nominal(word))
    return None


def _is_verb(stem: str) -> bool:
    return stem in _WITHOUT_PREFIX or is_root(stem) or bool(meant_by(stem))


def _bare(word: str, meant: str) -> Word:
    nouns = sections_of("nouns")
    if word in nouns["pelaku"] or word in nouns["unit"]:
        return OTHER
    stem = word.removesuffix("lah")
    if meant or is_root(stem):
        # only of a root that is nothing but a verb it is certain which one is meant
        certain = verb_of(stem) if verb_of(stem) == below_men(stem) else ""
        return Word(Kind.BARE, root_of(stem) or stem, meant or certain)
    root = next((stem.removesuffix(suffix) for suffix in ("kan", "i") if stem.endswith(suffix)), "")
    return Word(Kind.BARE, root, below_men(stem)) if is_root(root) else OTHER
