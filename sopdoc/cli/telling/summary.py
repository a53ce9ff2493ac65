"""What a build did, on one line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from msgspec import Struct

from sopdoc.cli.telling.again import Again
from sopdoc.messages import _, decimal, ngettext
from sopdoc.work.tasks.outcome import Report, State


class Counted(Struct, frozen=True):
    """How it is said how many were built, and would be."""

    built: Callable[[int], str]
    planned: Callable[[int], str]


DOCUMENTS = Counted(
    lambda n: ngettext("built {n} document", "built {n} documents", n).format(n=n),
    lambda n: ngettext("{n} document to build", "{n} documents to build", n).format(n=n),
)
BOOKS = Counted(
    lambda n: ngettext("made {n} book", "made {n} books", n).format(n=n),
    lambda n: ngettext("{n} book to make", "{n} books to make", n).format(n=n),
)


def built_line(report: Report, output: Path, seconds: float, said: Counted = DOCUMENTS) -> str:
    """Say how many documents were built, unchanged, faulty and removed, and how long it took."""
    built, files = len(report.of(State.BUILT)), len(report.files)
    documents = said.built(built)
    made = ngettext("{n} file in {output}", "{n} files in {output}", files).format(n=files, output=output)
    counts = (
        _("{n} unchanged").format(n=len(report.of(State.UNCHANGED))),
        _("{n} faulty").format(n=len(report.faulty)),
        _("{n} removed").format(n=len(report.of(State.REMOVED))),
        _("{seconds} s").format(seconds=decimal(seconds, 1)),
    )
    return ", ".join((f"{documents} ({made})", *counts))


def planned_lines(report: Report) -> list[str]:
    """Say of each document that would be built why."""
    return [
        f"{outcome.source}: {outcome.reason.text if outcome.reason else ''}" for outcome in report.of(State.PLANNED)
    ]


def planned_line(report: Report, said: Counted = DOCUMENTS, *, prune: bool) -> str:
    """Say how many documents a build would make, leave alone, and find left over, or ``prune``."""
    planned = len(report.of(State.PLANNED))
    left_over = _("{n} to remove") if prune else _("{n} left over")
    counts = (
        said.planned(planned),
        _("{n} unchanged").format(n=len(report.of(State.UNCHANGED))),
        left_over.format(n=len(report.of(State.ORPHAN))),
    )
    return ", ".join(counts)


def written_line(report: Report, file: Path) -> str:
    """Say whether the one file that was asked for is written."""
    return _("wrote {path}").format(path=file) if report.files else _("{path} is not written").format(path=file)


def left_over_lines(report: Report, again: Again, *, prune: bool) -> list[str]:
    """Name the files whose source is gone, and say how they are removed, where a build would not ``prune`` them."""
    found = _("to be removed: {files} (there is no {source} any more)")
    if not prune:
        found = _("left over: {files} (there is no {source} any more)")
    lines = []
    for outcome in report.of(State.ORPHAN):
        files = ", ".join(map(str, outcome.files))
        lines.append(found.format(files=files, source=outcome.source))
    if lines and not prune:
        gone = [outcome.source for outcome in report.of(State.ORPHAN)]
        lines.append(f"    {_('hint')}: {again.with_prune(gone)}")
    return lines
