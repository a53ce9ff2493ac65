"""A document's inputs as a record names them, and the one mark that stands for all of them."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.build.fingerprint import basis_of
from sopdoc.build.naming import input_name
from sopdoc.build.record import FileState
from sopdoc.reading.shelf.files import Input
from sopdoc.reading.shelf.project import Project


def states_of(inputs: Iterable[Input], project: Project) -> tuple[FileState, ...]:
    """Return what is to be remembered of the files that were read or looked for."""
    return tuple(FileState(input_name(each.path, project), each.modified, each.size, each.digest) for each in inputs)


def basis_of_states(states: Iterable[FileState]) -> str:
    """Return what stands for the contents of inputs; their times don't count."""
    return basis_of((state.name, state.digest) for state in states)
