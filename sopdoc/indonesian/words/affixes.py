"""Affixes of Indonesian verbs: which root a word is made of, and the active verb that is made of a root."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from sopdoc.indonesian.words.lists import sections_of

_VOWELS = frozenset("aiueo")
_FORMS = {
    "meN-": ("", ""),
    "meN-kan": ("", "kan"),
    "meN-i": ("", "i"),
    "memper-": ("per", ""),
    "memper-kan": ("per", "kan"),
    "memper-i": ("per", "i"),
}
"""What stands around a root below ``meN-``, by the headings of the list."""
_KEPT = ("kaji", "per", "punya", "syarat")
"""What keeps its first letter below ``meN-`` although a vowel follows it: mengkaji, memperbaiki, mempunyai."""
_SHED = ("percaya", "perang", "peras", "perban", "perciki", "peri", "perkara", "perkosa", "perlu", "pernis")
"""What begins with ``per`` and loses its first letter all the same: memercayai, memeriksa, memerlukan."""
_ACTIVE = (
    ("memper", ("",)),
    ("menge", ("",)),
    ("meny", ("s",)),
    ("meng", ("", "k")),
    ("mem", ("", "p")),
    ("men", ("", "t")),
    ("me", ("",)),
)
"""The forms of ``meN-``, and the letters that a root may have lost to each."""
_NOMINAL = (
    ("penge", ("",)),
    ("peny", ("s",)),
    ("peng", ("", "k")),
    ("pem", ("", "p")),
    ("pen", ("", "t")),
    ("pe", ("",)),
    ("per", ("",)),
)
_ER = re.compile(r"[^aiueo]er[^aiueo]")
"""Behind this ``ber-`` loses its last letter: bekerja, beternak."""
_INNER = ("", "per", "ber", "ke", "ter", "se")
"""What may stand between a prefix and the root: diperbaiki, diberhentikan, diketahui."""


@cache
def _roots() -> dict[str, str]:
    """Return the heading of each root."""
    return {
        root: heading for heading, roots in sections_of("roots").items() if heading != "kata" for root in sorted(roots)
    }


@cache
def _verbs() -> dict[str, str]:
    """Return the verbs that are meant by words that begin an activity in their place."""
    pairs = (word.partition("=") for word in sections_of("roots")["kata"])
    return {word: verb.replace("_", " ") for word, _, verb in pairs}


def meant_by(word: str) -> str:
    """Return the active verb that is meant by a word that isn't one, such as "mengadakan rapat" by "rapat"; else ""."""
    return _verbs().get(word, "")


def is_root(word: str) -> bool:
    """Tell whether a word is the root of a verb."""
    return word in _roots()


def below_men(stem: str) -> str:
    """Return a stem below ``meN-``: "menulis" of "tulis", "memproses" of "proses", "mengecek" of "cek".

    Of the standard spelling (EYD V and KBBI): k, t, s and p before a vowel are lost, and one syllable has ``menge-``.
    """
    first, second = stem[:1], stem[1:2]
    if sum(letter in _VOWELS for letter in stem) == 1:
        return "menge" + stem
    kept = second not in _VOWELS or (stem.startswith(_KEPT) and not stem.startswith(_SHED))
    if first in "kpts":
        nasal = {"k": "meng", "p": "mem", "t": "men", "s": "men" if kept else "meny"}[first]
        return nasal + (stem if kept else stem[1:])
    if first in "bfv":
        return "mem" + stem
    if first in "cdjz":
        return "men" + stem
    return ("me" if first in "lmnrwy" else "meng") + stem


@lru_cache(4096)
def verb_of(root: str) -> str:
    """Return the active verb that a noun made of a root means, "mengarsipkan" of "arsip"; "" where none is certain."""
    heading = _roots().get(root, "")
    if heading == "ber-":
        return ("be" if root.startswith("r") or _ER.match(root) else "ber") + root
    if heading not in _FORMS:
        return ""
    before, behind = _FORMS[heading]
    return ("mem" + before + root if before else below_men(root)) + behind


def root_of(stem: str) -> str:
    """Return the root within a stem, with or without suffixes, prefixes below another and ``-nya``; "" for none."""
    roots = _roots()
    for whole in _without_suffix(stem):
        for inner in _INNER:
            if whole.startswith(inner) and whole[len(inner) :] in roots:
                return whole[len(inner) :]
    return ""


def _without_suffix(stem: str) -> Iterator[str]:
    for ending in ("", "nya", "lah"):
        if stem.endswith(ending):
            word = stem[: len(stem) - len(ending)]
            yield word
            yield from (word[: -len(suffix)] for suffix in ("kan", "i", "an") if word.endswith(suffix))


@lru_cache(4096)
def root_of_active(word: str) -> str:
    """Return the root of a word below ``meN-`` or ``ber-``; "" where it isn't known."""
    if word.startswith("be"):
        return root_of(word[3:]) or root_of(word[2:])
    return next(filter(None, map(root_of, _below(word, _ACTIVE))), "")


@lru_cache(4096)
def root_of_nominal(word: str) -> str:
    """Return the root of a noun made by ``peN-…-an`` or ``per-…-an``; "" where it isn't known, or the word none."""
    word = word.removesuffix("nya")
    if not word.startswith("pe") or not word.endswith("an"):
        return ""
    roots = _roots()
    return next((stem for stem in _below(word[:-2], _NOMINAL) if stem in roots), "")


def verb_of_nominal(word: str) -> str:
    """Return the active verb of which a noun is made, "menulis" of "penulisan"; "" where none is certain."""
    word = word.removesuffix("nya")
    meant = meant_by(word)
    root = root_of_nominal(word)
    if meant or not root:
        return meant
    # "per-" makes nouns of many verbs, "pertukaran" of "bertukar", "menukar" and "mempertukarkan"
    unsure = word == f"per{root}an" and not _roots()[root].startswith(("ber", "memper"))
    return "" if unsure else verb_of(root)


def _below(word: str, prefixes: tuple[tuple[str, tuple[str, ...]], ...]) -> Iterator[str]:
    for prefix, lost in prefixes:
        if word.startswith(prefix):
            stem = word[len(prefix) :]
            # before a vowel "men-" has always lost a letter, and "mem-" too: "menunjuk" isn't made of "unjuk"
            letters = lost[1:] if prefix[2:] in ("m", "n") and stem[:1] in _VOWELS else lost
            yield from (letter + stem for letter in letters)
