"""The styles part: what layout decided of each style, and over it what the Word file underneath says of its looks."""

from __future__ import annotations

from functools import lru_cache

from sopdoc.layout.text_block import Align, Role
from sopdoc.painters.docx.ooxml import HEAD, MAIN, escaped, optional
from sopdoc.painters.docx.text.look import Look, Style
from sopdoc.painters.docx.text.text import JUSTIFICATION, line_rule
from sopdoc.reading.word.base import Base
from sopdoc.reading.word.styles import DEFAULTS, HEADING, NORMAL, style_id

_RUN = (
    *("rFonts", "b", "i", "strike", "dstrike", "outline", "shadow", "emboss", "imprint", "noProof", "color"),
    *("sz", "szCs", "u", "shd", "lang"),
)
"""The order in which the schema wants them."""
_PARAGRAPHS = '<w:widowControl w:val="0"/><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/>'
_UNPROVED = {"noProof": "<w:noProof/>"}
"""No program marks official terms as misspelt."""
_LEVELS = {HEADING: 0, style_id(Role.JUDUL): 0, style_id(Role.BAGIAN): 1}
"""Styles of headings, and how deep they stand in the outline: titles, then parts of the identity block."""
_HIDDEN = "<w:semiHidden/><w:unhideWhenUsed/>"
_SIDES = "".join(f'<w:{side} w:w="0" w:type="dxa"/>' for side in ("top", "left", "bottom", "right"))
_UNTOUCHED = (
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
    f'<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/>{_HIDDEN}</w:style>'
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
    f'<w:uiPriority w:val="99"/>{_HIDDEN}<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar>{_SIDES}</w:tblCellMar>'
    '</w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>'
    f'<w:uiPriority w:val="99"/>{_HIDDEN}</w:style>'
)
"""What holds where nothing is said, of other kinds than paragraphs: our tables count on it."""


@lru_cache(maxsize=64)
def styles_xml(styles: tuple[Style, ...], base: Base) -> bytes:
    """Return ``word/styles.xml``: the styles of a document, the first one Normal, and others that the file has."""
    own = {style.id for style in styles}.union(DEFAULTS.values())
    others = (style.xml for id_, style in base.styles.items() if id_ not in own)
    normal, *roles = (_style(style, base) for style in styles)
    return (
        f'{HEAD}<w:styles xmlns:w="{MAIN}"><w:docDefaults>'
        f"<w:rPrDefault><w:rPr>{_ordered(_UNPROVED | base.run)}</w:rPr></w:rPrDefault>"
        f"<w:pPrDefault><w:pPr>{_PARAGRAPHS}</w:pPr></w:pPrDefault></w:docDefaults>"
        f"{''.join((normal, _UNTOUCHED, *roles, *others))}</w:styles>"
    ).encode()


def _style(style: Style, base: Base) -> str:
    kind, rest = ' w:customStyle="1"', '<w:basedOn w:val="Normal"/>'
    if style.id == NORMAL:
        kind, rest = ' w:default="1"', ""
    elif style.id == HEADING:
        kind, rest = "", f'{rest}<w:next w:val="Normal"/>'
    outline = optional("outlineLvl", val=_LEVELS[style.id]) if style.id in _LEVELS else ""
    look, given = style.look, base.style(style.id)
    spacing = f'<w:spacing w:line="{look.line}" w:lineRule="{line_rule(look, look)}"/>'
    align = "" if look.align is Align.LEFT else f'<w:jc w:val="{JUSTIFICATION[look.align]}"/>'
    return (
        f'<w:style w:type="paragraph"{kind} w:styleId="{style.id}"><w:name w:val="{escaped(style.name)}"/>{rest}'
        f"<w:qFormat/><w:pPr>{''.join(given.paragraph.values())}{spacing}{align}{outline}</w:pPr>"
        f"<w:rPr>{_ordered(given.run | _measured(look))}</w:rPr></w:style>"
    )


def _measured(look: Look) -> dict[str, str]:
    """Return the properties of text that layout measured, and the line under it where it wants one."""
    own = {"sz": optional("sz", val=look.size), "szCs": optional("szCs", val=look.size)}
    own |= {"b": "<w:b/>"} if look.bold else {}
    own |= {"i": "<w:i/>"} if look.italic else {}
    return own | ({"u": optional("u", val="single")} if look.underline else {})


def _ordered(run: dict[str, str]) -> str:
    """Return properties of text as they stand in a style."""
    return "".join(run[name] for name in _RUN if name in run)
