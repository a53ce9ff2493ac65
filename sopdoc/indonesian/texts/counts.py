"""How many steps a text says that a procedure has: "SOP ini terdiri atas 11 (sebelas) langkah" → 11."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from msgspec import Struct

_UNITS = {
    "satu": 1,
    "dua": 2,
    "tiga": 3,
    "empat": 4,
    "lima": 5,
    "enam": 6,
    "tujuh": 7,
    "delapan": 8,
    "sembilan": 9,
}
_SPECIAL = {"sepuluh": 10, "sebelas": 11}
_UNIT = "|".join(_UNITS)
_WORDS = rf"(?:(?:{_UNIT})\s+puluh(?:\s+(?:{_UNIT}))?|(?:{_UNIT})\s+belas|{'|'.join((*_SPECIAL, *_UNITS))})"
_NUMBER = rf"(?:(?P<digits>[1-9][0-9]?)(?:\s*\(\s*{_WORDS}\s*\))?|(?P<words>{_WORDS})(?:\s*\(\s*[1-9][0-9]?\s*\))?)"
_NOUN = re.compile(r"(?:langkah|tahap(?:an)?|kegiatan|aktivitas)\b", re.IGNORECASE)
_COUNTED = re.compile(rf"(?<![\w./,-]){_NUMBER}\s+(?:buah\s+)?$", re.IGNORECASE)
_LAST_WORDS = frozenset((*_UNITS, *_SPECIAL, "puluh", "belas", "buah"))
_REACH = 48
"""So far before the noun a number can begin."""
_GOES_ON = re.compile(
    r"\s*(?:$|[.,;:)\n]|(?:ini|tersebut|itu|di|pada|dalam|yang|dan|serta|harus|wajib|sebagaimana|sesuai|sampai|hingga"
    r"|untuk|oleh|secara|tidak|telah|akan|berikut|prosedur|sop|kerja|kegiatan|proses|tanpa|agar|maka|mulai|dari|dengan|saja"
    r"|pelayanan|layanan|di[a-z]{4,}|ter[a-z]{4,}|ber[a-z]{4,}|prosedurnya)\b)",
    re.IGNORECASE,
)
"""What may follow where all are meant: "langkah" by itself, not "langkah pengamanan"."""
_ENDS = re.compile(
    r"\s*(?:$|[.,;:)\n]|(?:ini|tersebut|harus|wajib|sesuai|secara|tidak|telah|maka|prosedur|sop|di\s+atas|di[a-z]{4,}"
    r"|ter(?!akhir)[a-z]{4,}|berurut\w*)\b)",
    re.IGNORECASE,
)
"""What may follow where nothing says that it is about the SOP."""
_ALL_BEFORE = re.compile(
    r"(?:^|\b(?:terdiri(?:\s+(?:dari|atas))?|meliputi|mencakup|memuat|melalui|dalam|pelaksanaan|dari|sebanyak|sejumlah|ada|terdapat))"
    r"\s*$",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(r"\b(?:tangan|apar|pemadam\w*|evakuasi|metode|teknik|rumus|prinsip|5r|senam)\b", re.IGNORECASE)
_INSTALMENTS = re.compile(
    r"\b(?:\w*(?:bayar|cair|salur|seleksi|lelang|uji|tender|termin|angsur|anggar|rekrut|vaksin|konstruksi|bangun)\w*|dana)\b",
    re.IGNORECASE,
)
"""What is done in stages of its own."""
_DONE_IN = re.compile(
    r"\bdi(?!paraf)[a-z]{4,}(?:\s+(?:dalam|melalui|dengan|secara|sebanyak|menjadi|atas|dari|ke|bertahap|berjenjang))*\s*$",
    re.IGNORECASE,
)
"""What is said before the stages of something that isn't the SOP: "verifikasi dilakukan dalam 2 tahap"."""
_CONTROLLED = re.compile(
    r"\b(?:kendali|kontrol|(?:di|mem|pem)?paraf\w*|check\s?-?list|ceklis\w*|daftar\s+(?:periksa|cek))\b", re.IGNORECASE
)
"""What goes with a document through all steps."""
_WORK = re.compile(
    r"\b(?:pelaksanaan|proses|pelayanan|layanan|kegiatan|pekerjaan|rangkaian|urutan)"
    r"(?:\s+(?:ini|tersebut|kegiatan|pelayanan|layanan|kerja|pekerjaan))*\s+"
    r"(?:terdiri(?:\s+(?:dari|atas))?|meliputi|mencakup|memuat)\s*$",
    re.IGNORECASE,
)
_THESE = re.compile(r"\s*(?:ini|tersebut|di\s+atas|prosedur|sop|kerja\s+(?:ini|tersebut))\b", re.IGNORECASE)
_WHOLE = re.compile(
    r"(?P<after>\b(?:sesuai|berdasarkan|menurut|mengikuti|per|dengan)\s+)?"
    r"\b(?:sop|prosedur|alur|bagan|diagram|flowchart|tabel|standar operasional)\b[^.,;\n]{0,60}?"
    r"\b(?:terdiri|memuat|meliputi|mencakup|berisi|mempunyai|memiliki|terbagi|dibagi|ada|terdapat|atas|dari|melalui|dalam)\b"
    r"[^.;\n]{0,25}$",
    re.IGNORECASE,
)
_ALL = re.compile(r"\b(?:ke-?|se?luruh(?:nya)?|semua|keseluruhan|total|jumlah)\s*(?:dari\s+)?$", re.IGNORECASE)
_ONE_OF = re.compile(
    r"\b(?:langkah|tahap(?:an)?)\s+(?:terakhir|akhir|pertama|ke-?\s?\w+|[0-9]+)\s+dari\s*$", re.IGNORECASE
)
_OF_THE_SOP = re.compile(
    r"\s*(?:dalam|pada|di\s+dalam|dari)?\s*(?:sop\b|(?:prosedur|alur|bagan|tabel)(?:\s+(?:ini|tersebut|kerja)\b|\s*(?:$|[.,;)])))",
    re.IGNORECASE,
)
_FEW = 3
"""So many stages anything may have: more is to be said before they are taken for the SOP's."""
_READ = 10_000
"""How much of a text is looked at."""
_CONTEXT = 160
_SENTENCE = re.compile(r"[.;\n]")


