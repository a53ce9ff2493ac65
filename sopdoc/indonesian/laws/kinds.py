"""Kinds of laws, and how their names begin: in full, shortened, and misspelled."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import lru_cache


class Kind(StrEnum):
    """What a law is; the value is how one is named in full."""

    UUD = "Undang-Undang Dasar"
    TAP_MPR = "Ketetapan MPR"
    UU = "Undang-Undang"
    PERPPU = "Peraturan Pemerintah Pengganti Undang-Undang"
    PP = "Peraturan Pemerintah"
    PERPRES = "Peraturan Presiden"
    KEPPRES = "Keputusan Presiden"
    INPRES = "Instruksi Presiden"
    PERMEN = "Peraturan Menteri"
    LEMBAGA = "Peraturan Lembaga"
    """Of agencies, courts, commissions and rectors."""
    PERDA = "Peraturan Daerah"
    PERGUB = "Peraturan Gubernur"
    PERKADA = "Peraturan Kepala Daerah"
    """Of somebody who is a governor, a regent or a mayor."""
    PERBUP = "Peraturan Bupati"
    PERWALI = "Peraturan Wali Kota"
    PERATURAN = "Peraturan"
    """Of anybody else."""
    KEPUTUSAN = "Keputusan"
    EDARAN = "Surat Edaran"
    INSTRUKSI = "Instruksi"
    KITAB = "Kitab Undang-Undang"
    """Codes and old ordinances, which have no number."""
    SURAT = "Surat"
    """A letter, which is no law but is often cited like one."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_WORDS = _words(
    "undang peraturan pemerintah presiden menteri daerah gubernur bupati walikota keputusan instruksi edaran kepala"
    " badan lembaga negara republik indonesia kabupaten provinsi nomor tahun pengganti ketetapan dasar"
)
_KNOWN = _WORDS | {"propinsi", "perturan", "negeri", "nomer", "pemerintahan", "kepada", "negara", "tahunan", "dalam"}
_LEAST = 5
"""Letters of a word that may be misspelled and is still known."""


def spelled(head: str) -> str:
    """Return the beginning of a citation, in lower case, with the words that name laws spelled as they should be."""
    return " ".join(_spelled(word) for word in head.split())


@lru_cache(maxsize=2048)
def _spelled(word: str) -> str:
    if len(word) < _LEAST or word in _KNOWN or not word.isalpha():
        return word
    return next((known for known in sorted(_WORDS) if _is_slip(word, known)), word)


def _is_slip(word: str, known: str) -> bool:
    """Tell whether one letter is left out, doubled, another, or has changed places with its neighbour."""
    short, long = sorted((word, known), key=len)
    if len(known) < _LEAST or word[0] != known[0] or len(long) - len(short) > 1:
        return False
    start = next((place for place, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), -1)
    if start < 0:
        return True
    if len(short) < len(long):
        return short[start:] == long[start + 1 :]
    swapped = short[start : start + 2] == long[start : start + 2][::-1] and short[start + 2 :] == long[start + 2 :]
    return swapped or short[start + 1 :] == long[start + 1 :]


