"""Whether what stands in the output folder is what a build would put there, and if not, why not."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.errors import InputOutputError
from sopdoc.messages import _, language
from sopdoc.reading.shelf.project import ROOT_MARK, TEMPLATE_FILE, Project
from sopdoc.source.content import settled
from sopdoc.work.files.contents import MOST_OF_INPUT, MOST_OF_OUTPUT, digest_of, is_regular
from sopdoc.work.files.record import FileState, Made, Record
from sopdoc.work.memory.inputs import basis_of_states
from sopdoc.work.memory.manifest import Manifest
from sopdoc.work.tasks.fingerprint import Tools, fingerprint
from sopdoc.work.tasks.naming import input_path
from sopdoc.work.tasks.plan import Task
from sopdoc.work.tasks.reason import Reason, input_reason, tools_reason


class Verdict(Struct, frozen=True):
    """What is to be done for a document: its ``stale`` formats, none if all is as it should be, and why.

    ``record`` is what is remembered of it, with the files' times as they are now.
    """

    task: Task
    stale: tuple[str, ...]
    reason: Reason | None = None
    record: Record | None = None


class Examiner:
    """Compares documents with what is remembered of them; each file is looked at once, however many rest on it."""

    def __init__(
        self, manifest: Manifest, tools: Tools, formats: tuple[str, ...], *, force: bool, strict: bool
    ) -> None:
        self._manifest = manifest
        self._tools = tools
        self._formats = formats
        self._force = force
        self._strict = strict
        self._now: dict[Project, dict[FileState, FileState | None]] = {}

    def examine(self, task: Task) -> Verdict:
        """Return what is to be done for a document."""
        record = self._manifest.records.get(task.name)
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
        if (record.source, record.parts) != (task.place, task.parts):
            return _other_source(task, record)
        if self._strict and not record.is_strict:
            return Reason("strict", _("not yet looked at with --strict"))
        if record.said and record.language != language():
            return Reason("language", _("its warnings are in another language"))
        return None

    def _inputs(self, task: Task, record: Record) -> tuple[tuple[FileState, ...], Reason | None]:
        """Return the inputs' states with trusted times, or why they are not the same any more."""
        now = self._now.setdefault(task.project, {})
        found: list[FileState] = []
        for state in record.inputs:
            if state not in now:
                now[state] = _current_input(input_path(state.name, task.project), state)
            current = now[state]
            if current is None:
                return record.inputs, input_reason(state, is_source=state.name == record.source)
            found.append(current)
        return tuple(found), None

    def _outputs(self, task: Task, record: Record) -> Verdict:
        basis = basis_of_states(record.inputs)
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
            current = _current(path, state, is_input=False)
            if current is None:
                return _output_lost(path)
            files.append(current)
        return Made(made.fingerprint, tuple(files))


def _other_source(task: Task, record: Record) -> Reason:
    if record.source != task.place:
        return Reason("source", _("made from another source, {path}").format(path=record.source))
    return Reason("sources", _("an SOP was added or removed"))


def _current_input(path: str, state: FileState) -> FileState | None:
    """Return an input's state as it is now if nothing that counts of it has changed, else None."""
    current = _current(path, state, is_input=True)
    return _same_value(path, state) if current is None and state.value else current


def _same_value(path: str, state: FileState) -> FileState | None:
    """Return the state of a template, or of settings, that have other bytes, if they still say the same."""
    name = os.path.basename(path)  # noqa: PTH119 - of thousands of files, with no Path made for each
    if name not in (TEMPLATE_FILE, ROOT_MARK):
        return None
    from sopdoc.reading.office.templat import templat_input
    from sopdoc.reading.settings.settings import settings_input
    from sopdoc.reading.shelf.files import file_key

    with suppress(InputOutputError):
        key = file_key(Path(path), path)
        now = settings_input(key) if name == ROOT_MARK else templat_input(key)
        if now.value == state.value:
            return FileState(state.name, now.modified, now.size, now.digest, now.value)
    return None


def _current(path: str, state: FileState, *, is_input: bool) -> FileState | None:
    """Return a file's state as it is now if its bytes are still those remembered, else None.

    An input may be a link, which a source may be, too; an output is none, since no build leaves one.
    """
    status = _status(path, through_link=is_input)
    if status is None:
        return None if state.digest else state
    most = MOST_OF_INPUT if is_input else MOST_OF_OUTPUT
    if not state.digest or not is_regular(status) or status.st_size != state.size or status.st_size > most:
        return None
    modified = status.st_mtime_ns
    if modified == state.modified:
        return state
    if _digest(path, state.size, through_link=is_input) != state.digest:
        return None
    return replace(state, modified=settled(modified) if is_input else modified)


def _status(path: str, *, through_link: bool) -> os.stat_result | None:
    """Return what the system knows of a place, None where there is nothing."""
    try:
        return os.stat(path, follow_symlinks=through_link)  # noqa: PTH116 - of thousands, with no Path made for each
    except (OSError, ValueError):
        return None


def _digest(path: str, size: int, *, through_link: bool) -> str:
    try:
        return digest_of(path, size, through_link=through_link)
    except (OSError, ValueError):
        return "unreadable"


def _output_lost(path: str) -> Reason:
    name = os.path.basename(path)  # noqa: PTH119
    if not os.path.lexists(path):
        return Reason("missing", _("{name} is missing").format(name=name))
    return Reason("edited", _("{name} was changed by hand").format(name=name))
