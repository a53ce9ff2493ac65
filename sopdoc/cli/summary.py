"""What a build did, on one line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sopdoc.messages import _, ngettext

if TYPE_CHECKING:
    from sopdoc.build.outcome import Report


def built_line(report: Report, output: Path, seconds: float) -> str:
    """Say how many documents were built, unchanged, faulty and removed, and how long it took."""
    from sopdoc.build.outcome import State

    built, files = len(report.of(State.BUILT)), len(report.files)
    documents = ngettext("built {n} document", "built {n} documents", built).format(n=built)
    made = ngettext("{n} file in {output}", "{n} files in {output}", files).format(n=files, output=output)
    counts = (
        _("{n} unchanged").format(n=len(report.of(State.UNCHANGED))),
        _("{n} faulty").format(n=len(report.faulty)),
        _("{n} removed").format(n=len(report.of(State.REMOVED))),
        _("{seconds:.1f} s").format(seconds=seconds),
    )
    return ", ".join((f"{documents} ({made})", *counts))


def planned_lines(report: Report) -> list[str]:
    """Say of each document that would be built why."""
    from sopdoc.build.outcome import State

    return [
        f"{outcome.source}: {outcome.reason.text if outcome.reason else ''}" for outcome in report.of(State.PLANNED)
    ]


def planned_line(report: Report) -> str:
    """Say how many documents a build would make, leave alone, and find left over."""
    from sopdoc.build.outcome import State

    planned = len(report.of(State.PLANNED))
    counts = (
        ngettext("{n} document to build", "{n} documents to build", planned).format(n=planned),
        _("{n} unchanged").format(n=len(report.of(State.UNCHANGED))),
        _("{n} left over").format(n=len(report.of(State.ORPHAN))),
    )
    return ", ".join(counts)


def left_over_lines(report: Report) -> list[str]:
    """Name the files whose source is gone, and say how they are removed."""
    from sopdoc.build.outcome import State

    lines = []
    for outcome in report.of(State.ORPHAN):
        files = ", ".join(map(str, outcome.files))
        lines.append(_("left over: {files} (there is no {source} any more)").format(files=files, source=outcome.source))
    if lines:
        lines.append(f"    {_('hint')}: {_('remove them with: sopdoc build --prune')}")
    return lines
