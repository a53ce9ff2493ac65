"""The source that a document carries, as a project: below the document's own path, where no disk has a folder."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from sopdoc.carried.file import CarriedFile, documents_of
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.reading.shelf.project import Project, find_project


def carried_project(built: Path, files: Sequence[CarriedFile]) -> tuple[Path, Project]:
    """Return where the document's source stands, and the project around it: `load_source` reads it there."""
    (source, *_others), project = carried_sources(built, files)
    return source, project


def carried_sources(built: Path, files: Sequence[CarriedFile]) -> tuple[tuple[Path, ...], Project]:
    """Return where the sources of a document or a book stand, in its order, and the project around them."""
    place = Path(os.path.abspath(built))  # noqa: PTH100 - links stay as they are
    shelf = Overlay({place / file.name: file.data for file in files}, DISK)
    sources = tuple(place / file.name for file in documents_of(files))
    return sources, find_project(sources[0], shelf)
