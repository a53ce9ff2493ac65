"""Names of SOPs in running text, and what is surely no name of one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from sopdoc.indonesian.laws.citations import citation_of
from sopdoc.indonesian.laws.kinds import Kind
from sopdoc.indonesian.posts import is_post
from sopdoc.model.keys import judul_key

_READ = 2000
"""How much of a text is looked at."""
_LONGEST = 300
"""Letters of a name that are looked at."""
_SOP = r"(?:SOP|Standar Operasional(?: dan)? Prosedur)\b"
_NAMED = re.compile(rf"\b{_SOP}(?: AP\b)?(?: tentang\b)?(?: [\"“‘']?|[\"“‘'])", re.IGNORECASE)
_ENDS = re.compile(
    rf" ?[\n.;,()\[\]\"“”:]| (?:dan|serta|atau|maupun|dengan|kemudian|lalu|&) {_SOP}"
    r"|(?:^| )(?:apabila|jika|bila|maka|agar|supaya|karena|sehingga|yang|yg|untuk|sebagai(?:mana)?|terlampir|terpisah"
    r"|harus|wajib|di(?:laksanakan|lakukan|buat|gunakan|terapkan|ikuti|susun|tetapkan)|tersendiri|berlaku|setelah"
    r"|sesudah|sebelum|sudah|telah|belum|akan|adalah|ialah|yaitu|yakni|oleh|selanjutnya|lalu|kemudian|tersebut|ini|itu"
    r"|dimaksud|tidak|dapat|bisa|mulai|selesai|selama|saat|ketika|guna|secara|kami|kita|mereka|nya)\b",
    re.IGNORECASE,
)
_NO_NAME = re.compile(
    r"(?:terkait|lain(?:nya)?|di|pada|dan|atau|dari|dengan|sesuai|masing|ap|nomor|no|berikut(?:nya)?|sebelumnya"
    r"|setiap|internal|serta|bersangkutan|dalam|ke|baru|terbaru|lama|terdahulu|masih|sendiri|instansi|unit kerja"
    r"|kerja(?! sama)"
    r"|(?:pelayanan|layanan|kantor|dinas|kepegawaian|keuangan|daerah|pimpinan|teknis|umum|resmi|standar|revisi|final"
    r"|asli|draf|konsep|unit|organisasi|perangkat daerah|pemerintah|administrasi pemerintahan)$)\b|[\d/\W]",
    re.IGNORECASE,
)
_MOST_WORDS = 20
_ALIKE = 0.85
_OTHER_THINGS = re.compile(
    r"(?:komputer|laptop|printer|scanner|atk\b|alat tulis|jaringan internet|internet|kertas|telepon|meja|kursi"
    r"|kalkulator|formulir|form|blangko|blanko|register|lembar|aplikasi|peraturan|memahami|mengetahui|memiliki|mampu"
    r"|buku (?!nikah|tanah|kas|pelaut)\w+|kartu (?!keluarga|identitas|tanda|pencari|kuning|tani|indonesia)\w+"
    r"|surat keputusan (?:kepala|bupati|wali ?kota|gubernur|menteri|direktur|rektor|dekan|camat|ketua|sekretaris)"
    r"|menguasai|dapat|bisa|apabila|jika|bila|sarjana|pendidikan minimal|disimpan|dicatat)\b",
    re.IGNORECASE,
)
_UNIT = re.compile(
    r"(?:dinas|badan|bagian|bidang|sub ?bagian|sub ?bidang|seksi|sekretariat|inspektorat|kecamatan|kelurahan"
    r"|kementerian|bappeda|bkpsdm|bpkad|dprd)\b(?:\s+[\w&/-]+){0,6}",
    re.IGNORECASE,
)
_LAWS = frozenset(Kind) - {Kind.SURAT, Kind.KITAB, Kind.PERATURAN}


def sops_named_in(text: str) -> Iterator[str]:
    """Yield the names of SOPs that a text speaks of, without "SOP"."""
    text = text[:_READ]
    if "sop" not in text.lower() and "operasional" not in text.lower():
        return
    text = "\n".join(" ".join(line.split()) for line in text.splitlines())
    end = 0
    for found in _NAMED.finditer(text):
        if found.start() < end:
            continue
        last = _ENDS.search(text, found.end() - found.group().endswith(" "))
        end = last.start() if last else len(text)
        name = text[found.end() : end].strip(" -–—'‘’")
        if name and not _NO_NAME.match(name) and not _UNIT.fullmatch(name) and len(name.split()) <= _MOST_WORDS:
            yield name


@lru_cache(maxsize=2048)
def is_no_sop(text: str) -> bool:
    """Tell whether a text is surely no name of an SOP: a law, a post, a part of an office, a thing, a sentence."""
    words = len(text.split())
    text = text[:_LONGEST]
    key = judul_key(text)
    if key != judul_key(f"SOP {key}") or re.match(r"\W*(?:sop\b|standar operasional)", text, re.IGNORECASE):
        return False
    law = citation_of(text)
    if law and law.kind in _LAWS and (law.number or law.about):
        return True
    return bool(_OTHER_THINGS.match(key) or _UNIT.fullmatch(key) or words > _MOST_WORDS or is_post(text))


@lru_cache(maxsize=2048)
def is_one_sop(name: str, other: str) -> bool:
    """Tell whether two names, as `judul_key` gives them, are one SOP's: with a slip, or with more words behind it."""
    if not name or not other:
        return False
    short, long = sorted((name[:_LONGEST], other[:_LONGEST]), key=len)
    if short in long and (long.startswith(short) or len(short.split()) > 1):
        return True
    return (
        len(long) - len(short) < len(long) * 0.3
        and SequenceMatcher(None, short, long, autojunk=False).ratio() >= _ALIKE
    )
