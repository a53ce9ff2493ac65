"""Two books in place of two files: their SOPs are paired as those of two folders."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from sopdoc.carried.file import CarriedFile, documents_of, is_book
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.model.keys import folded
from sopdoc.pairs.match import Files, matched
from sopdoc.pairs.pair import Pair, Place
from sopdoc.pairs.side import Side
from sopdoc.reading.built.built import is_built
from sopdoc.reading.built.project import carried_sources
from sopdoc.reading.tree.compose import compose
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Scalar
from sopdoc.work.tasks.misnamed import SUFFIX

_NO_NAME = re.compile(r"[\W_]+")
_LONGEST = 60
"""Letters of the longest name."""


def book_pairs(old: Path, new: Path, side: Side) -> tuple[Pair, ...] | None:
    """Return the pairs of two books; None where neither file is one.

    Raise InputOutputError where one is a book and the other isn't, or where one can't be read.
    """
    books = [_carried(path, side) for path in (old, new)]
    if books == [None, None]:
        return None
    before, after = books
    if before is None or after is None:
        book, other = (old, new) if after is None else (new, old)
        message = _("{book} is a book of SOPs, and {other} is none").format(book=book, other=other)
        hint = _("name two books, or get the book's sources with `sopdoc source` and name one of them")
        raise InputOutputError(message, hint)
    return matched(_files(old, before, side), _files(new, after, side))


def _carried(path: Path, side: Side) -> Sequence[CarriedFile] | None:
    """Return what a book carries, None where a file is no book."""
    if not is_built(path, side.shelf):
        return None
    files = side.carried(path)
    return files if is_book(files) else None


def _files(path: Path, files: Sequence[CarriedFile], side: Side) -> Files:
    """Return the SOPs of a book, and what they share."""
    return {**book_sops(path, files, side), **shared_places(path, files, side)}


def shared_places(path: Path, files: Sequence[CarriedFile], side: Side) -> dict[str, Place]:
    """Return the offices and page formats that a book carries, by their names in it."""
    _sources, project = carried_sources(path, files)
    root = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    shown = side.shown(path)
    return {file.name: Place(root / file.name, project, f"{shown}: {file.name}") for file in _shared(files)}


def _shared(files: Sequence[CarriedFile]) -> Iterator[CarriedFile]:
    documents = documents_of(files)
    return (file for file in files if file.name.endswith(SUFFIX) and file not in documents)


def book_sops(path: Path, files: Sequence[CarriedFile], side: Side) -> Files:
    """Return the SOPs of a book by names made of their titles: their numbers change where another comes before them.

    Titles are whatever somebody wrote; the names have letters and digits only, and may be those of files.
    """
    sources, project = carried_sources(path, files)
    found: dict[str, Place] = {}
    for source, file in zip(sources, documents_of(files), strict=True):
        judul = _title(file)
        name = _NO_NAME.sub("-", folded(judul))[:_LONGEST].strip("-") or source.stem
        name = name if name not in found else f"{name}-{source.stem}"
        found[name] = Place(source, project, f"{side.shown(path)}: {excerpt(judul) if judul else source.stem}")
    return found


def _title(file: CarriedFile) -> str:
    tree, _faults = compose(file.data, file.name)
    judul = tree.get("judul") if isinstance(tree, Mapping) else None
    return judul.text if isinstance(judul, Scalar) else ""
