"""A document's inputs as a record names them, and the one mark that stands for all of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TYPE_CHECKING

from sopdoc.reading.shelf.project import Project
from sopdoc.work.files.record import FileState
from sopdoc.work.tasks.fingerprint import basis_of
from sopdoc.work.tasks.naming import input_name

if TYPE_CHECKING:
    from sopdoc.reading.shelf.files import Input  # planning a build shall not wait for it


def states_of(inputs: Iterable[Input], project: Project, by_bytes: Collection[int] = ()) -> tuple[FileState, ...]:
    """Return what is to be remembered of the files that were read or looked for.

    Those counted in ``by_bytes`` have no value of their own: something was reported at a line of theirs, which a
    comment may move.
    """
    return tuple(
        FileState(
            input_name(each.path, project),
            each.modified,
            each.size,
            each.digest,
            "" if at in by_bytes else each.value,
        )
        for at, each in enumerate(inputs)
    )


def basis_of_states(states: Iterable[FileState]) -> str:
    """Return what stands for the contents of inputs; their times don't count."""
    return basis_of((state.name, state.mark) for state in states)
