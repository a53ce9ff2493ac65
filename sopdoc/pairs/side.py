"""One side of a comparison: the disk or a revision, and how its files are named."""

from __future__ import annotations

from pathlib import Path

from sopdoc.carried.file import CarriedFile
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.pairs.pair import Place
from sopdoc.reading.built.built import carried_by, is_built
from sopdoc.reading.built.project import carried_project
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.reading.shelf.shelf import Shelf, is_file, is_folder


class Side:
    """A shelf; ``name`` is what a person called the revision, "" for the disk."""

    def __init__(self, shelf: Shelf = DISK, name: str = "") -> None:
        self.shelf = shelf
        self.name = name
        self._projects: dict[Path, Project] = {}

    def has_file(self, path: Path) -> bool:
        """Tell whether a file stands here."""
        return is_file(self.shelf, path)

    def has_folder(self, path: Path) -> bool:
        """Tell whether a folder stands here."""
        return is_folder(self.shelf, path)

    def project(self, path: Path) -> Project:
        """Return the project around what a person named."""
        if path not in self._projects:
            self._projects[path] = find_project(path, self.shelf)
        return self._projects[path]

    def shown(self, path: Path) -> str:
        """Return how a file is named to people."""
        return f"{self.name}:{path.as_posix()}" if self.name else str(path)

    def place(self, path: Path) -> Place:
        """Return a file that was named, a built document as the source that it carries.

        Raise InputOutputError where it can't be read, or carries none.
        """
        if not is_built(path, self.shelf):
            return Place(path, self.project(path), self.shown(path))
        return self.place_of(path, self.carried(path))

    def carried(self, path: Path) -> tuple[CarriedFile, ...]:
        """Return the files that a built document carries; raise InputOutputError where it carries none."""
        files = carried_by(path, self.shelf)
        if files:
            return files
        message = _("{path} carries no source").format(path=self.shown(path))
        hint = _("only documents that sopdoc built carry theirs, unless a template says `sumber: tidak`")
        raise InputOutputError(message, hint)

    def place_of(self, path: Path, files: tuple[CarriedFile, ...]) -> Place:
        """Return the source among the files that a built document carries."""
        return Place(*carried_project(path, files), self.shown(path))
