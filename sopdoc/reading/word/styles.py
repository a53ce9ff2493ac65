"""Styles of a Word file: their ids as sopdoc knows them, what they rest on, and the typefaces that they name.

Source: ECMA-376, part 1, 17.3.2.26 (rFonts) and 17.7 (styles).
"""

from __future__ import annotations

from functools import lru_cache

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import qn

from sopdoc.reading.word.elements import Element, child, related_part, root_of, value

NORMAL, HEADING = "Normal", "Heading1"
_HEADING_NAME = "heading 1"
_OWN = "SOP "
_MOST_ANCESTORS = 20
DEFAULTS = {
    "paragraph": NORMAL,
    "character": "DefaultParagraphFont",
    "table": "TableNormal",
    "numbering": "NoList",
}
"""The ids of what holds where nothing is said, by the kinds of styles."""
_THEME_FONTS = {"majo": "majorFont", "mino": "minorFont"}
"""The elements of a theme, by the beginnings of what text calls its typefaces (``majorHAnsi``)."""


@lru_cache(maxsize=256)
def style_id(role: str) -> str:
    """Return the id of a role's style."""
    return "Sop" + "".join(word.capitalize() for word in role.split("_"))


def style_name(role: str) -> str:
    """Return the name of a role's style, as people see it."""
    return _OWN + role.replace("_", " ")


def own_id(style: Element) -> str:
    """Return the id that sopdoc gives a style of this kind or name, "" for one that documents aren't made with."""
    kind = style.get(qn("w:type"), "paragraph")
    if style.get(qn("w:default")) in ("1", "true", "on"):
        return DEFAULTS.get(kind, "")
    name = value(style, "name") if kind == "paragraph" else ""
    if name.casefold() == _HEADING_NAME:
        return HEADING
    return style_id(name[len(_OWN) :].replace(" ", "_")) if name.casefold().startswith(_OWN.casefold()) else ""


def give_own_ids(styles: Element) -> None:
    """Name each style by the id that sopdoc gives it, whatever the program that saved the file called it."""
    ids: dict[str, str] = {}
    for style in styles.iterchildren(qn("w:style")):
        old, own = style.get(qn("w:styleId"), ""), own_id(style)
        if own:
            ids[old] = own
            style.set(qn("w:styleId"), own)
    for name in ("basedOn", "next"):
        for reference in styles.iter(qn(f"w:{name}")):
            named = reference.get(qn("w:val"), "")
            reference.set(qn("w:val"), ids.get(named, named))


class Ancestry:
    """Which styles of a file rest on which."""

    def __init__(self, styles: Element) -> None:
        self._by_id = {style.get(qn("w:styleId")): style for style in styles.iterchildren(qn("w:style"))}

    def of(self, style: Element) -> list[Element]:
        """Return a style and what it rests on, the outermost first, up to Normal, which isn't among them."""
        line = [style]
        while len(line) < _MOST_ANCESTORS:
            above = self._by_id.get(value(line[-1], "basedOn"))
            if above is None or own_id(above) == NORMAL:
                break
            line.append(above)
        return line[::-1]


class Typefaces:
    """The typeface of a file's defaults, and what others stand for."""

    def __init__(self, file: Document) -> None:
        theme = related_part(file, RELATIONSHIP_TYPE.THEME)
        self._theme = None if theme is None else root_of(theme)
        self.default = self.named_in(child(file.styles.element, "docDefaults", "rPrDefault"))

    def named_in(self, holder: Element | None) -> str:
        """Return the typeface that run properties in a style or in the defaults name, "" where they name none."""
        fonts = child(holder, "rPr", "rFonts")
        if fonts is None:
            return ""
        return self._by_theme(fonts.get(qn("w:asciiTheme"), "")) or fonts.get(qn("w:ascii"), "")

    def _by_theme(self, name: str) -> str:
        kind = _THEME_FONTS.get(name[:4])
        latin = None if kind is None or self._theme is None else self._theme.find(f".//{{*}}{kind}/{{*}}latin")
        return "" if latin is None else latin.get("typeface", "")
