"""Conditions in a text: whether it tells of outcomes that a decision should draw."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import lru_cache

from sopdoc.indonesian.contrasts import contrasts
from sopdoc.indonesian.heads import verbs_in
from sopdoc.indonesian.words.lists import sections_of

_WORD = r"(?:jika|jikalau|apabila|bila|bilamana|kalau|manakala|seandainya|dalam\s+hal)"
_CONDITION = re.compile(rf"\b{_WORD}\b(?!\s*(?:mana|pun)\b)", re.IGNORECASE)
_MAY_TELL = re.compile(r"jika|bila|kalau|hal|\b(?:tidak|belum|tdk|ditolak|tolak)\b|/|y", re.IGNORECASE)
"""What stands in every text that tells of an outcome."""
_OPTIONAL = re.compile(
    r"\s*(?:memang\s+|sekiranya\s+|masih\s+|di(?:pandang|anggap|rasa|nilai)(?:kan)?\s+|ada\s+yang\s+)?"
    r"(?:di)?(?:perlu(?:kan)?|butuh(?:kan)?|ada|adanya|sedia|tersedia|terdapat|mungkin(?:kan)?|memungkinkan|minta|kehendaki"
    r"|persyaratkan|berkenan)\b",
    re.IGNORECASE,
)
"""What leaves it open whether something is done at all: "jika diperlukan", "apabila ada"."""
_NEGATIVE = re.compile(
    r"\s*(?:masih\s+|ternyata\s+)?(?:tidak|belum|tdk)\b(?!\s+(?:di|ada|hadir|berada|masuk)\b)", re.IGNORECASE
)
_JUDGED = re.compile(
    r"\b(?:lengkap|sesuai|benar|betul|setuju|(?:di|ter)?(?:setujui|tolak|terima|verifikasi)|memenuhi|layak|valid|sah|lulus|lolos|cocok"
    r"|keliru|salah|kurang|kekurangan|kesalahan|kekeliruan|koreksi|perbaikan|revisi|tidak|belum|ya|ok|oke|acc|diacc)\b",
    re.IGNORECASE,
)
"""What an examination finds."""
_OUTCOME = re.compile(
    r"\b(?:maka|kembali(?:kan)?|(?:di|me)(?:kembalikan|ngembalikan|teruskan|neruskan|lanjutkan|lanjut|nolak|tolak|perbaiki|mperbaiki"
    r"|lengkapi|lengkapi|revisi|proses|mproses|serahkan|nyerahkan|sampaikan|nyampaikan|buat|mbuat|tandatangani"
    r"|nandatangani|paraf|maraf|cetak|ncetak|catat|ncatat|kirim|ngirim|ajukan|ngajukan|terbitkan|nerbitkan)"
    r"|lanjut|diterima|ditolak|gugur|ulang|ulangi|dihentikan"
    r"|gunakan|lakukan|laporkan|sampaikan|serahkan|kirimkan|hubungi|usulkan|tambahkan|mintakan|buatkan)\b",
    re.IGNORECASE,
)
_WAYS = re.compile(
    r"\b(?:ya|yes|y)\s*(?:/|atau)\s*(?:tidak|tdk|no|t)\b"
    r"|\b(\w{4,30})\s*(?:/|atau)\s*(?:tidak|belum)(?:\s+\1\b|\s*(?:[).,;:?]|$))",
    re.IGNORECASE,
)
"""Both answers: "ya/tidak", "lengkap atau tidak"."""
_EITHER = re.compile(
    r"\b(?:disetujui|diterima|setuju|menyetujui)\s*(?:/|atau)\s*(?:ditolak|tolak|menolak)\b", re.IGNORECASE
)
"""Both answers, where the activity finds one of them: whoever tells of an answer decides nothing."""
_BARE = re.compile(
    r"(?:^|[.;\n]\s{0,9})(?:\d[.)]\s{0,9})?(?:tidak|belum)\s+(?:lengkap|sesuai|benar|setuju|disetujui|memenuhi)\b", re.I
)
_ABSENT = re.compile(
    r"[^,.;]{0,60}\b(?:berhalangan|cuti|(?:tidak|belum)\s+(?:di|ada|hadir|berada|masuk)\b)", re.IGNORECASE
)
"""Who stands in for whom is no way of the flow: "apabila Kepala Dinas berhalangan"."""
_THEN = re.compile(r"\bmaka\b(?!\s*(?:ditandatangani|diwakili|diparaf))", re.IGNORECASE)
_NEAR = 120
_END = re.compile(r"[.;)\n]")
DECIDING = sections_of("particles")["menilai"]
"""Roots of verbs that end in a judgement."""


class Outcomes(IntEnum):
    """How much a text tells of outcomes."""

    NONE = 0
    OPEN = 1
    """A condition of which nothing follows that is told: "apabila lengkap"."""
    ONE = 2
    """One outcome: "apabila lengkap diteruskan"."""
    TWO = 3
    """Two: "jika lengkap …, jika tidak …"."""


@lru_cache(4096)
def outcomes_of(text: str) -> Outcomes:
    """Return how many outcomes a text tells of; what is done only if needed ("bila perlu", "jika ada") is none."""
    if contrasts(text):
        return Outcomes.TWO
    if not _MAY_TELL.search(text):
        return Outcomes.NONE
    found = list(_CONDITION.finditer(text))
    if _WAYS.search(text) or (_EITHER.search(text) and decides(text)):
        return Outcomes.TWO
    most, real, negative = Outcomes.NONE, 0, False
    for at, match in enumerate(found):
        stop = found[at + 1].start() if at + 1 < len(found) else len(text)
        clause = text[match.end() : stop]
        negative = negative or bool(_NEGATIVE.match(clause))
        end = _END.search(clause)
        outcome = _OUTCOME.search(clause, 0, end.start() if end else len(clause))
        absent = _ABSENT.match(clause) and not _THEN.search(clause)
        if absent or (_OPTIONAL.match(clause) and not (outcome and _JUDGED.search(clause))):
            continue
        real += 1
        before = _OUTCOME.match(text[: match.start()].lower().lstrip())
        if (
            outcome
            or (before and before.group().startswith("di"))
            or _leads_on(clause, first=not text[: match.start()].strip())
        ):
            most = Outcomes.ONE
        elif _JUDGED.search(clause[: end.start() if end else len(clause)]):
            most = max(most, Outcomes.OPEN)
    if real > 1 or (negative and len(found) > 1):
        return Outcomes.TWO
    return Outcomes.ONE if not most and _BARE.search(text) and _OUTCOME.search(text) else most


def _leads_on(clause: str, *, first: bool) -> bool:
    """Tell whether something is done only if a condition holds: "dalam hal pemohon orang lain meminta izin".

    Where the condition comes first, a comma ends it, and a verb of its own isn't meant.
    """
    condition, comma, behind = clause.partition(",")
    done = verbs_in(behind[:_NEAR]) if comma else () if first else verbs_in(condition[:_NEAR])
    return any(verb.word.active.startswith("me") for verb in done) and (first or not comma or judges(clause))


@lru_cache(4096)
def decides(text: str) -> bool:
    """Tell whether a verb of an activity ends in a judgement: "Menerima dan memeriksa berkas"."""
    return any(head.word.root in DECIDING for head in verbs_in(text))


def judges(text: str) -> bool:
    """Tell whether a text names what an examination finds."""
    return bool(_JUDGED.search(text)) or contrasts(text)
