"""What is written where a length of time is expected: a length, something open, or one that is misspelled."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum, auto
from functools import lru_cache

from msgspec import Struct

from sopdoc.model.waktu import parse_waktu

_LONGEST = 120


class Said(Enum):
    """What a text says of how long something takes."""

    NOTHING = auto()
    """Neither a letter nor a digit nor a dash: it isn't filled in."""
    NONE = auto()
    """It says that there is none: "-"."""
    LENGTH = auto()
    NEED = auto()
    """As long as it takes: "sesuai kebutuhan"."""
    OPEN = auto()
    """It depends on something, or has no end: "menyesuaikan", "untuk triwulan …", "sampai selesai"."""
    EACH = auto()
    """A length for each of something: "10 menit per berkas"."""
    UNREAD = auto()


_NONE = re.compile(r"[\s.]*[-‐-―−][\s.\-‐-―−]*|nihil|tidak ada")
_NEED = re.compile(r"\b(?:ke)?butuh(?:an)?|\bkeperluan|\bdibutuhkan|\bdiperlukan")
_OPEN = re.compile(
    r"\b(?:menye|(?:di)?se)suai|\btergantung|\bbergantung|\btentati[fv]|\bkondisional|\bsituasional|\bfleksibel|\brelati[fv]|"
    r"\binsident[ai]l|\bvariati[fv]|\bbervariasi|\bselesai\b|\bterselesaikan|\btidak (?:terbatas|tentu|ditentukan)|"
    r"\bbelum (?:tentu|ditentukan|pasti)|\bsewaktu|\b(?:se)?tiap\b|\bsekali\b|\bberkala|\brutin\b|\bperiodi[kc]|"
    r"\bberlangsung|\bsepanjang\b|\bterus.menerus|\bsegera\b|\bsecepat|\bmungkin\b|\bmin(?:imal|imum|\.)|"
    r"\bpaling (?:sedikit|cepat|singkat)|\blebih dari\b|\bsekurang|\bsetidak|\batau lebih|^[>≥]|"
    r"\b(?:awal|akhir|tengah) |"
    r"\bberikut|\btriwulan (?:i{1,3}|iv|[1-4]|ke)|\bsemester (?:i{1,2}|[12]|ke)|"
    r"^selama [a-z]|^per[ -]|^(?:untuk|bagi) |^triwulan|"
    r"^(?:harian|mingguan|bulanan|tahunan|(?:pada )?jam kerja)$|"
    r"\b(?:jika|bila|apabila|kalau|kecuali)\b|\bbatas waktu|\bjadwal|\bagenda"
)
_UNTIL = re.compile(
    r"(?:^(?:me)?(?:nunggu|tunggu)|\b(?:sampai|hingga|s\.?/?d\b\.?))(?: dengan| saat| waktu)? "
    r"(?!(?:dengan|pukul|pkl|jam|tanggal|tgl|hari|minggu|bulan|tahun|besok|lusa|pagi|siang|sore|malam|senin|selasa|rabu|kamis"
    r"|jum.?at|sabtu|januari|[fp]e[bd]r?uari|maret|april|mei|juni|juli|agustus|september|oktober|[nd][oe]\w+ber"
    r"|setengah|se(?:jam|hari|minggu|bulan)|satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b)[a-z]{3}"
)
"""An end that nobody knows: "sampai pemohon datang", but not "sampai pukul 10" or "Senin sampai Jumat"."""
_LENGTH_THEN = re.compile(
    r"(?P<length>[^/a-z]{0,12}[0-9½¼¾][^/]{0,30}?(?:detik|menit|mnt|jam|hari|minggu|pekan|bulan|tahun)(?: kerja)?)"
    r"\s*(?:[/x×]|(?P<word>per|setiap|tiap|untuk|bagi)\b)\s*(?P<what>\S.*)"
)
_ONE = re.compile(r"(?:se|1\b|satu\b|setiap\b|tiap\b|masing)")
_PERIOD = re.compile(r"(?:detik|menit|mnt|jam|hari|minggu|pekan|bulan|tahun|triwulan|semester)\b")


@lru_cache(maxsize=4096)
def said_of_time(text: str, satuan: str = "") -> Said:
    """Tell what a text without markup says of how long a step takes; ``satuan`` is the unit of bare numbers."""
    plain = " ".join(text[:_LONGEST].casefold().split())
    if _NONE.fullmatch(plain):
        return Said.NONE
    if not any(character.isalnum() or character in "½¼¾⅓⅔" for character in plain):
        return Said.NOTHING
    return Said.LENGTH if parse_waktu(text, satuan) is not None else _said_otherwise(plain, satuan)


def _said_otherwise(plain: str, satuan: str) -> Said:
    if _NEED.search(plain):
        return Said.NEED
    then = _LENGTH_THEN.fullmatch(plain)
    if then is not None and parse_waktu(then["length"], satuan) is not None:
        return _of_each(then["word"], then["what"])
    return Said.OPEN if _OPEN.search(plain) or _UNTIL.search(plain) else Said.UNREAD


def _of_each(word: str | None, what: str) -> Said:
    """Tell of a length for something whether that is each piece, or one case of several."""
    if word in ("untuk", "bagi") and not _ONE.match(what):
        return Said.OPEN
    return Said.UNREAD if any(map(str.isdigit, what)) and _PERIOD.search(what) else Said.EACH


