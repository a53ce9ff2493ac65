"""Which typeface prints a character: the document's, DejaVu Sans for what it lacks, and a box for what both lack.

Layout knows nothing of it but the widths; painters cut the texts of finished pages into pieces of one typeface.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import groupby

from sopdoc.typography.faces import Cut, Face, OwnCut, Substitute
from sopdoc.typography.files.font_file import font_file

BOX = "□"
"""What PDF and pictures show for a character that neither typeface has; both have this one."""
LEFTWARDS = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\U00010800-\U00010fff\U0001e800-\U0001efff"
"""Scripts written from right to left: layout can't set them in their order, so no typeface has them."""
_LEFTWARDS = re.compile(f"[{LEFTWARDS}]")
_FIRST = 0x590
"""The first of them."""
_UNSET = frozenset(map(ord, "\n\t"))
_LAST_CODE = 0xFFFF
"""Characters of the PDF have codes of two bytes."""
_PRIVATE = "Co"
"""Unicode's category of codes that mean something else in each font."""


@cache
def own_advances(face: OwnCut) -> dict[int, float]:
    """Return the advance width per 1000 em of each character that a face prints."""
    widths = font_file(face).charWidths
    return {code: width for code, width in widths.items() if code < _FIRST or not _LEFTWARDS.match(chr(code))}


def substituted_advance(code: int, face: OwnCut) -> float:
    """Return the advance width per 1000 em of what is printed for a character that a face lacks."""
    cut = cut_of(chr(code), face)
    if cut is None:
        cut, code = box_cut(face), ord(BOX)
    return float(font_file(cut).charWidths[code])


@lru_cache(maxsize=4096)
def cut_of(character: str, face: OwnCut) -> Cut | None:
    """Return what prints a character of a text that is set in a face, None if nothing does."""
    code = ord(character)
    if code in own_advances(face):
        return face
    if code > _LAST_CODE or unicodedata.category(character) == _PRIVATE or _LEFTWARDS.match(character):
        return None
    substitute = Substitute.BOLD if face.bold else Substitute.REGULAR
    return substitute if code in font_file(substitute).charWidths else None


def box_cut(face: OwnCut) -> Cut:
    """Return what prints the box that stands for characters that nothing prints."""
    return face if ord(BOX) in own_advances(face) else Substitute.BOLD if face.bold else Substitute.REGULAR


def is_plain(text: str, face: OwnCut) -> bool:
    """Tell whether a face has all characters of a text, as nearly always; line ends and tabs count as had."""
    if text.isascii() and isinstance(face, Face):
        return True
    return own_advances(face).keys() >= set(map(ord, text)) - _UNSET


@lru_cache(maxsize=4096)
def pieces(text: str, face: OwnCut) -> tuple[tuple[str, Cut | None], ...]:
    """Cut a text where what prints its characters changes; None is for those that nothing prints."""
    groups = groupby(text, key=lambda character: cut_of(character, face))
    return tuple(("".join(group), cut) for cut, group in groups)


def printed(text: str, face: OwnCut) -> tuple[tuple[str, Cut], ...]:
    """Cut a text like `pieces`, with a box for each character that nothing prints."""
    return tuple((piece, cut) if cut else (BOX * len(piece), box_cut(face)) for piece, cut in pieces(text, face))
