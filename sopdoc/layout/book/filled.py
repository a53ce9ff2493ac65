"""The words of a book with what stands in braces filled in, names as a sentence wants them."""

from __future__ import annotations

import re

from msgspec.structs import asdict, replace

from sopdoc.layout.pages.margin.filling import one_line
from sopdoc.model.instansi import Instansi
from sopdoc.templat.buku import TEMPAT_BUKU, KataBuku
from sopdoc.typography.markup import as_written

BLANK = "." * 24
"""Is filled in by hand."""
_PLACE = re.compile(r"\{(\w+)\}")
_SMALL_WORDS = frozenset(("dan", "atau", "di", "ke", "dari", "pada", "untuk", "yang", "dengan"))
_VOWELS = frozenset("aeiou")
_INITIALS = 5
"""Letters of the longest initials: a longer word with vowels ("DINKES") is written as a name is."""
_SHORT_WORDS = frozenset(
    ("air", "anak", "aset", "badan", "biro", "camat", "desa", "dinas", "hukum", "kerja", "kota", "lurah")
) | {"pulau", "staf", "tata", "umum", "usaha", "wakil"}


def filled(text: str, instansi: Instansi, jabatan: str, blank: str = BLANK) -> str:
    """Return words with what stands in braces filled in, on one line; what is unknown is a blank."""
    values = (jabatan, instansi.nama or instansi.pemerintah, instansi.pemerintah)
    known = {place: as_written(_in_prose(one_line(value))) for place, value in zip(TEMPAT_BUKU, values, strict=True)}
    return _PLACE.sub(lambda place: known.get(place[1], place[0]) or blank, text)


def _in_prose(name: str) -> str:
    """Return a name as it stands within a sentence: of one in capitals only words keep them that may be initials."""
    return " ".join(map(_in_sentence, name.split())) if name.isupper() else name


def _in_sentence(word: str) -> str:
    letters = word.strip(",").casefold()
    if letters in _SMALL_WORDS:
        return word.casefold()
    is_word = letters.isalpha() and set(letters) & _VOWELS and (len(letters) > _INITIALS or letters in _SHORT_WORDS)
    return word.capitalize() if is_word else word


def filled_words(words: KataBuku, instansi: Instansi, jabatan: str) -> KataBuku:
    """Return all words of a book filled in; its head leaves out what is unknown."""

    def fill(text: str) -> str:
        return filled(text, instansi, jabatan)

    texts = {key: fill(value) for key, value in asdict(words).items() if isinstance(value, str)}
    usual = {key: tuple(map(fill, value)) for key, value in asdict(words).items() if isinstance(value, tuple)}
    texts["kepala"] = filled(words.kepala, instansi, jabatan, blank="").strip()
    return replace(words, **texts, **usual)
