"""Citations of laws: "PP No. 60 Tahun 2008 tentang Sistem Pengendalian Intern Pemerintah" → its parts."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sopdoc.indonesian.laws.issuers import issuer_of
from sopdoc.indonesian.laws.kinds import Kind, kind_at, spelled

_READ = 2000
"""How much of a text is looked at."""
_HEAD = 400
"""How much of it may stand before the subject."""
_BLANK = re.compile(r"\s+")
_DASH = re.compile(r"\s*[‐‑‒–—―]\s*")
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Where a blank was lost: "PeraturanPresidenNomor 29"."""
_LISTED = re.compile(r"^(?:[-•*–—▪●]+\s*|\(?[0-9]{1,3}\s?[.)]\s*(?![0-9])|\(?[a-z]\s?[.)]\s+)+", re.IGNORECASE)
_GAZETTE = re.compile(r"\([^()]{0,300}\b(?:lembaran|berita|tambahan|tln|bn|ln)\b[^()]{0,300}\)?", re.IGNORECASE)
_GAZETTE_TAIL = re.compile(r"[,;.]?\s*(?:tambahan )?(?:lembaran|berita)(?:an)? (?:negara|daerah)\b.*", re.IGNORECASE)
_AMENDED = re.compile(
    r"[,;(]?\s*\b(?:se?bagaimana|jo\b\.?|j\.?o\.|juncto|yang telah (?:di)?ubah|yang diubah|(?:telah |terakhir )?diubah"
    r"|beserta perubahan|dan perubahan)",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:ten?tn?an?ga?n?|tenatng|tentnag|tetang|ttg|perihal|mengenai)\b\.?\s*:?\s*", re.IGNORECASE)
_LAWS = re.compile(r"\bundang\s*-?\s*un?dang\b|\bundang\s*-?\s*undnag\b")
_OF_THE_STATE = re.compile(r"\brepublik indonesia\b|\bnkri\b|\br\.?i\b\.?(?!\w)|\bnegara (?=pendayagunaan)")
_ARTICLE = re.compile(
    r"^pasal \d+[a-z]?(?: ?ayat ?\(?\d+\)?)?(?: ?huruf [a-z])?,? (?:dari |pada |dalam )?", re.IGNORECASE
)
_INSIDE = re.compile(
    r"\b(?=(?:undang-undang|uud|uu|pp|perpp?u|perpres|keppres|inpres|permen\w*|perda|perbup|pergub|perwal\w*|"
    r"peraturan (?!ini\b|yang\b)\w+|keputusan \w+|surat edaran)\b.{0,80}?\d)"
)
_NUMBER = re.compile(r"\b(?:nomor|nomer|nmr|no|nom)\b\s?[.:]*\s*|(?<=[a-z ])(?:nomor|no\.)(?=\d)")
_END = re.compile(r"\b(?:tahun|th|thn|tgl|tanggal|tertanggal)\b|[,;]")
_YEAR = re.compile(r"\b(?:tahun|th|thn)\b\.?\s?:?\s?((?:19|20)\d\d)\b|\btahun((?:19|20)\d\d)\b")
_ANY_YEAR = re.compile(r"(?<!\d)((?:19[4-9]|20[0-4])\d)(?!\d)")
_SHORT = re.compile(r"(?<![\w./-])(\d{1,4}[a-z]?)\s?(?:/\s?|tahun\s?|th\.?\s?|thn\.?\s?)((?:19|20)\d\d)(?![\w/])")
_CODE = re.compile(r"(?<![\w/])((?:[a-z.]+[-. ]?)?\d[\w.-]*(?:/[\w.-]+)+)")
_FIGURE = re.compile(r"(?:[a-z.]{1,10}[ ./-]{1,3}){0,3}\d[^\s,;]*")
_WITH_YEAR = re.compile(r"(\d{1,4}[a-z]?)/((?:19|20)\d\d)")
_LONGEST_NUMBER = 50
_LONG_NAME = 20
_OF_MANY = frozenset(
    {Kind.PERMEN, Kind.LEMBAGA, Kind.PERATURAN, Kind.KEPUTUSAN, Kind.EDARAN, Kind.INSTRUKSI, Kind.SURAT}
)
"""Kinds whose name goes on with whose law it is."""


class Citation(Struct, frozen=True):
    """A law as it is cited; what isn't written is empty, the year None.

    ``issuer`` tells whose it is, in one form for its names, such as "pan" of PermenPAN-RB; for a region's law it is
    what stands there of the region. ``about`` tells whether its title is written behind "tentang"; ``subject`` is
    the title, without gazettes and amendments. ``name`` is how the law itself is named there.
    """

    kind: Kind
    name: str
    issuer: str = ""
    number: str = ""
    year: int | None = None
    about: bool = False
    subject: str = ""

    @property
    def key(self) -> str:
        """The number as two are compared; for ministers and agencies its figure: "21" of "PER/21/M.PAN/11/2008"."""
        return number_key(self.kind, self.number)

    @property
    def short(self) -> str:
        """The law by its name, shortened if it is long, with number and year, as far as they are written."""
        if self.kind is Kind.UUD:
            return "UUD 1945"
        number = f" Nomor {self.number}" if self.number else ""
        year = f" Tahun {self.year}" if self.year and str(self.year) not in self.number else ""
        more = " …" if self.kind in _OF_MANY else ""
        name = self.name if len(self.name) <= _LONG_NAME or not number else f"{self.kind}{more}"
        return f"{name}{number}{year}"


