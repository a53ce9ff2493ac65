"""Two books in place of two files: their SOPs are paired as those of two folders."""

from __future__ import annotations

import os
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
from sopdoc.source.tree import Mapping, Scalar
from sopdoc.work.tasks.misnamed import SUFFIX


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
    """Return the SOPs of a book, and what they share under its own names."""
    _sources, project = carried_sources(path, files)
    root = Path(os.path.abspath(path))  # noqa: PTH100 - links stay as they are
    shared = {
        file.name: Place(root / file.name, project, f"{side.shown(path)}: {file.name}") for file in _shared(files)
    }
    return {**book_sops(path, files, side), **shared}


def _shared(files: Sequence[CarriedFile]) -> Iterator[CarriedFile]:
    documents = documents_of(files)
    return (file for file in files if file.name.endswith(SUFFIX) and file not in documents)


def book_sops(path: Path, files: Sequence[CarriedFile], side: Side) -> Files:
    """Return the SOPs of a book by their titles: their numbers change where another comes before them."""
    sources, project = carried_sources(path, files)
    found: dict[str, Place] = {}
    for source, file in zip(sources, documents_of(files), strict=True):
        judul = _title(file) or source.stem
        name = judul if judul not in found else f"{judul} ({source.stem})"
        found[name] = Place(source, project, f"{side.shown(path)}: {name}")
    return found


def _title(file: CarriedFile) -> str:
    tree, _faults = compose(file.data, file.name)
    judul = tree.get("judul") if isinstance(tree, Mapping) else None
    return folded(judul.text) if isinstance(judul, Scalar) else ""
