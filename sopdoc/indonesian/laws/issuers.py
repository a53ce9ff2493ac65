"""Who makes laws: ministers and agencies under their many names, and the regions of Perda."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.indonesian.laws.kinds import Kind

_MINISTERS = (
    ("pan", r"pan\b|pan-?rb|panrb|pendayagunaan|menpan|aparatur negara|pemberdayaan aparatur"),
    ("dagri", r"dagri|dalam negeri|mendagri|dlm negeri"),
    ("keu", r"keu\b|keuangan|menkeu"),
    ("kes", r"kes\b|kesehatan|menkes"),
    ("dikbud", r"dik|pendidikan|mendik"),
    ("agama", r"ag\b|agama|menag"),
    ("hub", r"hub\b|perhubungan|menhub"),
    ("kumham", r"kum|hukum|menkum"),
    ("sos", r"sos\b|sosial|mensos"),
    ("naker", r"na?ker|tenaga kerja|ketenagakerjaan|menaker"),
    ("pu", r"pu\b|pupr|pekerjaan umum"),
    ("tan", r"tan\b|pertanian|mentan"),
    ("dag", r"dag\b|perdagangan|mendag"),
    ("perin", r"perin|perindustrian"),
    ("kominfo", r"kominfo|komunikasi|komdigi"),
    ("lhk", r"lhk|lingkungan hidup|kehutanan|lh\b"),
    ("desa", r"desa|des\b|pembangunan daerah tertinggal"),
    ("esdm", r"esdm|energi"),
    ("kkp", r"kp\b|kkp|kelautan"),
    ("atr", r"atr|agraria"),
    ("pppa", r"pppa|pp-?pa|pemberdayaan perempuan"),
    ("kukm", r"ku?kum?|koperasi"),
    ("ppn", r"ppn|perencanaan pembangunan|bappenas"),
    ("par", r"par\b|parekraf|pariwisata"),
    ("pora", r"pora|pemuda"),
    ("bumn", r"bumn|badan usaha milik negara"),
    ("setneg", r"setneg|sekretaris negara"),
    ("hut", r"hut\b"),
    ("han", r"han\b|pertahanan"),
    ("lu", r"lu\b|luar negeri"),
)
_MINISTER = tuple((name, re.compile(pattern)) for name, pattern in _MINISTERS)
_PREFIX = re.compile(
    r"^(?:permen|kepmen|per\.? ?men|peraturan (?:bersama )?(?:para )?men(?:teri)?(?: negara\b)?|men)\s?[.-]?\s?"
)
_AGENCIES = (
    ("bkn", r"\bbkn\b|kepegawaian negara"),
    ("anri", r"\banri\b|arsip nasional"),
    ("lan", r"\blan\b|administrasi negara"),
    ("lkpp", r"\blkpp\b|kebijakan pengadaan"),
    ("bpkp", r"\bbpkp\b|pengawasan keuangan dan pembangunan"),
    ("bpk", r"\bbpk\b|pemeriksa keuangan"),
    ("bssn", r"\bbssn\b|siber"),
    ("polri", r"polri|kepolisian|perkap|perpol"),
    ("ma", r"mahkamah agung|\bperma\b"),
    ("perpusnas", r"perpustakaan|perpusnas"),
    ("kpu", r"\bkpu\b|\bpkpu\b|pemilihan umum"),
    ("ki", r"komisi informasi"),
    ("bnpb", r"\bbnpb\b|penanggulangan bencana"),
    ("bps", r"\bbps\b|pusat statistik"),
)
_AGENCY = tuple((name, re.compile(pattern)) for name, pattern in _AGENCIES)
_LONGEST = 60
PROVINCES = frozenset(
    name.strip()
    for name in """
    aceh, nanggroe aceh darussalam, sumatera utara, sumatera barat, riau, kepulauan riau, jambi, sumatera selatan
    bengkulu, lampung, kepulauan bangka belitung, bangka belitung, banten, dki jakarta, jakarta
    daerah khusus ibukota jakarta, jawa barat, jawa tengah, daerah istimewa yogyakarta, di yogyakarta, diy, jawa timur
    bali, nusa tenggara barat, ntb, nusa tenggara timur, ntt, kalimantan barat, kalimantan tengah, kalimantan selatan
    kalimantan timur, kalimantan utara, sulawesi utara, gorontalo, sulawesi tengah, sulawesi barat, sulawesi selatan
    sulawesi tenggara, maluku, maluku utara, papua, papua barat, papua barat daya, papua selatan, papua tengah
    papua pegunungan
    """.strip()
    .replace("\n", ",")
    .split(",")
)
TOWNS_TOO = frozenset({"gorontalo", "bengkulu", "jambi", "jakarta"})
"""Provinces in which a regency or town has the same name."""


@lru_cache(maxsize=4096)
def issuer_of(kind: Kind, name: str, rest: str) -> str:
    """Return whose law it is, in one form for each minister and agency; for others what stands behind its name.

    ``name`` is the beginning of the citation that tells its kind, ``rest`` what follows up to the number.
    """
    if kind is Kind.PERMEN:
        whose = _PREFIX.sub("", f"{name} {rest}".strip()).strip() if not name.startswith(("pmk", "p.m")) else "keu"
        return next((known for known, pattern in _MINISTER if pattern.match(whose)), whose[:_LONGEST])
    if kind is Kind.LEMBAGA:
        whose = f"{name} {rest}"
        return next((known for known, pattern in _AGENCY if pattern.search(whose)), whose[:_LONGEST])
    return rest[:_LONGEST]