_AGENCIES = (
    r"badan|lembaga|arsip nasional|perpustakaan nasional|komisi|mahkamah|kejaksaan|jaksa agung|kepolisian|kapolri"
    r"|kepala kepolisian|kepala staf|dewan|bank indonesia|otoritas|ombudsman|sekretaris(?: jenderal| kabinet| utama)?"
    r"|direktur jenderal|dirjen\w*|direktorat jenderal|rektor|senat|panglima|ketua mahkamah|deputi|inspektur jenderal"
    r"|bkn|anri|lan|lkpp|bpkp|bpk|bssn|bps|kpu|bawaslu|bnpb|bpom|bkkbn|bmkg|bnn|bnpt|bapeten|batan|basarnas|bsn|big"
    r"|ojk|perpusnas|lipi|brin|kasn|ma|mk|ky|polri|tni|ditjen\w*"
)
_OF_A_REGION = r"(?!.{0,80}\b(?:daerah|kabupaten|kota|provinsi|dinas|kecamatan|desa)\b)"
_BEGINNINGS = (
    (Kind.UUD, r"uud\b|undang-undang dasar\b|amandemen (?:uud|undang-undang dasar)\b"),
    (Kind.TAP_MPR, r"tap\.? ?mpr|ketetapan (?:mpr|majelis permusyawaratan)"),
    (
        Kind.KITAB,
        r"kitab undang-undang|kuh[a-z]*\b|staatsblad|stb[l.]|burgerlijk|reglemen|ordonansi|h\.?i\.?r\b|r\.?bg\b",
    ),
    (Kind.PERPPU, r"perp?pu\b|(?:peraturan pemerintah|pp) pengganti undang-undang"),
    (Kind.UU, r"uu\b|u\.u\.?(?= )|uurt?\b|undang-undang\b"),
    (Kind.PERPRES, r"perpres\b|per\.? ?pres\b|peraturan presiden\b"),
    (Kind.KEPPRES, r"kepp?res\b|keputusan presiden\b"),
    (Kind.INPRES, r"inpres\b|instruksi presiden\b"),
    (Kind.PERDA, r"perda\b|perdas[ui]s?\b|peraturan daerah\b|qanun\b"),
    (Kind.PERATURAN, r"peraturan pemerintah (?:daerah|kabupaten|kota|provinsi|desa|aceh)\b"),
    (Kind.PP, r"pp\b|p\.p\.?(?= )|peraturan pemerintah\b"),
    (Kind.PERGUB, r"pergub\b|per\.? ?gub\b|peraturan gubernur\b"),
    (Kind.PERBUP, r"perbup\b|per\.? ?bup\b|peraturan bupati\b"),
    (Kind.PERWALI, r"perwal(?:i|ikota|kot)?\b|perwako\b|per\.? ?wal\b|peraturan wali ?kota\b"),
    (Kind.PERKADA, r"perkada\b|peraturan kepala daerah\b|peraturan bupati ?/ ?wali ?kota\b"),
    (
        Kind.PERMEN,
        r"perme[a-z]*|per\.? ?men[a-z]*|p\.?m\.?k\b|peraturan (?:bersama )?(?:para )?menteri\b"
        r"|peraturan (?:bersama )?men[a-z]{2,}",
    ),
    (
        Kind.LEMBAGA,
        r"(?:per\.? (?:lkpp|bkn|anri|lan)|perka|perban|perlem|perkap|perkapolri|perpol|perma|perja|perkba|perbkn|perlan"
        r"|perpusnas|pojk|pkpu|pbi"
        rf"|peraturan (?:bersama )?(?:(?:kepala|ketua|kep\.?|ka\.?) )?(?:{_AGENCIES}))\b{_OF_A_REGION}",
    ),
    (Kind.PERATURAN, r"peraturan\b|perka\b|perdes\b|perdir\b|perdirut\b"),
    (Kind.EDARAN, r"surat edaran\b|se\b|s\.e\.|edaran\b|surat ?edaran"),
    (Kind.INSTRUKSI, r"instruksi\b|inmendagri\b|inmen[a-z]*\b|ingub\b|inbup\b|inwali?\b"),
    (
        Kind.KEPUTUSAN,
        r"(?:surat )?keputusan\b|kepmen[a-z]*|kepgub\b|kepbup\b|kepwal[a-z]*|kepka\b|kepdirjen\b|kep\b"
        r"|k\.?m\.?[ka]\b|sk\b",
    ),
    (Kind.SURAT, r"surat (?:dari )?(?:menteri|men[a-z]+|kepala|sekretaris|gubernur|bupati|dirjen|direktur|deputi)\b"),
)
_BEGINNING = tuple((kind, re.compile(pattern)) for kind, pattern in _BEGINNINGS)
_FIRST = frozenset("uaktpiqrsbleoh")
"""Letters with which the name of a law can begin."""


def kind_at(head: str) -> tuple[Kind, int] | None:
    """Return which law a text begins with, in lower case and `spelled`, and where its name ends; None for none."""
    if head[:1] not in _FIRST:
        return None
    for kind, beginning in _BEGINNING:
        found = beginning.match(head)
        if found:
            return kind, found.end()
    return None
