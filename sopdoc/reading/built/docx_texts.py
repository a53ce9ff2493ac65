"""What a DOCX says, whoever saved it last: the texts of its paragraphs and boxes."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from zipfile import ZipFile

from lxml import etree

_DOCUMENT = "word/document.xml"
_MARGIN = re.compile(r"word/(?:header|footer)[0-9]*\.xml").fullmatch
_COUNTS = re.compile(r"\s*(?:PAGE|NUMPAGES)\b", re.IGNORECASE).match
_MOST = 64 * 1024 * 1024
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_CODE, _FIELD, _SIMPLE = f"{_W}instrText", f"{_W}fldChar", f"{_W}fldSimple"
_PARAGRAPH, _TEXT, _BOX = f"{_W}p", f"{_W}t", f"{_W}txbxContent"


def texts_in_docx(data: bytes) -> tuple[str, ...]:
    """Return the texts of all paragraphs in their order, then those in boxes by the alphabet, without empty ones.

    Boxes lie on the page, whatever their order in the file is: programs change it. Raise what `ZipFile` and lxml raise
    for a damaged file, or ValueError.
    """
    with ZipFile(io.BytesIO(data)) as archive:
        document = part_of(archive)
    found = [(in_box, "".join(_own_texts(each))) for each, in_box in _paragraphs(document)]
    flow = [text for in_box, text in found if not in_box]
    boxes = sorted(text for in_box, text in found if in_box)
    return tuple(text for text in (*flow, *boxes) if text.strip())


def margins_in_docx(data: bytes) -> frozenset[str]:
    """Return the texts of heads and feet, without the numbers of pages, which programs count anew."""
    with ZipFile(io.BytesIO(data)) as archive:
        parts = [part_of(archive, name) for name in archive.namelist() if _MARGIN(name)]
    texts = ("".join(_uncounted(each)) for part in parts for each, _in_box in _paragraphs(part))
    return frozenset(words for text in texts if (words := " ".join(text.split())))


def _uncounted(paragraph: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph but for those that a field of pages shows."""
    code, is_shown = "", True
    for each in paragraph.iter(_TEXT, _CODE, _FIELD):
        kind = each.get(f"{_W}fldCharType", "")
        if each.tag == _CODE:
            code += each.text or ""
        elif kind:
            is_shown = kind != "separate" or not _COUNTS(code)
            code = code if kind == "separate" else ""
        elif is_shown and not any(_COUNTS(field.get(f"{_W}instr", "")) for field in each.iterancestors(_SIMPLE)):
            yield each.text or ""


def part_of(archive: ZipFile, name: str = _DOCUMENT) -> etree._Element:
    """Return a part of a package; raise ValueError where it is larger than any."""
    with archive.open(name) as part:
        content = part.read(_MOST + 1)
    if len(content) > _MOST:
        raise ValueError("larger than any document")
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    return etree.fromstring(content, parser)


def _paragraphs(element: etree._Element, *, in_box: bool = False) -> Iterator[tuple[etree._Element, bool]]:
    """Yield paragraphs in their order, and whether they stand in boxes.

    What older programs show in place of a drawing says the same once more.
    """
    for child in element:
        if child.tag == FALLBACK:
            continue
        if child.tag == _PARAGRAPH:
            yield child, in_box
        yield from _paragraphs(child, in_box=in_box or child.tag == _BOX)


def _own_texts(element: etree._Element) -> Iterator[str]:
    """Yield the words of a paragraph, but not those of boxes that hang at it."""
    for child in element:
        if child.tag == _TEXT:
            yield child.text or ""
        elif child.tag not in (_PARAGRAPH, FALLBACK):
            yield from _own_texts(child)
