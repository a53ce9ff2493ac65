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
MOST_FILES = 200
"""More than twenty templates, and the offices of any tree."""
_FOLDERS = rf"{SOURCES}/(?:{INNER_OFFICE}/){{0,64}}"
_DOCUMENT = re.compile(rf"{_FOLDERS}sop\.yaml").fullmatch
_TEMPLATE_NAME = r"(?!(?i:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:[./]))[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?"
_NAME = re.compile(
    rf"{_FOLDERS}(?:sop\.yaml|instansi\.yaml|logo\.(?:png|jpg))"
    rf"|(?:{SOURCES}/)?{TEMPLATES}/{_TEMPLATE_NAME}/(?:templat\.yaml|dasar\.docx|gambar\.(?:png|jpg)|huruf-(?:tegak|tebal|miring|tebal-miring)\.ttf)"
).fullmatch


class CarriedFile(Struct, frozen=True):
    """A file of the small project: its place there, with slashes, and its bytes."""

    name: str
    data: bytes


def refuse_impossible(files: Iterable[CarriedFile]) -> None:
    """Raise ValueError for files that no document carries: other names, one name twice, not exactly one document."""
    names = [file.name for file in files]
    documents = [name for name in names if _DOCUMENT(name)]
    if len(names) > MOST_FILES or len(set(names)) < len(names) or len(documents) != 1:
        raise ValueError("the files are not those of one document")
    if not all(map(_NAME, names)):
        raise ValueError("a file has a name that none has")


def document_of(files: Iterable[CarriedFile]) -> CarriedFile:
    """Return the document's own source."""
    return next(file for file in files if _DOCUMENT(file.name))
