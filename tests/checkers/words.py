"""The words that a source prints, and the words that a DOCX or a PDF holds, case folded and counted."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from pypdf import PdfReader

from tests.checkers.plain import plain

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
SILENT = frozenset({"oleh", "id", "simbol", "sampul", "logo", "templat", "tanda", "kolom", "pelaksana", "tempat"})
"""Keys whose values don't print as they stand."""
MONTHS = (
    "januari februari maret april mei juni juli agustus september oktober november desember".split()  # noqa: SIM905
)


def printed_words(document: dict[str, Any], office: dict[str, Any]) -> Counter[str]:
    """Return the words that a plainly read source and its office print at least."""
    return _count("\n".join(_values({**office, **document, "disahkan_oleh": _approval(document, office)})))


def _approval(document: dict[str, Any], office: dict[str, Any]) -> dict[str, Any]:
    return {**(office.get("disahkan_oleh") or {}), **(document.get("disahkan_oleh") or {})}


def _values(tree: Any, key: str = "") -> Iterator[str]:
    if isinstance(tree, dict):
        for name, value in tree.items():
            if name == "pelaksana":
                yield from _names(value)
            elif name in {"keputusan", "lanjut"}:
                yield from _labels(value)
            elif name == "satuan_waktu":
                yield f"({value})"
            elif name not in SILENT:
                yield from _values(value, name)
    elif isinstance(tree, list):
        for item in tree:
            yield from _values(item, key)
    else:
        yield _date(tree) if key.startswith("tanggal") else tree


def _names(lanes: dict[str, Any]) -> Iterator[str]:
    """Yield the names of lanes, and of groups of them."""
    for value in lanes.values():
        yield from (value["nama"], *_names(value["pelaksana"])) if isinstance(value, dict) else (value,)


def _labels(exits: Any) -> Iterator[str]:
    """Yield the words of exits, also of several decisions in one cell; ids print nowhere."""
    if isinstance(exits, dict):
        yield from exits
    elif isinstance(exits, list):
        for decision in exits:
            yield from _labels(decision)


def _date(text: str) -> str:
    """Return a date as it is printed: one in words as it is written."""
    found = re.fullmatch(r"(\d{4})-(\d\d)(?:-(\d\d))?", text.strip())
    if not found:
        return text
    year, month, day = found.groups()
    return " ".join([*([str(int(day))] if day else []), MONTHS[int(month) - 1], year])


def missing(wanted: Counter[str], text: str) -> Counter[str]:
    """Return the words that a text doesn't hold as often as it should.

    A word that is broken after a hyphen, or within for its length, stands in the text without its blanks.
    """
    joined = re.sub(r"(?<=\S-)\s*\n\s*(?=\S)", "", text)
    lacking = wanted - _count(joined)
    if not lacking:
        return lacking
    solid = "".join(_plain(text).split())
    return Counter({word: count for word, count in lacking.items() if solid.count(word) < wanted[word]})


def docx_text(path: Path) -> str:
    """Return the text of a DOCX's body, text boxes, headers and footers."""
    with zipfile.ZipFile(path) as archive:
        parts = [name for name in archive.namelist() if re.fullmatch(r"word/(document|header\d*|footer\d*)\.xml", name)]
        return "\n".join(_docx_text(ElementTree.fromstring(archive.read(name))) for name in parts)


def _docx_text(element: ElementTree.Element) -> str:
    """Return an element's text; what stands twice for older programs counts once."""
    if element.tag == f"{MC}Fallback":
        return ""
    if element.tag == f"{W}t":
        return element.text or ""
    if element.tag in {f"{W}br", f"{W}tab", f"{W}cr"}:
        return "\n" if element.tag != f"{W}tab" else "\t"
    inner = "".join(_docx_text(child) for child in element)
    return f"\n{inner}\n" if element.tag == f"{W}p" else inner


def pdf_text(path: Path) -> str:
    """Return the text of all pages of a PDF."""
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


def _count(text: str) -> Counter[str]:
    return Counter(_plain(text).split())


def _plain(text: str) -> str:
    return plain(unicodedata.normalize("NFC", text)).casefold()
