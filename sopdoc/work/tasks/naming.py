"""How files are named in the manifest: so that a project can be moved, or built from another folder."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.reading.shelf.project import Project

_SHIPPED = "sopdoc:"
"""Begins the names of templates that came with the program, wherever that is installed."""


def root_name(project: Project, output: Path) -> str:
    """Return the project's root as seen from the output folder."""
    return _relative(project.root, output)


def input_name(path: Path, project: Project) -> str:
    """Return how an input is named; `input_path` finds it again."""
    below = _below(path, project.templates[-1])
    return _relative(path, project.root) if below is None else _SHIPPED + below


def input_path(name: str, project: Project) -> str:
    """Return where an input of a name is."""
    if name.startswith(_SHIPPED):
        return f"{project.templates[-1]}/{name.removeprefix(_SHIPPED)}"
    return os.path.join(project.root, name)  # noqa: PTH118 - of thousands of files, with no Path made for each


def _relative(path: Path, start: Path) -> str:
    """Return a path as seen from a folder; where none leads there, as on another drive of Windows, the whole path."""
    below = _below(path, start)
    if below is not None:
        return below
    try:
        return _slashed(os.path.relpath(path, start))
    except ValueError:
        return _slashed(os.path.abspath(path))  # noqa: PTH100 - links stay as they are


def _below(path: Path, folder: Path) -> str | None:
    """Return the place of a path in a folder that it is written with, None for others; takes a tenth of `relpath`."""
    whole, start = str(path), f"{folder}{os.sep}"
    below = whole[len(start) :]
    if not whole.startswith(start) or os.pardir in below.split(os.sep):  # noqa: PTH206 - of thousands of files
        return None
    return _slashed(below)


def _slashed(path: str) -> str:
    return path.replace("\\", "/") if os.sep == "\\" else path
