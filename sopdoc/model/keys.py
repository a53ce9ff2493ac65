"""When two numbers or two titles are the same, and in which order SOPs are listed: case and blanks don't count."""

from __future__ import annotations

import re
import unicodedata

_LISTED = re.compile(r"^(?:[-•*–]|\(?[0-9]{1,2}[.)]|\(?[a-z][.)])\s+")
SOP = (
    r"(?:s\.?\s?o\.?\s?p\b\.?|standard?\s+operasional(?:\s+dan)?\s+prosedur\b)"
    r"(?:\s*\(\s*s\.?o\.?p\.?\s*\))?(?:[\s-]+ap\b)?"
)
"""How "SOP" is written before the name of an activity."""
_SOP = re.compile(rf"^{SOP}(?:\s+(?:tentang|mengenai)\b)?\s*[:–—-]?\s*")
_MARKS = re.compile(r"[\"'“”‘’«»`]")
_TO_FILL_IN = re.compile(r"[\W_]*|x{3,}|.*(?:\.\.|__).*")
"""A part of a number that waits for its figure. Normal form KC has written "…" as three dots."""
_DIGITS = "0123456789"
_REGISTERED = "/"
"""What parts a number of the official register: class, running number, office, year."""


def folded(text: str) -> str:
    """Return a text in one case and form, with single blanks."""
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


def nomor_key(nomor: str) -> str:
    """Return what a number is compared by; "" for one that is none, or isn't filled in yet."""
    key = "".join(folded(nomor).split())
    return "" if any(_TO_FILL_IN.fullmatch(part) for part in key.split(_REGISTERED)) else key


def is_registered(key: str) -> bool:
    """Tell whether a number comes from the official register, so that no other office has it."""
    return _REGISTERED in key


def judul_key(judul: str) -> str:
    """Return what a title is compared by; "" for one without a letter or digit."""
    key = _LISTED.sub("", _MARKS.sub("", folded(judul)))
    key = _SOP.sub("", key, count=1) or key
    key = key.strip(" .;,:-–—")
    return key if any(character.isalnum() for character in key) else ""


def natural_key(text: str) -> tuple[tuple[int, int, str], ...]:
    """Return what texts are sorted by so that "2" comes before "10"."""
    parts = re.findall(r"[0-9]+|[^0-9]+", folded(text))
    return tuple(_number(part) if part[0] in _DIGITS else (1, 0, part) for part in parts)


def listed_key(nomor: str, judul: str) -> tuple[object, ...]:
    """Return what SOPs are sorted by in lists and books: by number, those without one last, then by title."""
    return (not nomor_key(nomor), natural_key(nomor), not judul, natural_key(judul))


def _number(digits: str) -> tuple[int, int, str]:
    """Return digits, however many, so that they compare as numbers do."""
    plain = digits.lstrip("0")
    return (0, len(plain), plain)
