"""Embed the faces that a document uses.

A character's code in the page's text is its Unicode number, so text needs no table of its own and can be searched
and copied by any reader. Embedded are the glyphs of `USUAL` characters and of whatever else the document has: most
documents hold the same glyphs then, and what was cut down and compressed once (3 ms a face) serves them all. What a
face lacks is printed by cuts of the second typeface, of which only that is embedded.

Source: ISO 32000-1, 9.7 and 9.8.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import copy
from functools import lru_cache
from hashlib import md5
from itertools import groupby

from msgspec import Struct

from sopdoc.painters.compression import THOROUGH, zlib_stream
from sopdoc.painters.pdf.objects import Constant, Shared, Value, deflated, written
from sopdoc.typography.faces import Cut, Substitute
from sopdoc.typography.files.font_file import font_file
from sopdoc.typography.pdf_library import TTFontFile, pdfdoc

USUAL = frozenset(range(0x20, 0x7F)) | {ord(character) for character in "–—‘’“”•…"}
"""Codes of the characters that are embedded always."""
_SYMBOLIC = 4
_ITALIC = 64
_TAG_LENGTH = 6
_ROW = 256
_MOST_RANGES = 100
_MISSING_WIDTH = 750


class _Subset(Struct, frozen=True):
    """A face cut down to some characters, as far as it can be written for all files."""

    name: str
    descriptor: dict[str, bytes]
    widths: bytes
    program: Constant
    glyph_of_code: Constant
    code_to_text: Constant


def font_of(face: Cut, codes: frozenset[int]) -> Shared:
    """Return a face with the characters of the given Unicode numbers, as it stands in a file."""
    subset = _cut(face, codes - _usual(face))
    named = {"Type": "/Font", "BaseFont": subset.name}
    descendant = {
        "Subtype": "/CIDFontType2",
        "CIDSystemInfo": "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>",
        "FontDescriptor": Shared({**subset.descriptor, "FontFile2": copy(subset.program)}),
        "CIDToGIDMap": copy(subset.glyph_of_code),
        "DW": _MISSING_WIDTH,
        "W": subset.widths,
    }
    composite = {
        "Subtype": "/Type0",
        "Encoding": "/Identity-H",
        "DescendantFonts": pdfdoc.PDFArray([Shared(named | descendant)]),
        "ToUnicode": copy(subset.code_to_text),
    }
    return Shared(named | composite)


def _usual(face: Cut) -> frozenset[int]:
    """Return what is embedded of a face always: nothing of the one that only prints what the first one lacks."""
    return frozenset() if isinstance(face, Substitute) else USUAL


@lru_cache(maxsize=64)
def _cut(face: Cut, unusual: frozenset[int]) -> _Subset:
    font = font_file(face)
    codes = sorted(_usual(face) | unusual)
    program = font.makeSubset(codes)
    tag = md5(repr(codes).encode("ascii"), usedforsecurity=False).hexdigest()[:_TAG_LENGTH]
    name = f"/{tag.translate(_LETTERS)}+{font.name.decode('ascii')}"
    return _Subset(
        name,
        {entry: written(value) for entry, value in _descriptor(face, name).items()},
        written(_widths(codes, font)),
        Constant(deflated(zlib_stream(program, THOROUGH), {"Length1": len(program)})),
        Constant(deflated(zlib_stream(_glyph_of_code(codes, font.charToGlyph), THOROUGH))),
        Constant(deflated(zlib_stream(_code_to_text(codes), THOROUGH))),
    )


_LETTERS = str.maketrans("0123456789abcdef", "ABCDEFGHIJKLMNOP")


def _glyph_of_code(codes: list[int], glyph_of: dict[int, int]) -> bytes:
    """Return the number of each code's glyph in the subset, two bytes each.

    reportlab numbers glyphs in the order of the codes, each once, after the glyph for missing characters.
    """
    numbers = {0: 0}
    table = bytearray(2 * (codes[-1] + 1))
    for code in codes:
        number = numbers.setdefault(glyph_of.get(code, 0), len(numbers))
        table[2 * code : 2 * code + 2] = number.to_bytes(2, "big")
    return bytes(table)


def _code_to_text(codes: list[int]) -> bytes:
    """Return the map from codes to characters: they are the same.

    Nothing is said of codes that aren't embedded: PDF/UA forbids to lead to U+0000, U+FEFF and U+FFFE.
    """
    ranges = [f"<{first:04x}> <{last:04x}> <{first:04x}>\n" for first, last in _stretches(codes)]
    blocks = [ranges[at : at + _MOST_RANGES] for at in range(0, len(ranges), _MOST_RANGES)]
    listed = "".join(f"{len(block)} beginbfrange\n{''.join(block)}endbfrange\n" for block in blocks)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <ffff>\nendcodespacerange\n"
        f"{listed}endcmap CMapName currentdict /CMap defineresource pop end end\n"
    ).encode("ascii")


def _stretches(codes: list[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last one of codes that follow one another; in a range only the last byte may change."""
    for _key, group in groupby(enumerate(codes), key=lambda each: (each[1] - each[0], each[1] // _ROW)):
        stretch = [code for _at, code in group]
        yield stretch[0], stretch[-1]


def _widths(codes: list[int], font: TTFontFile) -> pdfdoc.PDFArray:
    """Return each code, followed by an array of its width."""
    widths = ((code, [round(font.charWidths.get(code, font.defaultWidth), 2)]) for code in codes)
    return pdfdoc.PDFArray(each for code, width in widths for each in (code, pdfdoc.PDFArray(width)))


def _descriptor(face: Cut, name: str) -> dict[str, Value]:
    font = font_file(face)
    return {
        "Type": "/FontDescriptor",
        "FontName": name,
        "Flags": _SYMBOLIC | (_ITALIC if face.italic else 0),
        "FontBBox": pdfdoc.PDFArray(map(round, font.bbox)),
        "ItalicAngle": round(font.italicAngle),
        "Ascent": round(font.ascent),
        "Descent": round(font.descent),
        "CapHeight": round(font.capHeight),
        "StemV": round(font.stemV),
    }
