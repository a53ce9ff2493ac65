"""Settings, fonts and theme of a Word file, without what decides about lines and without what lies elsewhere."""

from __future__ import annotations

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.oxml import serialize_part_xml
from docx.oxml.ns import nsdecls, nsmap, qn
from docx.oxml.parser import parse_xml

from sopdoc.reading.word.elements import Element, pieces, related_part, root_of
from sopdoc.reading.word.valid import keep_valid

_VIEW = ("zoom", "hideSpellingErrors", "hideGrammaticalErrors")
_LANGUAGE = ("themeFontLang", "clrSchemeMapping", "decimalSymbol", "listSeparator")
"""Settings that may differ, before and behind the others."""
_COMPATIBLE = {
    "compatibilityMode": 15,
    "overrideTableStyleFontSizeAndJustification": 1,
    "enableOpenTypeFeatures": 0,
    "doNotFlipMirrorIndents": 1,
}
_SWITCH = '<w:compatSetting w:name="{}" w:uri="http://schemas.microsoft.com/office/word" w:val="{}"/>'
_HELD = (
    '<w:defaultTabStop w:val="720"/><w:characterSpacingControl w:val="doNotCompress"/>'
    f"<w:compat>{''.join(_SWITCH.format(*each) for each in _COMPATIBLE.items())}</w:compat>"
)
"""Settings that decide about lines."""
_REFERENCE = f"{{{nsmap['r']}}}"
_DRAWING = nsmap["a"]
_PLAIN_FILL = f'<a:solidFill xmlns:a="{_DRAWING}"><a:schemeClr val="phClr"/></a:solidFill>'


def settings_part(file: Document) -> bytes:
    """Return settings: those that may differ as the file has them."""
    part = related_part(file, RELATIONSHIP_TYPE.SETTINGS)
    root = None if part is None else root_of(part)
    for said in [] if root is None else [each for each in root if not keep_valid(each)]:
        said.getparent().remove(said)
    view, language = ("".join(pieces(root, names).values()) for names in (_VIEW, _LANGUAGE))
    return serialize_part_xml(parse_xml(f"<w:settings {nsdecls('w')}>{view}{_HELD}{language}</w:settings>"))


def fonts_part(file: Document, default: str, typeface: str) -> bytes:
    """Return what the table of fonts says of them, without them; ``typeface`` stands in the place of the default."""
    part = related_part(file, RELATIONSHIP_TYPE.FONT_TABLE)
    if part is None:
        return b""
    root = root_of(part)
    for font in root.iter(qn("w:font")):
        if font.get(qn("w:name")) == default:
            font.set(qn("w:name"), typeface)
    keep_valid(root)
    return serialize_part_xml(root)


def theme_part(file: Document, default: str, typeface: str) -> bytes:
    """Return the theme without pictures; ``typeface`` stands in the place of the default."""
    part = related_part(file, RELATIONSHIP_TYPE.THEME)
    if part is None:
        return b""
    root = root_of(part)
    for latin in root.iter(f"{{{_DRAWING}}}latin"):
        if latin.get("typeface") == default:
            latin.set("typeface", typeface)
    for fill in list(root.iter(f"{{{_DRAWING}}}blipFill")):
        fill.getparent().replace(fill, parse_xml(_PLAIN_FILL))
    _leave_out_references(root)
    return serialize_part_xml(root)


def _leave_out_references(root: Element) -> None:
    """Leave out each element that names another part."""
    for element in list(root.iter("*")):
        if any(name.startswith(_REFERENCE) for name in element.attrib):
            element.getparent().remove(element)
