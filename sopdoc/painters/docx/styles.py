"""The styles part, from a frame in ``parts`` and the document's own style book."""

from __future__ import annotations

from sopdoc.layout.text_block import Align
from sopdoc.painters.docx.look import SEPARATOR_STYLE, Look, Style, StyleBook
from sopdoc.painters.docx.ooxml import escaped, optional
from sopdoc.painters.docx.parts import part_text
from sopdoc.painters.docx.text import JUSTIFICATION, line_rule

_CUSTOM = ' w:customStyle="1"'


def styles_xml(book: StyleBook, font: str) -> str:
    """Return ``word/styles.xml``: Normal, a style for each role, and the heading that opens a procedure."""
    own = [_style(style, _CUSTOM) for style in (*book.roles.values(), SEPARATOR_STYLE)]
    own.append(_style(book.heading, "", '<w:next w:val="Normal"/>', '<w:outlineLvl w:val="0"/>'))
    return (
        part_text("styles.xml")
        .replace("{font}", escaped(font))
        .replace("{normal}", _properties(book.normal.look))
        .replace("{styles}", "".join(own))
    )


def _style(style: Style, custom: str, follows: str = "", outline: str = "") -> str:
    return (
        f'<w:style w:type="paragraph"{custom} w:styleId="{style.id}"><w:name w:val="{escaped(style.name)}"/>'
        f'<w:basedOn w:val="Normal"/>{follows}<w:qFormat/>{_properties(style.look, outline)}</w:style>'
    )


def _properties(look: Look, outline: str = "") -> str:
    align = "" if look.align is Align.LEFT else f'<w:jc w:val="{JUSTIFICATION[look.align]}"/>'
    return (
        f'<w:pPr><w:spacing w:line="{look.line}" w:lineRule="{line_rule(look, look)}"/>{align}{outline}</w:pPr>'
        f"<w:rPr>{'<w:b/>' if look.bold else ''}{'<w:i/>' if look.italic else ''}"
        f"{optional('sz', val=look.size)}{optional('szCs', val=look.size)}"
        f"{optional('u', val='single') if look.underline else ''}</w:rPr>"
    )
