"""Two findings against each other, each with what follows of it: "Benar = terbit, salah = ditolak"."""

from __future__ import annotations

import re
from functools import lru_cache

_FOUND = (
    r"ada|asli|benar|betul|berizin|cocok|cukup(?=\s+(?!di|me)\w)|diterima|disetujui|dikabulkan|laik|layak|lengkap"
    "|lolos|lulus|lunas|memadai|memenuhi|negatif|ok|oke|acc|positif|reaktif|sah|sama|sesuai|setuju|terbukti|terpenuhi|valid|ya"
)
_WANTING = (
    "batal|beda|berbeda|cacat|ditolak|gagal|gugur|invalid|keliru|kedaluwarsa|menunggak|nonreaktif|palsu|rusak"
    r"|salah(?!\s+satu)|selisih|tolak"
)
"""What is found where something is wrong; "negatif" isn't always that, but always the other of "positif"."""
_NOT = "tidak|tdk|tak|belum|bukan|kurang|tanpa"
_SIGN = r"(?:[:=→⇒]|[-=]+>)"
_CLAUSE_END = re.compile(r"[,;/\n]|\.(?!\d)|\b(?:sedangkan|sementara|namun|tetapi|dan|atau)\b", re.IGNORECASE)
_OPENING = r"\W{0,9}(?:(?P<if>kalau|jika|bila|apabila|yang)\s+)?"
_FINDING = re.compile(
    rf"{_OPENING}(?:\w+:?\s+){{0,3}}?(?:yang\s+)?(?:(?P<not>{_NOT})\s+)?"
    rf"(?:(?P<found>{_FOUND})|(?P<wanting>{_WANTING})|(?P<above>di\s?atas(?=\s+(?:Rp|\d)))|(?P<below>di\s?bawah(?=\s+(?:Rp|\d|itu\b))))\b(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_SIMPLY_NOT = re.compile(rf"{_OPENING}(?P<not>{_NOT})\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
"""The other answer without the finding: "kalau tidak dikembalikan", "kurang → dikembalikan", "tanpa izin ditolak"."""
_FOLLOWS = re.compile(
    rf"[\s(]*(?:[\w%]+[\s(]+){{0,3}}?(?:{_SIGN}\s*[a-z]|(?:di(?!nas|sposisi|vis)\w{{3,}}|me[a-z]{{4,}}|kembali|lanjut"
    r"|terbit|tolak|ulang|berhenti|selesai|naik|turun|gugur|lulus|stop|proses|paraf)\b)",
    re.IGNORECASE,
)
"""What follows of a finding, behind no more than what is found: "syarat diproses"."""
_AT_ONCE = re.compile(rf"\s*(?:{_SIGN}|(?:kembali|ulang|ditolak|tolak|gugur|berhenti|stop)\b)", re.IGNORECASE)
_VERB_AT_ONCE = re.compile(r"\s*(?:di|me)\w{3}", re.IGNORECASE)
"""What isn't done: "tanpa diteruskan"."""
_MAY_CONTRAST = re.compile(rf"\b(?:{_NOT}|{_WANTING}|negatif|di\s?bawah)\b", re.IGNORECASE)
_MOST = 40
_NEAR = 120


@lru_cache(4096)
def contrasts(text: str) -> bool:
    """Tell whether a text tells what follows of a finding, and what of the other one."""
    if not _MAY_CONTRAST.search(text):
        return False
    clauses = _CLAUSE_END.split(text[: _MOST * _NEAR])[:_MOST]
    good = bad = False
    for clause in clauses:
        found = _is_good(clause[:_NEAR])
        good, bad = good or found is True, bad or found is False
    return good and bad


def _is_good(clause: str) -> bool | None:
    """Return whether a clause tells what follows where all is well; None where nothing follows of a finding."""
    finding = _FINDING.match(clause)
    if finding and _FOLLOWS.match(finding["rest"]):
        fine = bool(finding["found"] or finding["above"]) and (finding["found"] or "").casefold() != "negatif"
        return fine is not bool(finding["not"])
    other = _SIMPLY_NOT.match(clause)
    if other is None:
        return None
    if other["if"]:
        return False if _FOLLOWS.match(other["rest"]) else None
    lacking = other["not"].casefold() in ("tanpa", "kurang")
    rest = other["rest"]
    told = _AT_ONCE.match(rest) or (lacking and not _VERB_AT_ONCE.match(rest) and _FOLLOWS.match(rest))
    return False if told else None
