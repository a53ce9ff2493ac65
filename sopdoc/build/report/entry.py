"""A document's line in a report."""

from __future__ import annotations

import os
from pathlib import Path

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.source.diagnostic import Severity, render
from sopdoc.work.tasks.outcome import Exit, Outcome

FAULTY = "faulty"


class Entry(Struct, frozen=True):
    """What is told of a document: ``files`` are paths as seen from the report, ``seconds`` what it took to build."""

    source: str
    office: str
    state: str
    reason: str
    pages: int
    files: tuple[str, ...]
    errors: tuple[str, ...]
    warnings: tuple[str, ...]
    seconds: float


def entry_of(outcome: Outcome, output: Path, folder: Path) -> Entry:
    """Return the line of a document in a report that lies in ``folder``."""
    said = outcome.diagnostics + outcome.shared
    errors = [render(each) for each in said if each.severity is Severity.ERROR]
    if outcome.failure:
        hint = f"\n    {_('hint')}: {outcome.failure.hint}" if outcome.failure.hint else ""
        errors.append(f"{outcome.failure.message}{hint}")
    return Entry(
        source=str(outcome.source),
        office=str(outcome.source.parent),
        state=str(outcome.state) if outcome.exit is Exit.OK else FAULTY,
        reason=outcome.reason.text if outcome.reason else "",
        pages=outcome.record.extent.pages if outcome.record else 0,
        files=tuple(_seen_from(folder, path) for path in _files(outcome, output)),
        errors=tuple(errors),
        warnings=tuple(render(each) for each in said if each.severity is Severity.WARNING),
        seconds=outcome.seconds,
    )


def _files(outcome: Outcome, output: Path) -> tuple[Path, ...]:
    if outcome.record is None:
        return outcome.files
    target = output / outcome.record.target
    names = (state.name for made in outcome.record.outputs.values() for state in made.files)
    return tuple(target.with_name(target.name + name) for name in names)


def _seen_from(folder: Path, path: Path) -> str:
    try:
        return os.path.relpath(path, folder).replace(os.sep, "/")
    except ValueError:  # another drive of Windows
        return path.absolute().as_uri()
