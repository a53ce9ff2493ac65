"""Where a source belongs: the root of its tree, and the folders of templates."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

ROOT_NAME = "sop_sources"
ROOT_MARK = "sopdoc.toml"
OFFICE_FILE = "instansi.yaml"
TEMPLATE_FILE = "templat.yaml"
_PACKAGE = Path(__file__).resolve().parents[1]


class Project(Struct, frozen=True):
    """A tree of sources: its root, absolute, and the folders that may hold templates, the nearest first."""

    root: Path
    templates: tuple[Path, ...]


def find_project(source: Path) -> Project:
    """Find the tree that a file or folder belongs to.

    Its root is the nearest folder upwards that is named ``sop_sources`` or holds ``sopdoc.toml``, else the folder
    itself, or the file's. Of the source format, "An SOP document".
    """
    start = _absolute(source)
    if not start.is_dir():
        start = start.parent
    marked = (folder for folder in (start, *start.parents) if _is_root(folder))
    root = next(marked, start)
    return Project(root, _template_folders(root))


def office_files(path: Path, root: Path) -> tuple[Path, ...]:
    """Return the ``instansi.yaml`` files that apply to a source, there or not, from the root inwards."""
    folder = _absolute(path).parent
    folders = [folder, *folder.parents]
    inside = folders[: folders.index(root) + 1] if root in folders else [folder]
    return tuple(inner / OFFICE_FILE for inner in reversed(inside))


def shown_path(file: Path, like: Path, root: Path) -> str:
    """Return how a file is named to the person who gave the path ``like``: relative if that was."""
    if like.is_absolute() or not file.is_relative_to(root):
        return str(file)
    return os.path.relpath(file)


def _absolute(path: Path) -> Path:
    """Make a path absolute without following symlinks, so that ``..`` stays where the person sees it."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - Path.resolve follows symlinks, Path.absolute keeps ".."


def _is_root(folder: Path) -> bool:
    return folder.name == ROOT_NAME or (folder / ROOT_MARK).is_file()


def _template_folders(root: Path) -> tuple[Path, ...]:
    own = (root / "templates", root.parent / "templates")
    packaged = (_PACKAGE / "templates", _PACKAGE.parent / "templates")
    shipped = next((folder for folder in packaged if folder.is_dir()), packaged[0])
    return tuple(dict.fromkeys((*own, shipped)))
