"""What the rest of a tree says of itself, where only a part of it is listed."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from sopdoc.daftar.entry import Identity
from sopdoc.daftar.identity import identity_of
from sopdoc.daftar.workers import Workers
from sopdoc.errors import SopdocError
from sopdoc.reading.load import read_beginning
from sopdoc.reading.shelf.project import Project, is_root
from sopdoc.work.tasks.plan import Task
from sopdoc.work.tasks.sources import find_sources


def other_identities(tasks: Iterable[Task], workers: Workers) -> Generator[Identity, None, None]:
    """Yield what sources say that belong to the same trees and aren't listed; those that can't be read say nothing."""
    listed = {task.source.absolute() for task in tasks}
    projects = {task.project.root: task.project for task in tasks if is_root(task.project.root)}
    others = [(path, each) for root, each in projects.items() for path in _sources(root) if path not in listed]
    return workers.share(others, _identity, _nothing)


def _sources(root: Path) -> tuple[Path, ...]:
    try:
        return find_sources(root).files
    except SopdocError:
        return ()


def _identity(place: tuple[Path, Project]) -> Identity:
    """Return what a source says, given with its project."""
    path, project = place
    try:
        return identity_of(read_beginning(path, project), path)
    except SopdocError:
        return _nothing(place)


def _nothing(place: tuple[Path, Project]) -> Identity:
    path, _project = place
    return identity_of(None, path)
