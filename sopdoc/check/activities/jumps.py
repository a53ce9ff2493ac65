"""Rows that only say where the flow goes on, in the place of an arrow."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.indonesian.heads import verbs_in
from sopdoc.indonesian.offices.named import Kind, named_at_start
from sopdoc.indonesian.subjects import Name, name_of

_ROW = (
    r"(?:langkah(?:-langkah)?|nomor|nomer|no\b\.?|tahap(?:an)?|kegiatan|baris|poin|point|butir|angka|huruf|aktivitas|step"
    r"|urut(?:an)?|proses|prosedur|alur|sop)"
)
_WHICH = (
    r"(?:(?:awal|semula|pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|terakhir|sebelum(?:nya)?|berikut(?:nya)?"
    r"|selanjutnya|terdahulu|[ivx]+|di\s?atas)\b|\d+(?!\d|\s*(?:kali|hari|menit|jam|orang|bulan|lembar|rangkap)\b))"
)
_ENDS = r"\b(?!\s+(?!untuk|pada|hingga|sampai|jika|apabila|bila|kalau|lagi)\w)"
_START = r"(?:\W|\d)*(?:(?:proses|alur|prosedur|langkah|kegiatan)\s+)?"
_LEADS = (
    r"(?:kembali(?:kan)?|lanjut(?:kan)?|berlanjut|balik|loncat|lompat|melompat|meloncat|melanjutkan|langsung|menuju"
    r"|selanjutnya|ulangi?|mengulangi?|ke|lihat|sama\s+(?:seperti|dengan)|idem|sda)\b"
)
_FILLING = rf"(?:\s+(?:lagi|kembali|langsung|seluruh|semua|ke-?|kepada|pada|dari|menuju|mulai|seperti|{_ROW})(?!\w))"
_JUMP = re.compile(
    rf"{_START}(?:{_LEADS}{_FILLING}{{1,6}}[\s\-(]*{_WHICH}"
    rf"|{_LEADS}\s+(?:lagi\s+)?(?:ke|dari)\s+(?:atas|bawah|awal|semula){_ENDS}"
    rf"|(?:kembali|balik|lanjut|loncat|lompat)(?:\s+lagi)?\s+(?:ke|pada)\s+{_ROW}\s+\w"
    rf"|(?:melanjutkan|lanjut(?:kan)?|kembali)\s+ke\s+sop\b"
    rf"|(?:ulangi?|mengulangi?)(?:\s+(?:kembali|lagi|seluruh|semua))*\s+{_ROW}(?:\s+(?:dari|mulai|awal|tersebut)\b|\W*$)"
    r"|(?:kembali|lanjut)\W*$)",
    re.IGNORECASE,
)
"""A row that only says where the flow goes on: "Kembali ke langkah 2"; "Kembali ke kantor" is something to do."""
_AGAIN = re.compile(
    r"(?:\W|\d)*(?:langkah|nomor|no|tahap|baris|butir)\b\W{0,3}\d.{0,60}\b(?:di)?(?:ulang|ulangi"
    r"|(?:kerjakan|lakukan|laksanakan)\s+(?:lagi|kembali))\b",
    re.IGNORECASE,
)
"""A row that has others done again: "Langkah 3 sampai 5 dikerjakan lagi"."""
_BACK_TO = re.compile(r"(?:\W|\d)*(?:kembali|lanjut|balik)\s+(?:lagi\s+)?(?:ke|kepada)\s+", re.IGNORECASE)


_MEANWHILE = re.compile(r"[\s,(]*(?:untuk|guna|agar|supaya|buat)\b", re.IGNORECASE)
_LESSONS = re.compile(r"\b(?:ke|pada)\s+(?:kegiatan|proses|aktivitas)\s+(?:pem)?belajar", re.IGNORECASE)
"""What a school goes back to: "Kembali ke kegiatan belajar mengajar"."""


@lru_cache(4096)
def is_jump(text: str, names: tuple[Name, ...] = ()) -> bool:
    """Tell whether an activity only says where the flow goes on; ``names`` are those of lanes.

    Where something is done there, it is an activity: "Kembali ke loket mengambil dokumen".
    """
    if _AGAIN.match(text):
        return True
    jump = _JUMP.match(text)
    if jump:
        behind = text[jump.end() :]
        return not _LESSONS.search(text) and (bool(_MEANWHILE.match(behind)) or not _is_done(behind))
    back = _BACK_TO.match(text)
    if back is None or _is_done(text[back.end() :]):
        return False
    return _is_somebody(text[back.end() :], names)


def _is_done(text: str) -> bool:
    """Tell whether a text has an active verb."""
    return any(verb.word.active.startswith(("me", "ber")) for verb in verbs_in(text))


def _is_somebody(target: str, names: tuple[Name, ...]) -> bool:
    """Tell whether a text begins with a lane or a post, not with a place that bears a name: "Kantor Dinas"."""
    words = name_of(target)
    if any(words[: len(name)] == name for name in names):
        return True
    found = named_at_start(target)
    return found is not None and found.kind is not Kind.UNIT
