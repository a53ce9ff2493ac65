"""What texts are about: the words that tell one subject from another, and how much two texts share of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]{3,}")
_BRACKETS = re.compile(r"\([^()]*\)?")


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_COMMON = _words(
    """
    ada adalah adanya agar akan antara apabila atas atau bagi bahwa banyak beberapa berbagai berdasarkan beserta bila
    bilamana bisa bukan dalam dan dapat dari dengan dll dsb hal hanya harus hingga ini itu jika juga kalau karena ke
    kepada lain lainnya lebih maka maupun mengenai menjadi mulai namun oleh pada para per perihal pula saat saja
    sampai sangat sebagai sebelum sebuah secara sehingga sejak selain selama seluruh semua seperti serta sesuai
    setelah setiap sudah suatu supaya telah tentang terhadap terkait tersebut tetapi tiap tidak untuk yaitu yakni yang
    """
)
"""Words that join others."""
_BEFORE = re.compile(
    r"^(?:memper|diper|keber|penge|menge|peng|meng|peny|meny|pem|mem|pen|men|per|ber|ter|pe|me|di|ke|se)"
)
_BEHIND = re.compile(r"(?:nya|kan|an|i)$")
_LEAST = 4
"""Letters that are left of a word without its affixes."""
_ALIKE = 0.8
_APART = 2
"""Letters by which misspelled words may be longer or shorter."""
_MOST = 60
_SHORT = 12
"""Letters that a short form may have."""
"""Words of a text that are looked at."""


@lru_cache(maxsize=4096)
def words_of(text: str) -> tuple[str, ...]:
    """Return the words that tell what a text is about, in lower case, each once; brackets are left out."""
    found = _WORD.findall(_BRACKETS.sub(" ", text).casefold())
    return tuple(dict.fromkeys(word for word in found if word not in _COMMON))[:_MOST]


@lru_cache(maxsize=8192)
def root(word: str) -> str:
    """Return a word without affixes, as far as its letters tell them: "kinerj" of "kinerja" is good enough."""
    for affix in (_BEFORE, _BEHIND):
        shorter = affix.sub("", word)
        word = shorter if len(shorter) >= _LEAST else word
    return word[:6]


@lru_cache(maxsize=4096)
def roots_of(text: str) -> frozenset[str]:
    """Return the roots of the words that tell what a text is about."""
    return frozenset(map(root, words_of(text)))


@lru_cache(maxsize=4096)
def share(subject: str, title: str) -> float:
    """Return how much of the shorter text the other one says, from 0 to 1; misspelled words count as what they are."""
    one, other = sorted((words_of(subject), words_of(title)), key=len)
    return _said(one, other) / len(one) if one else 1.0


@lru_cache(maxsize=4096)
def likeness(subject: str, title: str) -> float:
    """Return how much two texts say the same, from 0 to 1, where 1 is all and nothing besides."""
    one, other = words_of(subject), words_of(title)
    said = min(_said(one, other), _said(other, one))
    return 2 * said / (len(one) + len(other)) if one or other else 1.0


def is_short_form(text: str, title: str) -> bool:
    """Tell whether a text can be a title's short form: few letters, in their order: "Pemda", "adminduk", "ITE"."""
    letters = "".join(_WORD.findall(text.casefold()))
    rest = iter(title.casefold())
    return 0 < len(letters) <= _SHORT and letters[0] == title[:1].casefold() and all(each in rest for each in letters)


def _said(words: Iterable[str], others: tuple[str, ...]) -> int:
    """Return how many words the others hold as well."""
    roots = frozenset(map(root, others))
    return sum(root(word) in roots or any(_alike(word, other) for other in others) for word in words)


def _alike(word: str, other: str) -> bool:
    if abs(len(word) - len(other)) > _APART or word[0] != other[0] or len(word) <= _LEAST:
        return False
    return SequenceMatcher(None, word, other, autojunk=False).ratio() >= _ALIKE
