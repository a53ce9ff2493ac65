"""How an office makes up the numbers of its SOPs: a text with places such as ``{angka}``."""

from __future__ import annotations

import re
from functools import lru_cache

PLACES = {
    "angka": r"[0-9]{1,9}",
    "romawi": r"[IVXLCDM]{1,12}",
    "tahun": r"(?:19|20)[0-9]{2}",
    "huruf": r"[A-Za-z]{1,30}",
    "bebas": r"[^/]{1,60}",
}
"""What may stand in each place; none holds the slash, so that a number is compared in time that grows with it."""
_PLACE = re.compile(r"\{([^{}]*)\}|([{}])")
_BESIDE = re.compile(r"\}\{")


def is_pattern(text: str) -> bool:
    """Tell whether a text is a pattern: it has a place, all are known, and something stands between them."""
    names = [match[1] for match in _PLACE.finditer(text)]
    return bool(names) and all(name in PLACES for name in names) and not _BESIDE.search(text)


def matches(nomor: str, pattern: str) -> bool:
    """Tell whether a number is made up as a pattern says, blanks around its slashes aside."""
    return _compiled(pattern).fullmatch("/".join(part.strip() for part in nomor.strip().split("/"))) is not None


@lru_cache(maxsize=64)
def _compiled(pattern: str) -> re.Pattern[str]:
    parts = _PLACE.split(pattern)
    texts, names = parts[::3], parts[1::3]
    places = [PLACES.get(name or "", re.escape(f"{{{name}}}")) for name in names]
    return re.compile("".join(re.escape(text) + place for text, place in zip(texts, [*places, ""], strict=True)))
