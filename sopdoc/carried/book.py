"""The small projects of a book's SOPs as one."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.carried.file import CarriedFile, numbered


def gathered(projects: Sequence[Sequence[CarriedFile]], more: Sequence[CarriedFile]) -> tuple[CarriedFile, ...]:
    """Return the files of several documents of one office, documents first, in their order, and ``more`` of the book's.

    Others stand there once; nothing is returned where two of one name differ, since one project can't hold both.
    """
    documents = [replace(files[0], name=numbered(files[0].name, at)) for at, files in enumerate(projects, start=1)]
    others: dict[str, CarriedFile] = {}
    for file in (*more, *(file for files in projects for file in files[1:])):
        if others.setdefault(file.name, file) != file:
            return ()
    return (*documents, *others.values())
