"""What a step needs and what comes out of it: papers and states, as they stand in the cells of a table."""

from __future__ import annotations

import re
from functools import lru_cache

from sopdoc.indonesian.heads import tokens_of
from sopdoc.indonesian.words.kinds import Kind, word_of

_WORD = re.compile(r"[^\W\d_]{3,}")
_STEM = 5
"""So many first letters tell one word from another: "laporan" and "laporannya" are one."""
_COMMON = re.compile(
    r"(?:dan|atau|yang|untuk|dari|pada|dengan|oleh|dalam|serta|para|per|hasil|sudah|telah|"
    r"akan|ada|lain|lainnya|setiap|lengkap|terisi|tersedia|nihil|tidak|bahan|data|dokumen|"
    r"berkas|surat|daftar|form|formulir|draf|draft|konsep|lembar|buku|alat|tulis|kantor|atk|"
    r"komputer|laptop|printer|kertas|jaringan|internet|telepon|ponsel|meja|kursi|stempel|"
    r"aplikasi|sistem|website|email|kendaraan|kamera|proyektor|ruang|ruangan|peralatan|"
    r"perlengkapan|perangkat|kebutuhan|keperluan|terkait|kelengkapan|output)"
)
"""Words that tie no step to another: joints, the kinds of papers, and what stands in every office."""
_SAYING = re.compile(r"[^\W_]|[-‐‑‒–—―−]")
_VERB = re.compile(r"(?:me[a-z]{4,}|di[a-z]{4,})(?<!nya)")


def is_filled(text: str) -> bool:
    """Tell whether a cell says something, be it that there is nothing: "-"; dots alone say nothing."""
    return _SAYING.search(text) is not None


@lru_cache(maxsize=4096)
def content_words(text: str) -> frozenset[str]:
    """Return the beginnings of the words that tell what a text is of: not "surat", but "undangan"."""
    words = _WORD.findall(text.casefold())
    return frozenset(word[:_STEM] for word in words if not _COMMON.fullmatch(word))


def begins_with_verb(text: str) -> bool:
    """Tell whether a text begins with a verb, "mencatat" or "dicatat": nouns made of one, "diterimanya", don't."""
    tokens = tokens_of(text)
    first = tokens[0].word if tokens else ""
    return bool(_VERB.fullmatch(first)) and word_of(first).kind in (Kind.ACTIVE, Kind.PASSIVE)