_UNITS = ("detik", "menit", "jam", "hari", "minggu", "pekan", "bulan", "tahun", "kerja")
_MISTYPED = {
    **dict.fromkeys(("jm", "jma", "jaam", "jamm", "jsm", "hour", "hours"), "jam"),
    **dict.fromkeys(("mint", "mntt", "mnit", "mnts", "mins", "minute", "minutes"), "menit"),
    **dict.fromkeys(("day", "days"), "hari"),
    **dict.fromkeys(("mg", "mgu", "week", "weeks"), "minggu"),
    **dict.fromkeys(("bl", "month", "months"), "bulan"),
    **dict.fromkeys(("th", "year", "years"), "tahun"),
}
_NEIGHBOURS = 4
"""Units of so many letters at least are known with a letter too many, missing, wrong, or two exchanged."""
_OTHER_WORDS = frozenset(("hati", "harus", "hadi", "harga", "hal", "bulat", "bukan", "bulak", "tahu", "tahap", "detak"))
_WORD = re.compile(r"[^\W\d_]+")
_ZERO = re.compile(r"(?<=[0-9])[oO](?=[0-9\s]|$)")
_ONE_SIGN = re.compile(r"^[lI](?=\s)|(?<=[0-9])[lI](?=[0-9\s])")


@lru_cache(maxsize=1024)
def mended_time(text: str, satuan: str = "") -> str:
    """Return a text that becomes a length of time when misspelled units and digits are mended: "10 mnit" → "10 menit".

    "" for what is one already, and for what can't be mended with certainty.
    """
    if len(text) > _LONGEST or parse_waktu(text, satuan) is not None:
        return ""
    digits = _ONE_SIGN.sub("1", _ZERO.sub("0", text))
    mended = _WORD.sub(lambda word: _mended_unit(word[0]), digits)
    return mended if mended != text and parse_waktu(mended, satuan) is not None else ""


def _mended_unit(word: str) -> str:
    """Return the unit that a word is meant to be, with its capital letters; else the word."""
    low = word.casefold()
    unit = _MISTYPED.get(low) or _near_unit(low)
    if not unit:
        return word
    return unit.upper() if word.isupper() and len(word) > 1 else unit.title() if word[0].isupper() else unit


def _near_unit(word: str) -> str:
    if word in _UNITS or word in _OTHER_WORDS:
        return ""
    near = [unit for unit in _UNITS if len(unit) >= _NEIGHBOURS and _is_near(word, unit)]
    return near[0] if len(near) == 1 else ""


def _is_near(word: str, unit: str) -> bool:
    """Tell whether a word is a unit but for one letter, or for two neighbours that are exchanged."""
    if abs(len(word) - len(unit)) > 1 or word[0] != unit[0]:
        return False
    same = next((at for at, (one, other) in enumerate(zip(word, unit, strict=False)) if one != other), None)
    if same is None:
        return len(word) != len(unit)
    rest, right = word[same:], unit[same:]
    exchanged = rest[:2] == right[1::-1] and rest[2:] == right[2:]
    return exchanged or rest[1:] == right[1:] or rest[1:] == right or rest == right[1:]


class Unit(Struct, frozen=True):
    """A unit as it is written in a text but for doubled blanks, and the one that it means."""

    start: int
    end: int
    written: str
    meant: str


_MEANT = (
    ("detik", re.compile("detik|dtk")),
    ("menit", re.compile("menit|mnt|['′’]")),
    ("jam", re.compile("jam")),
    ("hari", re.compile("hari|hr|hk")),
    ("minggu", re.compile("minggu|mgg")),
    ("pekan", re.compile("pekan")),
    ("bulan", re.compile("bulan|bln")),
    ("tahun", re.compile("tahun|thn")),
)
_WITHIN = re.compile(
    r"(?<![\w.,/-])(?:[±~≤<]\s*)?[0-9]{1,4}(?:,[0-9]{1,2})?(?:\s*(?:-|–|s\.?/?d\.?|sampai)\s*[0-9]{1,4})?\s*"
    r"(?:detik|dtk|menit|mnt|jam|hari|hr|hk|minggu|mgg|pekan|bulan|bln|tahun|thn)(?:\s+kerja)?(?![\w/])",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"(?<=[\d\s)½¼¾])(?P<unit>detik|dtk|menit|mnt|jam|hari|hr|hk|minggu|mgg|pekan|bulan|bln|tahun|thn|['′’])"
    r"(?![^\W\d_])(?P<kerja>\s+kerja\b)?",
    re.IGNORECASE,
)


def length_within(text: str) -> str:
    """Return the only number with a unit within a text that is no length of time; "" for none, or several."""
    found = [match[0] for match in _WITHIN.finditer(text[:_LONGEST])]
    return " ".join(found[0].split()) if len(found) == 1 and parse_waktu(found[0]) is not None else ""


@lru_cache(maxsize=4096)
def units_in(text: str) -> tuple[Unit, ...]:
    """Return the units of a length of time as they are written; none of what is no such length."""
    return tuple(_units(text)) if said_of_time(text) is Said.LENGTH else ()


def _units(text: str) -> Iterator[Unit]:
    for match in _WRITTEN.finditer(text):
        low = match["unit"].casefold()
        meant = next(unit for unit, names in _MEANT if names.fullmatch(low))
        working = " kerja" if match["kerja"] or low == "hk" else ""
        yield Unit(match.start(), match.end(), " ".join(match[0].split()), meant + working)
