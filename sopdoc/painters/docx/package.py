"""Pack parts into a file that is the same bytes whenever and wherever it is made."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.opc.constants import CONTENT_TYPE as CT
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PACKAGE_URI, PackURI
from docx.opc.part import Part
from docx.package import Package

from sopdoc.layout.page import Document
from sopdoc.model.instansi import Image, ImageFormat
from sopdoc.painters.docx.body import Body, footer_relation
from sopdoc.painters.docx.kit import Kit, image_relation
from sopdoc.painters.docx.ooxml import HEAD, escaped
from sopdoc.painters.docx.parts import part_text
from sopdoc.painters.docx.properties import core_xml
from sopdoc.painters.docx.styles import styles_xml

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The oldest moment that a ZIP can tell."""
_UNIX = 3
_LEVEL = 3
"""Of compression: higher ones take longer for a few kilobytes less."""
_REGULAR_FILE = 0o100644 << 16
_IMAGE_TYPES = {ImageFormat.PNG: CT.PNG, ImageFormat.JPEG: CT.JPEG}


def packed(document: Document, body: Body, kit: Kit) -> bytes:
    """Return the DOCX file."""
    return _zipped(_package(document, body, kit))


def _package(document: Document, body: Body, kit: Kit) -> Package:
    package = Package()
    main = _part(package, "/word/document.xml", CT.WML_DOCUMENT_MAIN, body.main)
    package.load_rel(RT.OFFICE_DOCUMENT, main, "rId1")
    core = _part(package, "/docProps/core.xml", CT.OPC_CORE_PROPERTIES, core_xml(document))
    package.load_rel(RT.CORE_PROPERTIES, core, "rId2")
    styles = _part(package, "/word/styles.xml", CT.WML_STYLES, styles_xml(kit.book, document.font))
    main.load_rel(RT.STYLES, styles, "rId1")
    settings = _part(package, "/word/settings.xml", CT.WML_SETTINGS, part_text("settings.xml"))
    main.load_rel(RT.SETTINGS, settings, "rId2")
    font = escaped(document.font)
    fonts = part_text("fonts.xml").replace("{font}", font)
    main.load_rel(RT.FONT_TABLE, _part(package, "/word/fontTable.xml", CT.WML_FONT_TABLE, fonts), "rId3")
    theme = part_text("theme.xml").replace("{font}", font)
    main.load_rel(RT.THEME, _part(package, "/word/theme/theme1.xml", CT.OFC_THEME, theme), "rId4")
    for number, footer in enumerate(body.footers, start=1):
        part = _part(package, f"/word/footer{number}.xml", CT.WML_FOOTER, footer)
        main.load_rel(RT.FOOTER, part, footer_relation(number))
    for number, image in enumerate(kit.media.images, start=1):
        main.load_rel(RT.IMAGE, _image_part(package, image, number), image_relation(number))
    return package


def _part(package: Package, name: str, content_type: str, text: str) -> Part:
    return Part(PackURI(name), content_type, text.encode(), package)


def _image_part(package: Package, image: Image, number: int) -> Part:
    name = PackURI(f"/word/media/image{number}.{image.format.value}")
    return Part(name, _IMAGE_TYPES[image.format], image.data, package)


def _zipped(package: Package) -> bytes:
    """Write a package as python-docx does, but with fixed times, order and origin."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
        for name, data in _files(package):
            entry = ZipInfo(name, EPOCH)
            entry.compress_type, entry.create_system, entry.external_attr = ZIP_DEFLATED, _UNIX, _REGULAR_FILE
            archive.writestr(entry, data, compresslevel=_LEVEL)
    return stream.getvalue()


def _files(package: Package) -> Iterator[tuple[str, bytes]]:
    parts = list(package.iter_parts())
    yield "[Content_Types].xml", _content_types(parts).encode()
    yield PACKAGE_URI.rels_uri.membername, package.rels.xml
    for part in parts:
        yield part.partname.membername, part.blob
        if part.rels:
            yield part.partname.rels_uri.membername, part.rels.xml


def _content_types(parts: list[Part]) -> str:
    defaults = {"rels": CT.OPC_RELATIONSHIPS, "xml": CT.XML}
    pictures = {part.partname.ext: part.content_type for part in parts if part.content_type in _IMAGE_TYPES.values()}
    defaults |= dict(sorted(pictures.items()))
    given = [f'<Default Extension="{ext}" ContentType="{kind}"/>' for ext, kind in defaults.items()]
    given += [
        f'<Override PartName="{part.partname}" ContentType="{part.content_type}"/>'
        for part in parts
        if part.partname.ext not in pictures
    ]
    namespace = "http://schemas.openxmlformats.org/package/2006/content-types"
    return f'{HEAD}<Types xmlns="{namespace}">{"".join(given)}</Types>'
