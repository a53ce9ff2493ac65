"""The files of a typeface in the package, so that every machine shows its letters.

Source: ECMA-376, part 1, 17.8.1 (font embedding) and 17.8.3 (embedRegular and its like); part 4, 2.8.1 (obfuscation).
"""

from __future__ import annotations

from functools import lru_cache
from hashlib import sha256

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml.ns import nsmap, qn
from docx.oxml.parser import parse_xml

from sopdoc.templat.huruf import Huruf
from sopdoc.typography.files.font_check import may_be_passed_on

_OBFUSCATED = "application/vnd.openxmlformats-officedocument.obfuscatedFont"
_HIDDEN = 32
"""So many bytes at a file's beginning are mixed with its key."""
_GROUPS = (8, 12, 16, 20)
"""Where hyphens stand among the digits of a key."""
_EMPTY = f'<w:fonts xmlns:w="{nsmap["w"]}"/>'.encode()
_BEFORE_EMBEDDING = (
    "writeProtection",
    "view",
    "zoom",
    "removePersonalInformation",
    "removeDateAndTime",
    "doNotDisplayPageBoundaries",
    "displayBackgroundShape",
    "printPostScriptOverText",
    "printFractionalCharacterWidth",
    "printFormsData",
)
"""Settings that stand before the one that keeps fonts in the file when it is saved."""


def embedded_cuts(huruf: Huruf) -> dict[str, bytes]:
    """Return the files of a typeface that may go along with a document, by the elements that name them."""
    files = (huruf.tegak, huruf.tebal, huruf.miring, huruf.tebal_miring)
    named = zip(("embedRegular", "embedBold", "embedItalic", "embedBoldItalic"), files, strict=True)
    return {element: data for element, data in named if data and may_be_passed_on(data)}


def embed(table: bytes, huruf: Huruf, cuts: dict[str, bytes]) -> Part:
    """Return the table of fonts, whose part names the files of a typeface."""
    root = parse_xml(table or _EMPTY)
    font = next((each for each in root.iter(qn("w:font")) if each.get(qn("w:name")) == huruf.nama), None)
    if font is None:
        font = root.makeelement(qn("w:font"), {qn("w:name"): huruf.nama})
        root.append(font)
    for guess in list(font.iterchildren(qn("w:altName"), qn("w:family"))):
        font.remove(guess)
    files = []
    for number, (element, data) in enumerate(cuts.items(), start=1):
        key, hidden = _obfuscated(data)
        files.append(Part(PackURI(f"/word/fonts/font{number}.odttf"), _OBFUSCATED, hidden))
        values = {qn("r:id"): f"rId{number}", qn("w:fontKey"): key}
        font.append(root.makeelement(qn(f"w:{element}"), values, {"r": nsmap["r"]}))
    part = Part(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, serialize_part_xml(root))
    for number, file in enumerate(files, start=1):
        part.load_rel(RELATIONSHIP_TYPE.FONT, file, f"rId{number}")
    return part


@lru_cache(maxsize=16)
def keeping_fonts(settings: bytes) -> bytes:
    """Return settings by which a word processor keeps the fonts when it saves the file."""
    root = parse_xml(settings)
    above = [child for child in root if child.tag in {qn(f"w:{name}") for name in _BEFORE_EMBEDDING}]
    root.insert(root.index(above[-1]) + 1 if above else 0, root.makeelement(qn("w:embedTrueTypeFonts"), {}))
    return serialize_part_xml(root)


@lru_cache(maxsize=16)
def _obfuscated(data: bytes) -> tuple[str, bytes]:
    """Return a key that follows from a font's file, and the file as the key hides it."""
    digits = sha256(data).hexdigest()[:_HIDDEN].upper()
    mask = bytes.fromhex(digits)[::-1] * 2
    begin = bytes(one ^ other for one, other in zip(data, mask, strict=False))
    parts = [digits[start:end] for start, end in zip((0, *_GROUPS), (*_GROUPS, None), strict=True)]
    return f"{{{'-'.join(parts)}}}", begin + data[_HIDDEN:]
