"""The project that the working folder is in: what a build without arguments takes, and where it puts documents.

A project's folder holds ``sop_sources``, or the mark of a root is in it. See docs/analysis/command-line.md.
"""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.reading.shelf.project import ROOT_MARK, ROOT_NAME

_OUTPUT = "output"


def default_sources() -> Path:
    """Return the sources of the project that the working folder is in, there or not."""
    home = _home()
    if home is None:
        return Path(ROOT_NAME)
    sources = home / ROOT_NAME
    return _shown(sources if sources.is_dir() else home)


def default_output() -> Path:
    """Return the output folder of the project that the working folder is in, else that of the folder itself."""
    home = _home()
    return Path(_OUTPUT) if home is None else _shown(home / _OUTPUT)


def sources_of(argument: Path) -> Path:
    """Return what a SOURCE stands for: the sources where it is a project's folder, else itself."""
    sources = argument / ROOT_NAME
    return sources if argument.name != ROOT_NAME and os.path.isdir(sources) else argument  # noqa: PTH112 - no fault for odd names


def _home() -> Path | None:
    """Return the folder of the project that the working folder is in, None where it is in none.

    A folder above counts only if its sources have the working folder's owner: others may put theirs anywhere.
    """
    here = Path.cwd()
    if (here / ROOT_NAME).is_dir() or (here / ROOT_MARK).is_file():
        return here
    for folder in (here, *here.parents):
        if folder.name == ROOT_NAME:
            return folder.parent
        if _owner(folder / ROOT_NAME) == _owner(here):
            return folder
    return None


def _owner(folder: Path) -> int | None:
    """Return the number of a folder's owner, None where there is no such folder."""
    return folder.stat().st_uid if os.path.isdir(folder) else None  # noqa: PTH112 - a closed folder is no fault


def _shown(path: Path) -> Path:
    return Path(os.path.relpath(path))