def number_key(kind: Kind, number: str) -> str:
    """Return what a law's number is compared by."""
    key = number.casefold().replace(" ", "")
    if kind in (Kind.PERMEN, Kind.LEMBAGA) and not key.isdigit():
        figure = re.search(r"(?<![\d.])\d{1,3}(?![\d.]*\d)", key)
        key = figure.group() if figure else key
    return key.lstrip("0") or key


@lru_cache(maxsize=8192)
def citation_of(text: str) -> Citation | None:
    """Return the law that an item of legal bases cites, the first if there are several; None where it cites none."""
    text = plain(text)
    found = _cited(text) or _cited(_GLUED.sub(" ", text[:_HEAD]) + text[_HEAD:])
    if found is None:
        lower = _unified(text[:_HEAD].lower())
        inside = _INSIDE.search(lower)
        found = _cited(text[inside.start() :]) if inside and len(lower) == len(text[:_HEAD]) else None
    return found


def plain(text: str) -> str:
    """Return the beginning of a text in one line with plain dashes, without a list's mark and without gazettes."""
    text = _DASH.sub("-", _BLANK.sub(" ", text[:_READ])).strip(" ;.,\"'“”‘’")
    return _GAZETTE.sub("", _LISTED.sub("", text)).strip(" ;.,")


def _cited(text: str) -> Citation | None:
    text = _ARTICLE.sub("", text)
    first = text[: amended.start()] if (amended := _AMENDED.search(text)) and amended.start() else text
    about = _ABOUT.search(first, 0, _HEAD)
    written = first[: about.start()] if about else first[:_HEAD]
    head = spelled(_unified(written.lower()))
    kind = kind_at(head)
    if kind is None:
        return None
    rest = head[kind[1] :].strip(" .,:")
    number, year, issuer_end = _numbered(rest)
    subject = _subject(first[about.end() :]) if about else ""
    later = not about and amended is not None and _ABOUT.search(text, amended.start()) is not None
    return Citation(
        kind[0],
        _name(written),
        issuer_of(kind[0], head[: kind[1]], rest[:issuer_end].strip(" .,:")),
        _as_written(number, written),
        year,
        bool(subject) or later,
        subject,
    )


def _unified(lower: str) -> str:
    """Return a text with "undang-undang" in one form, and without the state's name."""
    text = _LAWS.sub("undang-undang", lower.replace("undangundang", "undang-undang"))
    return _BLANK.sub(" ", _OF_THE_STATE.sub("", text)).strip()


def _numbered(rest: str) -> tuple[str, int | None, int]:
    """Return a law's number and year, and where what stands before the number ends."""
    rest = re.sub(r"\s?/\s?", "/", rest)
    named = _NUMBER.search(rest)
    if named:
        end = _END.search(rest, named.end())
        figure = _FIGURE.match(rest, named.end())
        number = rest[named.end() : end.start()] if end else figure.group() if figure else ""
        number, start = number.strip(" .:-()"), named.start()
    else:
        short = _SHORT.search(rest) or _CODE.search(rest)
        number, start = (short.group(1), short.start()) if short else ("", len(rest))
        if short and short.re is _SHORT:
            return number, int(short.group(2)), start
    year = _year(rest, number)
    split = _WITH_YEAR.fullmatch(number)
    if split:
        number, year = split.group(1), int(split.group(2))
    if not any(character.isdigit() for character in number) or len(number) > _LONGEST_NUMBER:
        number = ""
    lone = re.search(r"\btahun\b|\bth\b|\bthn\b", rest)
    return number, year, min(start, lone.start() if lone else start)


def _year(rest: str, number: str) -> int | None:
    said = _YEAR.search(rest)
    if said:
        return int(said.group(1) or said.group(2))
    years = _ANY_YEAR.findall(number) or _ANY_YEAR.findall(rest)
    return int(years[-1]) if years else None


def _as_written(number: str, written: str) -> str:
    """Return a number in the letters in which it is written."""
    place = re.sub(r"\s?/\s?", "/", written).lower().find(number) if number else -1
    return re.sub(r"\s?/\s?", "/", written)[place : place + len(number)] if place >= 0 else number


def _name(written: str) -> str:
    """Return the law's name as written, up to its number."""
    cut = re.search(r"\b(?:nomor|nomer|no|tahun|th|thn)\b|(?<!\w)\d", written, re.IGNORECASE)
    return (written[: cut.start()] if cut else written).strip(" .,:;")


def _subject(text: str) -> str:
    amended = _AMENDED.search(text)
    text = text[: amended.start()] if amended else text
    return _GAZETTE_TAIL.sub("", text).strip(" ;.,:\"'“”")
