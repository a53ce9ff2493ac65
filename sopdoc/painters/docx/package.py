"""The parts of the file, what they are, and how they belong together.

Source: ECMA-376, part 2 (Open Packaging Conventions), 8 and 9.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from sopdoc.layout.page import Document
from sopdoc.model.instansi import ImageFormat
from sopdoc.painters.docx.archive import zipped
from sopdoc.painters.docx.body import Body, footer_relation
from sopdoc.painters.docx.kit import Kit, Media, image_relation
from sopdoc.painters.docx.ooxml import HEAD, escaped
from sopdoc.painters.docx.parts import part_text
from sopdoc.painters.docx.properties import core_xml
from sopdoc.painters.docx.styles import styles_xml

_SCHEMAS = "http://schemas.openxmlformats.org"
_OFFICE = f"{_SCHEMAS}/officeDocument/2006/relationships"
_PACKAGE = f"{_SCHEMAS}/package/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_THEME = "application/vnd.openxmlformats-officedocument.theme+xml"
_CORE = "application/vnd.openxmlformats-package.core-properties+xml"
_ALWAYS = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
_PICTURES = {ImageFormat.PNG: "image/png", ImageFormat.JPEG: "image/jpeg"}
_MAIN, _PROPERTIES = "word/document.xml", "docProps/core.xml"


class _Part(Struct, frozen=True):
    """A part that the main one refers to: its relation's id and kind, its place below ``word``, and its type."""

    relation: str
    kind: str
    target: str
    type: str
    data: bytes


def packed(document: Document, body: Body, kit: Kit) -> bytes:
    """Return the DOCX file."""
    return zipped(_files(document, body, kit))


def _files(document: Document, body: Body, kit: Kit) -> Iterator[tuple[str, bytes]]:
    texts, pictures = tuple(_texts(document, body, kit)), tuple(_pictures(kit.media))
    yield "[Content_Types].xml", _content_types(texts, kit.media)
    yield (
        "_rels/.rels",
        _relations(
            (
                ("rId1", f"{_OFFICE}/officeDocument", _MAIN),
                ("rId2", f"{_PACKAGE}/relationships/metadata/core-properties", _PROPERTIES),
            )
        ),
    )
    yield _MAIN, body.main.encode()
    parts = (*texts, *pictures)
    yield (
        "word/_rels/document.xml.rels",
        _relations((part.relation, f"{_OFFICE}/{part.kind}", part.target) for part in parts),
    )
    yield from ((f"word/{part.target}", part.data) for part in parts)
    yield _PROPERTIES, core_xml(document).encode()


def _texts(document: Document, body: Body, kit: Kit) -> Iterator[_Part]:
    font = escaped(document.font)
    fonts, theme = (part_text(name).replace("{font}", font) for name in ("fonts.xml", "theme.xml"))
    styles, settings = styles_xml(kit.book, document.font), part_text("settings.xml")
    yield _Part("rId1", "styles", "styles.xml", f"{_WORD}.styles+xml", styles.encode())
    yield _Part("rId2", "settings", "settings.xml", f"{_WORD}.settings+xml", settings.encode())
    yield _Part("rId3", "fontTable", "fontTable.xml", f"{_WORD}.fontTable+xml", fonts.encode())
    yield _Part("rId4", "theme", "theme/theme1.xml", _THEME, theme.encode())
    for number, footer in enumerate(body.footers, start=1):
        yield _Part(footer_relation(number), "footer", f"footer{number}.xml", f"{_WORD}.footer+xml", footer.encode())


def _pictures(media: Media) -> Iterator[_Part]:
    for number, image in enumerate(media.images, start=1):
        target = f"media/image{number}.{image.format.value}"
        yield _Part(image_relation(number), "image", target, _PICTURES[image.format], image.data)


def _relations(relations: Iterable[tuple[str, str, str]]) -> bytes:
    """Return a part of relations, each an id, a kind and a target."""
    given = "".join(f'<Relationship Id="{id_}" Type="{kind}" Target="{target}"/>' for id_, kind, target in relations)
    return (
        "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
        f'<Relationships xmlns="{_PACKAGE}/relationships">{given}</Relationships>'
    ).encode()


def _content_types(texts: tuple[_Part, ...], media: Media) -> bytes:
    """Return the part that tells the type of each part: pictures by the ends of their names, texts by their names."""
    ends = _ALWAYS | dict(sorted((image.format.value, _PICTURES[image.format]) for image in media.images))
    names = [(f"/{_MAIN}", f"{_WORD}.document.main+xml")]
    names += [(f"/word/{part.target}", part.type) for part in texts]
    names.append((f"/{_PROPERTIES}", _CORE))
    given = [f'<Default Extension="{end}" ContentType="{kind}"/>' for end, kind in ends.items()]
    given += [f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in names]
    return f'{HEAD}<Types xmlns="{_PACKAGE}/content-types">{"".join(given)}</Types>'.encode()
