"""Whether what stands in the output folder is what a build would put there, and if not, why not."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from sopdoc.build.fingerprint import Tools, basis_of, fingerprint
from sopdoc.build.manifest import Manifest
from sopdoc.build.naming import input_path, source_name, target_name
from sopdoc.build.plan import Task
from sopdoc.build.reason import Reason, input_reason, tools_reason
from sopdoc.build.record import FileState, Made, Record
from sopdoc.messages import _, language
from sopdoc.reading.files import digest, settled


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be done for a document: its ``stale`` formats, none if all is as it should be, and why.

    ``record`` is what is remembered of it, with the files' times as they are now.
    """

    task: Task
    stale: tuple[str, ...]
    reason: Reason | None = None
    record: Record | None = None


class Examiner:
    """Compares documents with what is remembered of them; each shared file is looked at once."""

    def __init__(
        self, output: Path, manifest: Manifest, tools: Tools, formats: tuple[str, ...], *, force: bool, strict: bool
    ) -> None:
        self._output = output
        self._manifest = manifest
        self._tools = tools
        self._formats = formats
        self._force = force
        self._strict = strict
        self._states: dict[str, tuple[int, int] | None] = {}
        self._digests: dict[str, str] = {}

    def examine(self, task: Task) -> Verdict:
        """Return what is to be done for a document."""
        record = self._manifest.records.get(target_name(task.target, self._output))
        reason = self._reason_for_all(task, record)
        if record is None or reason:
            return Verdict(task, self._formats, reason or Reason("new", _("new")), record)
        inputs, changed = self._inputs(task, record)
        if changed:
            return Verdict(task, self._formats, changed, record)
        return self._outputs(task, replace(record, inputs=inputs) if inputs != record.inputs else record)

    def _reason_for_all(self, task: Task, record: Record | None) -> Reason | None:
        if self._force:
            return Reason("forced", "--force")
        if record is None:
            return None
        if record.source != source_name(task):
            return Reason("source", _("made from another source, {path}").format(path=record.source))
        if self._strict and not record.is_strict:
            return Reason("strict", _("not yet looked at with --strict"))
        if record.said and record.language != language():
            return Reason("language", _("its warnings are in another language"))
        return None

    def _inputs(self, task: Task, record: Record) -> tuple[tuple[FileState, ...], Reason | None]:
        """Return the inputs' states with trusted times, or why they are not the same any more."""
        now: list[FileState] = []
        for state in record.inputs:
            path = input_path(state.name, task.project)
            current = self._current(path, state, shared=True)
            if current is None:
                return record.inputs, input_reason(state, is_source=state.name == record.source)
            now.append(current)
        return tuple(now), None

    def _outputs(self, task: Task, record: Record) -> Verdict:
        basis = basis_of((state.name, state.digest) for state in record.inputs)
        stale: list[str] = []
        reasons: list[Reason] = []
        outputs = dict(record.outputs)
        for kind in self._formats:
            made = record.outputs.get(kind)
            found = self._output_reason(task, record, kind, basis)
            if isinstance(found, Reason):
                stale.append(kind)
                reasons.append(found)
            elif found != made:
                outputs[kind] = found
        if outputs != record.outputs:
            record = replace(record, outputs=outputs)
        return Verdict(task, tuple(stale), next(iter(reasons), None), record)

    def _output_reason(self, task: Task, record: Record, kind: str, basis: str) -> Made | Reason:
        """Return a format's files as they are now, or why they must be made again."""
        made = record.outputs.get(kind)
        if made is None:
            return Reason("format", _("not yet made as {format}").format(format=kind))
        if made.fingerprint != fingerprint(self._tools.key, kind, basis):
            return tools_reason(self._tools, self._manifest.tools.get(record.tools))
        files = []
        for state in made.files:
            path = f"{task.target}{state.name}"
            current = self._current(path, state, shared=False)
            if current is None:
                return _output_lost(path)
            files.append(current)
        return Made(made.fingerprint, tuple(files))

    def _current(self, path: str, state: FileState, *, shared: bool) -> FileState | None:
        """Return a file's state as it is now if its bytes are still those remembered, else None."""
        status = self._status(path) if shared else _status(path)
        if status is None:
            return None if state.digest else state
        if not state.digest or status[1] != state.size:
            return None
        if status[0] == state.modified:
            return state
        if self._digest(path) != state.digest:
            return None
        return state._replace(modified=settled(status[0]) if shared else status[0])

    def _status(self, path: str) -> tuple[int, int] | None:
        if path not in self._states:
            self._states[path] = _status(path)
        return self._states[path]

    def _digest(self, path: str) -> str:
        if path not in self._digests:
            self._digests[path] = _digest(path)
        return self._digests[path]


def _status(path: str) -> tuple[int, int] | None:
    """Return a file's time and size, None where there is nothing."""
    try:
        status = os.stat(path)  # noqa: PTH116 - of thousands of files, with no Path made for each
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size


def _digest(path: str) -> str:
    try:
        return digest(Path(path).read_bytes())
    except OSError:
        return "unreadable"


def _output_lost(path: str) -> Reason:
    name = os.path.basename(path)  # noqa: PTH119
    if not os.path.lexists(path):
        return Reason("missing", _("{name} is missing").format(name=name))
    return Reason("edited", _("{name} was changed by hand").format(name=name))


def all_verdicts(examiner: Examiner, tasks: tuple[Task, ...]) -> Iterator[Verdict]:
    """Yield what is to be done for each document."""
    return map(examiner.examine, tasks)
