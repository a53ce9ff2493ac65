"""The small projects of a book's SOPs as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.carried.file import CarriedFile, numbered


def gathered(projects: Sequence[Sequence[CarriedFile]]) -> tuple[CarriedFile, ...]:
    """Return the files of several documents of one office, documents first, in their order; others stand there once."""
    documents = [replace(files[0], name=numbered(files[0].name, at)) for at, files in enumerate(projects, start=1)]
    others = {file.name: file for files in projects for file in files[1:]}
    return (*documents, *others.values())
