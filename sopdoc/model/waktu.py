"""The time of a step as officials write it → numbers.

Of the regulation's "mutu baku", waktu; it prescribes no units. What isn't clearly a length of time is not guessed at.
"""

from __future__ import annotations

import re
from fractions import Fraction
from functools import lru_cache

from msgspec import Struct

from sopdoc.model.lama import Lama, printed

_LONGEST = 120
_ONES = ("nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
_NUMBERS = (
    {f"{word} puluh {one}": Fraction(10 * at + last) for at, word in enumerate(_ONES) for last, one in enumerate(_ONES)}
    | {f"{word} puluh": Fraction(10 * at) for at, word in enumerate(_ONES)}
    | {f"{word} belas": Fraction(10 + at) for at, word in enumerate(_ONES)}
    | {word: Fraction(number) for number, word in enumerate((*_ONES, "sepuluh", "sebelas"))}
    | {"setengah": Fraction(1, 2), "seperempat": Fraction(1, 4)}
)
"""Numbers in words; each stands before those that it begins with."""
_UNITS: tuple[tuple[str, str, int], ...] = (
    (r"detik|dtk", "detik", 1),
    (r"menit|mnt|['′]", "detik", 60),
    (r"jam", "detik", 3600),
    (r"hari|hr|hk", "hari", 1),
    (r"minggu|mgg|pekan", "minggu", 1),
    (r"bulan|bln", "bulan", 1),
    (r"triwulan", "bulan", 3),
    (r"semester", "bulan", 6),
    (r"tahun|thn", "bulan", 12),
)
"""How units are written, the field of `Lama` they count in, and how many of it they are."""
_UNIT = (
    f"(?:{'|'.join(names for names, _field, _size in _UNITS)})"
    + r"(?![a-z])(?:\s+(?:kerja|kalender|efektif|anggaran)(?![a-z])){0,2}"
)
_THOUSANDS = r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+"
_DIGITS = rf"(?:{_THOUSANDS}|[0-9]{{1,6}}(?:[.,][0-9]{{1,2}})?)(?![0-9])"
_FRACTION = r"(?:[0-9]{1,3}\s+)?[1-9][0-9]?/[1-9][0-9]?"
_TENS = rf"(?:{'|'.join(_ONES[1:])})\s(?:puluh(?:\s(?:{'|'.join(_ONES[1:])}))?|belas)"
_IN_WORDS = rf"{_TENS}|{'|'.join(word for word in _NUMBERS if ' ' not in word)}"
_NUMBER = rf"(?:[0-9]{{1,3}}\s*[x×*]\s*[0-9]{{1,3}}|{_FRACTION}|{_DIGITS}|(?:{_IN_WORDS})(?![a-z]))"
_PART = rf"(?:{_NUMBER}\s*{_UNIT}|se(?:detik|menit|jam|hari|minggu|pekan|bulan|tahun)(?![a-z]))"
_SIDE = rf"{_PART}(?:\s*(?:,|dan\b|\+)?\s*{_PART}){{0,3}}"
_TO = r"\s*(?:-|~|s\s*\.?\s*/?\s*d\b\.?|sampai(?:\s+dengan)?\b|hingga\b|atau\b)\s*"
_ABOUT = (
    r"±|\+(?:\s*/?\s*-)?|[~≈]|kurang\s+lebih|lebih\s+kurang|l\.?k\.|k\.?l\.|"
    r"sekitar|kira-kira|rata-rata|estimasi|perkiraan"
)
_AT_MOST = (
    r"≤|<=?|maksimal|maksimum|maks\b\.?|max\b\.?|paling\s+lama|paling\s+lambat|selambat-lambatnya|selama-lamanya|"
    r"tidak\s+lebih\s+dari|kurang\s+dari|(?:lama\s+)?waktu|selama|dalam(?:\s+waktu)?|"
    r"(?:s\s*\.?\s*/?\s*d\b\.?|sampai(?:\s+dengan)?|hingga)(?=\s*[0-9])"
)
_COUNTED_FROM = re.compile(r"\s(?:(?:di)?hitung|terhitung|sejak|setelah|sesudah|semenjak)\s")
"""What a length is counted from may follow it: "3 hari kerja sejak berkas lengkap"."""
_LABEL = re.compile(r"[^0-9:]{2,60}:\s*(?=\S)")
"""What a part of a step's time is for may stand before it: "Penyusunan: 2 hari"."""
_WHOLE = re.compile(
    rf"(?P<about>{_ABOUT})?(?:{_AT_MOST})?\s*:?\s*(?:(?P<low>{_NUMBER}|{_SIDE}){_TO})?(?P<about_high>{_ABOUT})?\s*(?P<high>{_SIDE})"
)
_BARE = re.compile(rf"(?:{_ABOUT}|{_AT_MOST})?\s*(?:{_NUMBER}{_TO})?{_NUMBER}")
_PIECE = re.compile(rf"(?P<number>{_NUMBER})\s*(?P<unit>{_UNIT})|se(?P<one>[a-z]+)")
_VULGAR = str.maketrans({"½": " 1/2", "¼": " 1/4", "¾": " 3/4", "⅓": " 1/3", "⅔": " 2/3", "’": "'"})
_DASHES = re.compile("[‐-―−]")
_REMARK = re.compile(r"\([^()]*\)")
_AT_ONCE = re.compile(
    r"(?:secara )?(?:seketika|otomatis|langsung)|(?:pada )?saat itu juga|seketika itu juga|real[ -]?time"
)
_SAME_DAY = re.compile(r"(?:pada |di )?hari (?:itu juga|(?:yang )?sama|itu)")


class Waktu(Struct, frozen=True):
    """A time from the shortest to the longest, equal where no range is given; ``kira_kira`` says "about"."""

    tercepat: Lama = Lama()
    terlama: Lama = Lama()
    kira_kira: bool = False

    def __add__(self, other: Waktu) -> Waktu:
        """Return the sum: "about" if either is."""
        return Waktu(self.tercepat + other.tercepat, self.terlama + other.terlama, self.kira_kira or other.kira_kira)

    def __str__(self) -> str:
        """Return the time as printed: "± 1–2 hari 30 menit", "45 menit – 1 jam"."""
        text = str(self.terlama) if self.tercepat == self.terlama else _range(self.tercepat, self.terlama)
        return f"± {text}" if self.kira_kira else text


def _range(low: Lama, high: Lama) -> str:
    """Write a range, in place ("1–2 hari 30 menit") where only one number differs."""
    lows, highs = low.parts(), high.parts()
    differing = [at for at, part in enumerate(lows) if part != highs[at]]
    first, last = lows[differing[0]], highs[differing[0]]
    if len(differing) > 1 or len(first) != 1 or len(last) != 1 or first[0][1] != last[0][1]:
        return f"{low} – {high}"
    at = differing[0]
    return printed((*highs[:at], ((f"{first[0][0]}–{last[0][0]}", last[0][1]),), *highs[at + 1 :]))


@lru_cache(maxsize=4096)
def parse_waktu(text: str, satuan: str = "") -> Waktu | None:
    """Read "10 menit", "1-2 hari kerja", "± 1½ jam", "3 (tiga) hari"; None where it is no length of time.

    ``satuan`` is the unit of numbers that have none.
    """
    if len(text) > _LONGEST:
        return None
    plain = _normal(text)
    if _AT_ONCE.fullmatch(plain):
        return Waktu()
    if _SAME_DAY.fullmatch(plain):
        return Waktu(Lama(), Lama(hari=Fraction(1)))
    if satuan and _BARE.fullmatch(plain):
        plain = f"{plain} {_normal(satuan.strip(' ()'))}"
    match = _WHOLE.fullmatch(plain) or _WHOLE.fullmatch(_bare_length(plain))
    return _from(match) if match else None


def _bare_length(plain: str) -> str:
    """Return a length without what it is for, and without what it is counted from."""
    counted = _COUNTED_FROM.search(plain)
    length = plain[: counted.start()] if counted else plain
    return _LABEL.sub("", length, count=1)


def _normal(text: str) -> str:
    """Return a text in small letters with plain dashes and blanks, without what stands in parentheses."""
    lowered = _DASHES.sub("-", text.casefold().translate(_VULGAR))
    return " ".join(_REMARK.sub(" ", lowered).split()).rstrip(" .;,")


def _from(match: re.Match[str]) -> Waktu | None:
    high = match["high"]
    low = match["low"] or high
    if not _PIECE.search(low):
        low = f"{low} {_only_unit(high)}"
    shortest, longest = _lama(low), _lama(high)
    if shortest is None or longest is None or shortest.nominal > longest.nominal:
        return None
    return Waktu(shortest, longest, bool(match["about"] or match["about_high"]))


def _only_unit(side: str) -> str:
    """Return the unit that a number before "to" shares with what follows: none where several units follow."""
    pieces = [piece["unit"] or piece["one"] for piece in _PIECE.finditer(side)]
    return pieces[0] if len(pieces) == 1 else ""


def _lama(side: str) -> Lama | None:
    """Add up "1 jam 30 menit"; None where units don't descend, as in "1 jam 2 jam"."""
    total, last = Lama(), None
    for piece in _PIECE.finditer(side):
        unit = Lama(**_one(piece["unit"] or piece["one"]))
        if last is not None and unit.nominal >= last:
            return None
        last = unit.nominal
        number = Fraction(1) if piece["one"] else _number(piece["number"])
        total += Lama(**_one(piece["unit"] or piece["one"], number))
    return None if last is None else total


def _one(unit: str, number: Fraction = Fraction(1)) -> dict[str, Fraction]:
    """Return a number of a unit as a field of `Lama`."""
    name, *words = unit.split()
    working = "kerja" in words or name == "hk"
    field, size = next((field, size) for names, field, size in _UNITS if re.fullmatch(names, name))
    return {"hari_kerja" if working and field == "hari" else field: number * size}


def _number(text: str) -> Fraction:
    if text in _NUMBERS:
        return _NUMBERS[text]
    factors = re.split("[x×*]", text)
    if len(factors) > 1:
        return Fraction(int(factors[0]) * int(factors[1]))
    if "/" in text:
        return sum((Fraction(part) for part in text.split()), Fraction(0))
    if re.fullmatch(_THOUSANDS, text):
        return Fraction(text.replace(".", ""))
    return Fraction(text.replace(",", "."))
