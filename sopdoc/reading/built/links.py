"""Where the links of a built document lead, whoever saved it last: to addresses outside it.

Source: ISO 32000-1, 12.5.6.5; ECMA-376, part 1, 17.16.5.25 (HYPERLINK) and 17.16.22.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from urllib.parse import unquote
from zipfile import ZipFile

import pikepdf
from lxml import etree

from sopdoc.reading.built.docx_texts import part_of
from sopdoc.reading.built.in_pdf import opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CODE = f"{_W}instrText"
_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_RELATIONS = "word/_rels/document.xml.rels"


def links_in_docx(data: bytes) -> list[str]:
    """Return the addresses that fields and relations lead to; raise as `texts_in_docx` does for a damaged file."""
    with ZipFile(io.BytesIO(data)) as archive:
        codes = ("".join(each.text or "" for each in field) for field in _codes(part_of(archive)))
        found = [match[1] for code in codes if (match := _FIELD.match(code))]
        if _RELATIONS in archive.namelist():
            relations = part_of(archive, _RELATIONS)
            found += [each.get("Target", "") for each in relations if each.get("Type", "").endswith("/hyperlink")]
    return [unquote(address) for address in found]


def _codes(document: etree._Element) -> Iterator[list[etree._Element]]:
    """Yield the pieces of each field's code: programs part it as they like."""
    for paragraph in document.iter(f"{_W}p"):
        pieces: list[etree._Element] = []
        for each in paragraph.iter(_CODE, f"{_W}fldChar"):
            if each.tag == _CODE:
                pieces.append(each)
            elif pieces:
                yield pieces
                pieces = []
        if pieces:
            yield pieces


def links_in_pdf(data: bytes) -> list[str]:
    """Return the addresses that may be clicked; raise as `pages_in_pdf` does for a damaged file."""
    with opened(data) as file:
        actions = [each.get("/A") for page in file.pages for each in page.obj.get("/Annots", [])]
        uris = [action.get("/URI") for action in actions if isinstance(action, pikepdf.Dictionary)]
        return [unquote(str(uri)) for uri in uris if uri is not None]
