"""One side of a comparison, and two of them."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from msgspec import Struct

from sopdoc.reading.shelf.project import OFFICE_FILE, TEMPLATE_FILE, TEMPLATES, Project


class Content(StrEnum):
    """What a file describes."""

    SOP = "sop"
    KANTOR = "kantor"
    TEMPLAT = "templat"


class Place(Struct, frozen=True):
    """A file, the project that it is read in, and its name as a person would write it (``HEAD~1:surat.yaml``)."""

    path: Path
    project: Project
    shown: str


class Pair(Struct, frozen=True):
    """A file before and after: one of the places is None where it was added or removed.

    ``name`` is its path below what was named, that of the new one if there is one. ``is_equal`` says that both have the
    same bytes, ``is_renamed`` that they have other names.
    """

    name: str
    content: Content
    old: Place | None
    new: Place | None
    is_equal: bool = False
    is_renamed: bool = False


def content_of(path: Path) -> Content:
    """Tell from a file's name what it describes."""
    if path.name == OFFICE_FILE:
        return Content.KANTOR
    is_templat = path.name == TEMPLATE_FILE and path.parent.parent.name == TEMPLATES
    return Content.TEMPLAT if is_templat else Content.SOP
