"""The package: python-docx's parts, relations and content types, written by our ZIP for equal bytes.

Source: ECMA-376, part 2 (Open Packaging Conventions), 8 and 9.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.opc.pkgwriter import PackageWriter
from docx.package import Package
from docx.parts.image import ImagePart

from sopdoc.geometry.image import ImageFormat
from sopdoc.layout.page import Document
from sopdoc.painters.docx.body import Body, footer_relation, header_relation
from sopdoc.painters.docx.kit import Kit, image_relation
from sopdoc.painters.docx.package.archive import zipped
from sopdoc.painters.docx.package.custom_xml import carry_source
from sopdoc.painters.docx.package.properties import core_part
from sopdoc.painters.docx.package.typeface import embed, embedded_cuts, keeping_fonts
from sopdoc.painters.docx.text.styles import styles_xml
from sopdoc.reading.word.base import Base

_STEPS: Any = PackageWriter
_LOOKS = (
    ("styles", CONTENT_TYPE.WML_STYLES, RELATIONSHIP_TYPE.STYLES),
    ("settings", CONTENT_TYPE.WML_SETTINGS, RELATIONSHIP_TYPE.SETTINGS),
    ("fontTable", CONTENT_TYPE.WML_FONT_TABLE, RELATIONSHIP_TYPE.FONT_TABLE),
    ("theme/theme1", CONTENT_TYPE.OFC_THEME, RELATIONSHIP_TYPE.THEME),
)
"""The parts that say how the text looks."""
_PICTURES = {ImageFormat.PNG: CONTENT_TYPE.PNG, ImageFormat.JPEG: CONTENT_TYPE.JPEG}


def packed(document: Document, body: Body, kit: Kit, base: Base) -> bytes:
    """Return the DOCX file."""
    package = Package()
    main = Part(PackURI("/word/document.xml"), CONTENT_TYPE.WML_DOCUMENT_MAIN, body.main.encode(), package)
    package.relate_to(main, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
    package.relate_to(core_part(document, package), RELATIONSHIP_TYPE.CORE_PROPERTIES)
    looks = (styles_xml(kit.book.styles, base), base.settings, base.fonts, base.theme)
    cuts = embedded_cuts(document.huruf)
    for (name, content, relation), data in zip(_LOOKS, looks, strict=True):
        if cuts and relation == RELATIONSHIP_TYPE.FONT_TABLE:
            main.relate_to(embed(data, document.huruf, cuts), relation)
        elif data:
            kept = keeping_fonts(data) if cuts and relation == RELATIONSHIP_TYPE.SETTINGS else data
            main.relate_to(_part(name, content, kept), relation)
    pictures = _pictures(kit)
    for number, footer in enumerate(body.footers, start=1):
        part = Part(PackURI(f"/word/footer{number}.xml"), CONTENT_TYPE.WML_FOOTER, footer.encode(), package)
        _relate(part, pictures, footer)
        main.load_rel(RELATIONSHIP_TYPE.FOOTER, part, footer_relation(number))
    for number, header in enumerate(body.headers, start=1):
        part = Part(PackURI(f"/word/header{number}.xml"), CONTENT_TYPE.WML_HEADER, header.encode(), package)
        main.load_rel(RELATIONSHIP_TYPE.HEADER, part, header_relation(number))
    if body.comments:
        comments = Part(PackURI("/word/comments.xml"), CONTENT_TYPE.WML_COMMENTS, body.comments.encode(), package)
        main.relate_to(comments, RELATIONSHIP_TYPE.COMMENTS)
    _relate(main, pictures, body.main)
    carry_source(main, document.source)
    return _written(package)


def _pictures(kit: Kit) -> dict[str, ImagePart]:
    """Return the document's pictures by the ids of their relations."""
    return {
        image_relation(number): ImagePart(
            PackURI(f"/word/media/image{number}.{image.format.value}"), _PICTURES[image.format], image.data
        )
        for number, image in enumerate(kit.media.images, start=1)
    }


def _relate(part: Part, pictures: Mapping[str, ImagePart], xml: str) -> None:
    """Relate a part to the pictures that it shows."""
    for relation, picture in pictures.items():
        if f'"{relation}"' in xml:
            part.load_rel(RELATIONSHIP_TYPE.IMAGE, picture, relation)


@lru_cache(maxsize=64)
def _part(name: str, content: str, data: bytes) -> Part:
    return Part(PackURI(f"/word/{name}.xml"), content, data)


class _Files(list[tuple[str, bytes]]):
    """Files by their names: what stands where python-docx has a ZIP that stamps the clock."""

    def write(self, name: PackURI, data: bytes) -> None:
        """Take a file."""
        self.append((name.membername, data))


def _written(package: Package) -> bytes:
    """Return a package as one ZIP, in the steps of python-docx's writer."""
    files, parts = _Files(), package.parts
    _STEPS._write_content_types_stream(files, parts)
    _STEPS._write_pkg_rels(files, package.rels)
    _STEPS._write_parts(files, parts)
    return zipped(files)
