"""Where a source belongs: the root of its tree, and the folders of templates."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.shelf import Shelf, is_file, is_folder

ROOT_NAME = "sop_sources"
ROOT_MARK = "sopdoc.toml"
OFFICE_FILE = "instansi.yaml"
TEMPLATE_FILE = "templat.yaml"
WORD_FILE = "dasar.docx"
TEMPLATES = "templates"
_PACKAGE = Path(__file__).resolve().parents[2]
_PACKAGED = (_PACKAGE / TEMPLATES, _PACKAGE.parent / TEMPLATES)
SHIPPED_TEMPLATES = next((folder for folder in _PACKAGED if folder.is_dir()), _PACKAGED[0])
"""The folder of templates that come with the program."""


class Project(Struct, frozen=True):
    """A tree of sources: its root, absolute, the folders that may hold templates, the nearest first, and its shelf.

    The last of these folders is the one that comes with the program.
    """

    root: Path
    templates: tuple[Path, ...]
    shelf: Shelf = DISK


def find_project(source: Path, shelf: Shelf = DISK, named: Path | None = None) -> Project:
    """Find the tree that a file or folder belongs to; ``named`` is what a person named, if that is a folder above it.

    Inside a project the root is the nearest folder upwards that is named ``sop_sources`` or holds ``sopdoc.toml``. A
    project is a folder of that name, or one with that mark that is what was named or the working folder: a mark in
    any other folder may be anybody's. Else the root is the folder itself, or the file's. See docs/analysis/reading.md.
    """
    path = _absolute(source)
    start = path if is_folder(shelf, path) else path.parent
    root = _root_above(start, _absolute(named) if named else path, shelf) or start
    return Project(root, _template_folders(root), shelf)


def _root_above(start: Path, named: Path, shelf: Shelf) -> Path | None:
    """Return the root that a folder has in a project, None for a folder that is in none."""
    nearest: Path | None = None
    for folder in (start, *start.parents):
        if folder.name == ROOT_NAME:
            return nearest or folder
        if is_file(shelf, folder / ROOT_MARK):
            nearest = nearest or folder
            if folder == named or _is_working_folder(folder):
                return nearest
    return None


def _is_working_folder(folder: Path) -> bool:
    try:
        return os.path.samefile(folder, os.curdir)  # noqa: PTH121 - a working folder that was removed has no name
    except OSError:
        return False


def is_root(folder: Path) -> bool:
    """Tell whether somebody made a folder the root of a tree; else it may be any folder, such as a home."""
    return folder.name == ROOT_NAME or is_file(DISK, folder / ROOT_MARK)


def office_files(path: Path, root: Path) -> tuple[Path, ...]:
    """Return the ``instansi.yaml`` files that apply to a source, there or not, from the root inwards."""
    folder = _absolute(path).parent
    folders = [folder, *folder.parents]
    inside = folders[: folders.index(root) + 1] if root in folders else [folder]
    return tuple(inner / OFFICE_FILE for inner in reversed(inside))


def settings_files(path: Path, project: Project) -> tuple[Path, ...]:
    """Return where the settings of a source or folder may stand, there or not, the nearest first.

    They stand in its folder or above, up to the root, or beside a root named ``sop_sources``.
    """
    start = _absolute(path)
    folders = [start, *start.parents] if is_folder(project.shelf, start) else list(start.parents)
    inside = folders[: folders.index(project.root) + 1] if project.root in folders else [project.root]
    beside = [project.root.parent] if project.root.name == ROOT_NAME else []
    return tuple(folder / ROOT_MARK for folder in (*inside, *beside))


def shown_path(file: Path, like: Path, root: Path) -> str:
    """Return how a file of a project is named to the person who gave the path ``like``: relative if that was.

    Templates and settings may stand beside the root.
    """
    own = (root, root.parent / TEMPLATES, root.parent / ROOT_MARK) if root.name == ROOT_NAME else (root,)
    if like.is_absolute() or not any(map(file.is_relative_to, own)):
        return str(file)
    return os.path.relpath(file)


def _absolute(path: Path) -> Path:
    """Make a path absolute without following symlinks, so that ``..`` stays where the person sees it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve follows symlinks, Path.absolute keeps ".."


def _template_folders(root: Path) -> tuple[Path, ...]:
    """Return the project's own folder of templates, in its root or beside ``sop_sources``, then the shipped one."""
    own = (root, root.parent) if root.name == ROOT_NAME else (root,)
    return tuple(dict.fromkeys((*(folder / TEMPLATES for folder in own), SHIPPED_TEMPLATES)))
