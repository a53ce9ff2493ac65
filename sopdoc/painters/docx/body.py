"""The document's body: sections, pages, and what stands on them, as one XML text."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.page import Document
from sopdoc.painters.docx.flow import page_pieces, separator
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.ooxml import HEAD, NAMESPACES
from sopdoc.painters.docx.picture import page_picture
from sopdoc.painters.docx.section import Section, sections_of
from sopdoc.painters.docx.text.comments import comments_xml
from sopdoc.painters.docx.text.margin import Column, Texts, margin_xml
from sopdoc.painters.docx.text.text import Para
from sopdoc.painters.docx.text.tracked import signed
from sopdoc.painters.output import Options


class Body(Struct, frozen=True):
    """The main part, the feet of its sections, in order, their heads if there are any, and the comments, if any."""

    main: str
    footers: tuple[str, ...]
    comments: str = ""
    headers: tuple[str, ...] = ()


def footer_relation(number: int) -> str:
    """Return the id of the n-th footer's relation."""
    return f"rIdFooter{number}"


def header_relation(number: int) -> str:
    """Return the id of the n-th head's relation."""
    return f"rIdHeader{number}"


def body_of(document: Document, kit: Kit, options: Options) -> Body:
    """Write all pages; pictures are left in the kit."""
    sections = tuple(sections_of(document))
    headed = any(section.head for section in sections)
    pieces: list[str] = []
    number = 1
    for at, section in enumerate(sections, start=1):
        properties = section.properties(header_relation(at) if headed else "", footer_relation(at), number)
        last = at == len(sections)
        pieces += _section_pieces(section, "" if last else properties, kit)
        pieces += [properties] if last else []
        number = section.pages[-1].number + 1
    footers = tuple(_margin("ftr", section.foot, section, kit, _qr_run(section, kit)) for section in sections)
    headers = tuple(_margin("hdr", section.head, section, kit) for section in sections) if headed else ()
    body = f"{HEAD}<w:document {NAMESPACES}><w:body>{''.join(pieces)}</w:body></w:document>"
    comments = comments_xml(kit.comments, options.author, options.date) if kit.comments else ""
    return Body(signed(body, options.author, options.date), footers, comments, headers)


def _margin(tag: str, texts: Texts, section: Section, kit: Kit, bound: str = "") -> str:
    return margin_xml(tag, texts, Column(section.frame.left, section.frame.right), kit.book, bound)


def _qr_run(section: Section, kit: Kit) -> str:
    """Return the run that holds the QR of all pages of a section, if they have one."""
    qr = section.pages[0].qr
    return page_picture(qr.picture, kit) if qr and qr.picture else ""


def _section_pieces(section: Section, properties: str, kit: Kit) -> list[str]:
    """Return the pieces of a section; ``properties`` stand in its last paragraph, unless it is the last section."""
    pieces: list[Para | str] = []
    for page in section.pages:
        pieces += page_pieces(page, section.frame, kit, page_break=page is not section.pages[0])
    if isinstance(pieces[-1], str):
        pieces.append(separator())
    last = pieces[-1]
    if isinstance(last, Para):
        pieces[-1] = replace(last, section=properties)
    return [piece.xml() if isinstance(piece, Para) else piece for piece in pieces]
