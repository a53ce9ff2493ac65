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

from sopdoc.reading.built.docx_texts import FALLBACK, part_of
from sopdoc.reading.built.in_pdf import opened

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_CODE = f"{_W}instrText"
_FIELD = re.compile(
    r'\s*HYPERLINK\s+(?:\\[mn]\s+|\\[lot]\s+"[^"]*"\s+)*(?:"([^"]+)"|([^\s"\\]+))',
    re.IGNORECASE,
)
"""The address of a link's code, behind its switches: one with an anchor alone leads nowhere else."""
_PARTS = re.compile(r"word/(?:document|header[0-9]*|footer[0-9]*)\.xml").fullmatch
_RELATIONS = re.compile(r"word/_rels/(?:document|header[0-9]*|footer[0-9]*)\.xml\.rels").fullmatch


def links_in_docx(data: bytes) -> list[str]:
    """Return the addresses that fields and relations lead to; raise as `texts_in_docx` does for a damaged file."""
    with ZipFile(io.BytesIO(data)) as archive:
        names = archive.namelist()
        codes = [code for name in names if _PARTS(name) for code in _codes(part_of(archive, name))]
        found = [match[1] or match[2] for code in codes if (match := _FIELD.match(code))]
        for relations in (part_of(archive, name) for name in names if _RELATIONS(name)):
            found += [each.get("Target", "") for each in relations if each.get("Type", "").endswith("/hyperlink")]
    return [unquote(address) for address in found]


def _codes(document: etree._Element) -> Iterator[str]:
    """Yield the code of each field, whose pieces programs part as they like; what old programs show instead is none."""
    pieces: list[str] = []
    for each in document.iter(_CODE, f"{_W}fldChar", f"{_W}fldSimple"):
        if next(each.iterancestors(FALLBACK), None) is not None:
            continue
        if each.tag == _CODE:
            pieces.append(each.text or "")
            continue
        if pieces:
            yield "".join(pieces)
            pieces = []
        yield each.get(f"{_W}instr", "")
    yield "".join(pieces)


def links_in_pdf(data: bytes) -> list[str]:
    """Return the addresses that may be clicked; raise as `pages_in_pdf` does for a damaged file."""
    with opened(data) as file:
        actions = [each.get("/A") for page in file.pages for each in page.obj.get("/Annots", [])]
        uris = [action.get("/URI") for action in actions if isinstance(action, pikepdf.Dictionary)]
        return [unquote(str(uri)) for uri in uris if uri is not None]
