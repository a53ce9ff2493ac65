"""What is below a folder, on whichever shelf: sources, offices and templates as a build finds them; documents."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from sopdoc.reading.shelf.project import ROOT_NAME, TEMPLATES
from sopdoc.reading.shelf.shelf import Kind, Shelf, names_in
from sopdoc.work.tasks.misnamed import SUFFIX, right_name

Wanted = Callable[[str], bool]
"""Tells from a file's name whether it is looked for."""
_BUILT = (".pdf", ".docx")
_OPEN_IN_WORD = "~$"
"""What the name of a note begins with that Word leaves beside a document while it is open."""


def listed(folder: Path, shelf: Shelf) -> dict[str, Path]:
    """Return the files by their places below a folder, with slashes, in their order; of a project only its own."""
    start = _start(folder)
    has_project = folder.name != ROOT_NAME and ROOT_NAME in names_in(shelf, folder)
    tops = (f"{start}{ROOT_NAME}{os.sep}", f"{start}{TEMPLATES}{os.sep}") if has_project else (start,)
    return _placed(start, (path for top in tops for path in _below(top, shelf, _is_source)))


def listed_documents(folder: Path, shelf: Shelf) -> dict[str, Path]:
    """Return the built documents by their places below a folder, with slashes, in their order."""
    start = _start(folder)
    return _placed(start, _below(start, shelf, _is_document))


def _start(folder: Path) -> str:
    return "" if folder == Path() else f"{str(folder).rstrip(os.sep)}{os.sep}"


def _placed(start: str, found: Iterable[str]) -> dict[str, Path]:
    return {path[len(start) :].replace(os.sep, "/"): Path(path) for path in sorted(found)}


def _below(start: str, shelf: Shelf, is_wanted: Wanted) -> Iterator[str]:
    """Yield the files of a folder, given with its last separator, and below; hidden ones and links are passed by."""
    for name in names_in(shelf, start or os.curdir):
        path = f"{start}{name}"
        if name.startswith("."):
            continue
        if is_wanted(name) and _kind(path, shelf, follow=True) is Kind.FILE:
            yield path
        elif _kind(path, shelf, follow=False) is Kind.FOLDER:
            yield from _below(f"{path}{os.sep}", shelf, is_wanted)


def _is_document(name: str) -> bool:
    return name.lower().endswith(_BUILT) and not name.startswith(_OPEN_IN_WORD)


def _is_source(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not right_name(Path(name))


def _kind(path: str, shelf: Shelf, follow: bool) -> Kind | None:
    try:
        return shelf.state(path, follow).kind
    except (OSError, ValueError):
        return None