class Count(Struct, frozen=True):
    """How many steps there are said to be, and the words that say it."""

    number: int
    text: str


class _Said(Struct, frozen=True):
    """A number of steps, its noun, and its sentence.

    ``spelled`` is one in digits and words, as for what is official.
    """

    number: int
    noun: str
    before: str
    behind: str
    spelled: bool


@lru_cache(maxsize=4096)
def counts_in(text: str, *, of_a_step: bool = False) -> tuple[Count, ...]:
    """Return each number of steps that can only be that of all steps of a procedure.

    What is written ``of_a_step`` is about that step, unless it speaks of the SOP or of all steps.
    """
    return tuple(_counts(text, of_a_step=of_a_step))


def _counts(text: str, *, of_a_step: bool) -> Iterator[Count]:
    for noun in _NOUN.finditer(text, 0, _READ):
        counted = _counted(text, noun.start())
        if counted is None:
            continue
        before = _SENTENCE.split(text[max(0, counted.start() - _CONTEXT) : counted.start()])[-1].lstrip()
        behind = text[noun.end() : noun.end() + _CONTEXT]
        said = _Said(_number(counted), noun.group().lower(), before, behind, spelled="(" in counted.group())
        if _is_told(said, of_a_step=of_a_step) or (not of_a_step and _is_meant(said)):
            yield Count(said.number, " ".join(text[counted.start() : noun.end()].split()))


def _counted(text: str, place: int) -> re.Match[str] | None:
    """Return the number before a noun."""
    start = max(0, place - _REACH)
    words = text[start:place].rsplit(None, 1)
    last = words[-1].lower() if words else ""
    if not last or not (last[-1] in "0123456789)" or last in _LAST_WORDS):
        return None
    return _COUNTED.search(text, start, place)


def _is_told(said: _Said, *, of_a_step: bool) -> bool:
    """Tell whether the words say that they are about the SOP, or about all steps."""
    if _OF_THE_SOP.match(said.behind) or _ONE_OF.search(said.before):
        return True
    if _GOES_ON.match(said.behind) is None:
        return False
    whole = _WHOLE.search(said.before)
    if whole and not (whole["after"] and _DONE_IN.search(said.before)):
        return True
    if not _ALL.search(said.before) or (of_a_step and said.number <= _FEW):
        return False
    return said.noun == "langkah" or (not _is_paid(said) and (said.noun.startswith("tahap") or _is_these(said)))


def _is_meant(said: _Said) -> bool:
    """Tell whether a part of the document can mean all steps only."""
    is_stage = said.noun.startswith("tahap")
    if _OF_OTHERS.search(said.before) or (is_stage and _is_paid(said)) or _DONE_IN.search(said.before):
        return False
    if said.noun in ("langkah", "tahapan") and _is_these(said):
        return True
    is_official = said.spelled and said.number > _FEW and _GOES_ON.match(said.behind) is not None
    if is_official and is_stage:
        return bool(_CONTROLLED.search(said.before) or _WORK.search(said.before))
    is_alone = _ALL_BEFORE.search(said.before) and _ENDS.match(said.behind)
    return said.noun == "langkah" and bool(is_official or is_alone)


def _is_these(said: _Said) -> bool:
    return _THESE.match(said.behind) is not None


def _is_paid(said: _Said) -> bool:
    return bool(_INSTALMENTS.search(said.before) or _INSTALMENTS.search(said.behind))


def _number(found: re.Match[str]) -> int:
    if found["digits"]:
        return int(found["digits"])
    return sum(_values(found["words"].lower().split()))


def _values(words: list[str]) -> Iterator[int]:
    for word, after in zip(words, [*words[1:], ""], strict=True):
        if word in _SPECIAL:
            yield _SPECIAL[word]
        elif word in _UNITS:
            yield {"puluh": _UNITS[word] * 10, "belas": _UNITS[word] + 10}.get(after, _UNITS[word])
