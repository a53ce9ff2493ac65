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
    has_project = folder.name != ROOT_NAME and ROOT_NAME in names_in(shelf, folder)
    tops = [folder / ROOT_NAME, folder / TEMPLATES] if has_project else [folder]
    found = sorted(path for top in tops for path in _below(str(top), shelf))
    start = len(str(folder).rstrip(os.sep)) + 1
    return {path[start:].replace(os.sep, "/"): Path(path) for path in found}


def _below(folder: str, shelf: Shelf) -> Iterator[str]:
    """Yield the files below a folder but hidden ones; links to folders are not followed."""
    for name in names_in(shelf, folder):
        path = os.path.join(folder, name)  # noqa: PTH118 - of tens of thousands of files
        if name.startswith("."):
            continue
        if _is_source(name) and _kind(path, shelf, follow=True) is Kind.FILE:
            yield path
        elif _kind(path, shelf, follow=False) is Kind.FOLDER:
            yield from _below(path, shelf)


def _is_source(name: str) -> bool:
    return name.lower().endswith(SUFFIX) and not right_name(Path(name))


def _kind(path: str, shelf: Shelf, follow: bool) -> Kind | None:
    try:
        return shelf.state(path, follow).kind
    except (OSError, ValueError):
        return None
