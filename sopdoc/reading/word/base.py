"""What documents take over from a Word file: what an office may restyle, and nothing that moves a line.

Source: ECMA-376, part 1, 17.3.1.26 (pPr), 17.3.2.28 (rPr), 17.7 (styles), 17.15.1.78 (settings).
"""

from __future__ import annotations

import io
from functools import lru_cache
from html import escape

import docx
from docx.oxml.ns import nsmap, qn
from lxml import etree
from msgspec import Struct

from sopdoc.reading.word.elements import Element, child, pieces, value
from sopdoc.reading.word.parts import fonts_part, settings_part, theme_part
from sopdoc.reading.word.styles import NORMAL, Ancestry, Typefaces, give_own_ids, own_id
from sopdoc.reading.word.valid import keep_valid, keep_valid_children, leave_out_lost

_FONTS = "rFonts"
_RUN = (
    "strike",
    "dstrike",
    "outline",
    "shadow",
    "emboss",
    "imprint",
    "noProof",
    "color",
    "u",
    "shd",
    "lang",
)
"""What text may look like without taking more or less room, beside its typeface."""
_PARAGRAPH = ("shd",)
_LEFT_OUT = ("numPr", "link", "rsid", "highlight")
"""What names other parts or styles, of styles that go along as they are, and what no style may have."""
_MAIN = nsmap["w"]


class BaseStyle(Struct, frozen=True):
    """A style of the file: its name, the whole of it as it stands there, and what counts of it.

    ``paragraph`` and ``run`` are elements as XML by their names. ``typeface`` is empty where it is that of Normal.
    """

    name: str = ""
    xml: str = ""
    paragraph: dict[str, str] = {}
    run: dict[str, str] = {}
    typeface: str = ""


_NOTHING = BaseStyle()


class Base(Struct, frozen=True, eq=False):
    """A Word file: its styles by sopdoc's ids, what runs have by default, and its XML of other parts.

    ``fonts`` and ``theme`` are empty where the file has none. Each is equal to itself alone, for caches.
    """

    typeface: str
    styles: dict[str, BaseStyle]
    run: dict[str, str]
    settings: bytes
    fonts: bytes
    theme: bytes

    def style(self, id_: str) -> BaseStyle:
        """Return the style of an id; where the file lacks it, one that gives nothing."""
        return self.styles.get(id_, _NOTHING)

    def typeface_of(self, id_: str) -> str:
        """Return the typeface that a style's text is set in."""
        return self.style(id_).typeface or self.style(NORMAL).typeface or self.typeface


@lru_cache(maxsize=8)
def open_base(data: bytes, typeface: str) -> Base:
    """Open a Word file; ``typeface`` stands where the file names that of its defaults.

    Raise what python-docx and lxml raise where the file is damaged.
    """
    file = docx.Document(io.BytesIO(data))
    styles, typefaces = file.styles.element, Typefaces(file)
    _leave_out_strangers(styles)
    keep_valid_children(styles, "style")
    for properties in styles.iterfind(f"{qn('w:docDefaults')}/{qn('w:rPrDefault')}/{qn('w:rPr')}"):
        keep_valid(properties)
    give_own_ids(styles)
    leave_out_lost(styles)
    return Base(
        typeface,
        _styles(styles, typefaces, typeface),
        pieces(child(styles, "docDefaults", "rPrDefault", "rPr"), _RUN) | {_FONTS: _fonts(typeface)},
        settings_part(file),
        fonts_part(file, typefaces.default, typeface),
        theme_part(file, typefaces.default, typeface),
    )


def _leave_out_strangers(styles: Element) -> None:
    """Leave out what isn't of the main namespace, or leads elsewhere."""
    wanted = f"{{{_MAIN}}}"
    for node in list(styles.iterdescendants()):
        if not str(node.tag).startswith(wanted) or node.tag.removeprefix(wanted) in _LEFT_OUT:
            node.getparent().remove(node)
    for element in styles.iter():
        for name in [name for name in element.attrib if not name.startswith(wanted)]:
            del element.attrib[name]
    etree.cleanup_namespaces(styles)


def _styles(styles: Element, typefaces: Typefaces, typeface: str) -> dict[str, BaseStyle]:
    """Return the styles by their ids; those that have the names of sopdoc's come before others with their ids."""
    ancestry = Ancestry(styles)
    found: dict[str, BaseStyle] = {}
    for style in sorted(styles.iterchildren(qn("w:style")), key=lambda style: not own_id(style)):
        look = _look(ancestry.of(style), typefaces, typeface)
        found.setdefault(style.get(qn("w:styleId"), ""), look)
    return found


def _look(line: list[Element], typefaces: Typefaces, typeface: str) -> BaseStyle:
    """Return the look of the last of some styles that each rest on the one before."""
    paragraph: dict[str, str] = {}
    run: dict[str, str] = {}
    named = ""
    for style in line:
        paragraph |= pieces(child(style, "pPr"), _PARAGRAPH)
        run |= pieces(child(style, "rPr"), (_FONTS, *_RUN))
        named = typefaces.named_in(style) or named
    if named and named == typefaces.default:
        named, run[_FONTS] = typeface, _fonts(typeface)
    xml = etree.tostring(line[-1], encoding="unicode", with_tail=False).replace(f' xmlns:w="{_MAIN}"', "")
    return BaseStyle(value(line[-1], "name"), xml, paragraph, run, named)


def _fonts(typeface: str) -> str:
    given = "".join(f' w:{script}="{escape(typeface)}"' for script in ("ascii", "eastAsia", "hAnsi", "cs"))
    return f"<w:{_FONTS}{given}/>"
