"""The sources, offices and templates below a folder, on whichever shelf it stands: as a build finds them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from sopdoc.reading.shelf.project import ROOT_NAME, TEMPLATES
from sopdoc.reading.shelf.shelf import Kind, Shelf, names_in
from sopdoc.work.tasks.misnamed import SUFFIX, right_name


def listed(folder: Path, shelf: Shelf) -> dict[str, Path]:
    """Return the files by their places below a folder, with slashes, in their order; of a project only its own."""
    start = "" if folder == Path() else f"{str(folder).rstrip(os.sep)}{os.sep}"
    has_project = folder.name != ROOT_NAME and ROOT_NAME in names_in(shelf, folder)
    tops = (f"{start}{ROOT_NAME}{os.sep}", f"{start}{TEMPLATES}{os.sep}") if has_project else (start,)
    found = sorted(path for top in tops for path in _below(top, shelf))
    return {path[len(start) :].replace(os.sep, "/"): Path(path) for path in found}


def _below(start: str, shelf: Shelf) -> Iterator[str]:
    """Yield the files of a folder, given with its last separator, and below; hidden ones and links are passed by."""
    for name in names_in(shelf, start or os.curdir):
        path = f"{start}{name}"
        if name.startswith("."):
            continue
        if _is_source(name) and _kind(path, shelf, follow=True) is Kind.FILE:
            yield path
        elif _kind(path, shelf, follow=False) is Kind.FOLDER:
            yield from _below(f"{path}{os.sep}", shelf)


def _is_source(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not right_name(Path(name))


def _kind(path: str, shelf: Shelf, follow: bool) -> Kind | None:
    try:
        return shelf.state(path, follow).kind
    except (OSError, ValueError):
        return None
