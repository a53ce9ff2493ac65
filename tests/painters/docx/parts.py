"""Take a DOCX apart for tests."""

from __future__ import annotations

import io
from zipfile import ZipFile

from lxml import etree

from sopdoc.layout.page import Document, Page
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from tests.painters.docx.sheets import document

MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
NAMES = {
    "w": MAIN,
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "wpg": "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup",
    "wpc": "http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
}


def painted(*pages: Page) -> bytes:
    return paint_docx(document(*pages), Options())[0].data


def part(data: bytes, name: str = "word/document.xml") -> etree._Element:
    with ZipFile(io.BytesIO(data)) as archive:
        return etree.fromstring(archive.read(name))


def names(data: bytes) -> list[str]:
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.namelist()


def body(*pages: Page) -> etree._Element:
    return part(painted(*pages))[0]


def find(element: etree._Element, path: str) -> list:  # type: ignore[type-arg]
    """Return what an XPath finds, with the usual prefixes."""
    return list(element.xpath(path, namespaces=NAMES))


def whole(value: Document) -> etree._Element:
    return part(paint_docx(value, Options())[0].data)


def shown(paragraph: etree._Element) -> str:
    """Return a paragraph's text with tabs and breaks."""
    pieces = {"t": lambda node: node.text or "", "tab": lambda _: "\t", "br": lambda _: "\n"}
    runs = find(paragraph, "./w:r")
    nodes = (node for run in runs for node in find(run, "./w:t | ./w:tab | ./w:br"))
    return "".join(pieces[etree.QName(node).localname](node) for node in nodes)
