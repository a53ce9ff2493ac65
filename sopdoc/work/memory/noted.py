"""How long documents are, as the last build noted: laying them out again would cost nearly a build."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError
from sopdoc.model.extent import Extent
from sopdoc.reading.characters.encoding import MAX_BYTES
from sopdoc.reading.shelf.files import Input
from sopdoc.work.files.contents import digest_of
from sopdoc.work.files.record import Record
from sopdoc.work.memory.inputs import basis_of_states, states_of
from sopdoc.work.memory.manifest import Manifest, read_manifest
from sopdoc.work.tasks.fingerprint import fingerprint, present_tools
from sopdoc.work.tasks.plan import Task


class Noted(Struct, frozen=True):
    """A document and what is remembered of it; it travels to worker processes. ``tools`` is the key of this run's."""

    task: Task
    record: Record
    tools: str

    def is_of_source(self) -> bool:
        """Tell whether the source still has the bytes that the document was made of."""
        state = next(iter(self.record.inputs), None)
        if state is None or state.name != self.task.place or not 0 < state.size <= MAX_BYTES:
            return False
        with suppress(OSError, ValueError):
            return digest_of(str(self.task.source), state.size, through_link=True) == state.digest
        return False

    def extent_from(self, inputs: Sequence[Input]) -> Extent | None:
        """Return what was noted if the document was made of exactly these inputs, by these tools, else None.

        Figures that were changed since are believed no more than those of another document.
        """
        if not self.record.is_sealed:
            return None
        by_bytes = {at for at, state in enumerate(self.record.inputs) if not state.value}
        basis = basis_of_states(states_of(inputs, self.task.project, by_bytes))
        made = self.record.outputs.items()
        is_up_to_date = any(each.fingerprint == fingerprint(self.tools, kind, basis) for kind, each in made)
        return self.record.extent if is_up_to_date and self.record.extent.pages else None


def noted_of(tasks: Sequence[Task], output: Path) -> dict[Task, Noted]:
    """Return what the builds into an output folder noted of documents, as far as it may still hold."""
    manifest = Manifest()
    with suppress(InputOutputError):  # what is in the way of a build is its affair
        manifest = read_manifest(output)
    if not manifest.records:
        return {}
    tools = present_tools().key
    records = ((task, manifest.records.get(task.name)) for task in tasks)
    return {task: Noted(task, record, tools) for task, record in records if record and record.tools == tools}
