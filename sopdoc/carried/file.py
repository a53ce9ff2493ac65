"""The files of the small project that a document carries, by names that say nothing of where they stood."""

from __future__ import annotations

import re
from collections.abc import Iterable

from msgspec import Struct

SOURCES = "sop_sources"
DOCUMENT = "sop.yaml"
OFFICE = "instansi.yaml"
INNER_OFFICE = "kantor"
"""The folder of an office below another one, and of the next below that."""
TEMPLATES = "templates"
MOST_FILES = 10_000
"""More than the SOPs of any book, twenty templates, and the offices of any tree."""
_FOLDERS = rf"{SOURCES}/(?:{INNER_OFFICE}/){{0,64}}"
_DOCUMENT = re.compile(rf"{_FOLDERS}sop(?P<number>-[0-9]{{4}})?\.yaml").fullmatch
_TEMPLATE_NAME = r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?"
_NAME = re.compile(
    rf"{_FOLDERS}(?:sop(?:-[0-9]{{4}})?\.yaml|instansi\.yaml|logo\.(?:png|jpg))"
    rf"|(?:{SOURCES}/)?{TEMPLATES}/{_TEMPLATE_NAME}/(?:templat\.yaml|dasar\.docx|gambar\.(?:png|jpg)|huruf-(?:tegak|tebal|miring|tebal-miring)\.ttf)"
).fullmatch


class CarriedFile(Struct, frozen=True):
    """A file of the small project: its place there, with slashes, and its bytes."""

    name: str
    data: bytes


def numbered(name: str, number: int) -> str:
    """Return the name of a document's source among those of a book, of which it is the one of this number, from 1."""
    return name.removesuffix(".yaml") + f"-{number:04d}.yaml"


def refuse_impossible(files: Iterable[CarriedFile]) -> None:
    """Raise ValueError for files that neither a document carries nor a book: other names, or one name twice."""
    names = [file.name for file in files]
    documents = [found for name in names if (found := _DOCUMENT(name))]
    is_book = all(found["number"] for found in documents)
    if len(names) > MOST_FILES or len(set(names)) < len(names) or not documents:
        raise ValueError("the files are not those of one document, or of a book")
    if not all(map(_NAME, names)) or (len(documents) > 1 and not is_book):
        raise ValueError("a file has a name that none has")


def document_of(files: Iterable[CarriedFile]) -> CarriedFile:
    """Return the source of a single document, or of a book's first one."""
    return documents_of(files)[0]


def documents_of(files: Iterable[CarriedFile]) -> tuple[CarriedFile, ...]:
    """Return the sources of documents: a single one, unless they are a book's."""
    return tuple(file for file in files if _DOCUMENT(file.name))


def is_book(files: Iterable[CarriedFile]) -> bool:
    """Tell whether files are those of a book, which may hold one SOP."""
    return any(found["number"] for file in files if (found := _DOCUMENT(file.name)))
