"""Times on the screen: a few lines and a small table for each procedure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from sopdoc.cli.telling.times import NotCounted, ProcedureTimes, SourceTimes
from sopdoc.durations.paths import Path, Round
from sopdoc.durations.working_day import MONTH, WEEK, Work, WorkingDay
from sopdoc.messages import _, language, ngettext
from sopdoc.messages.choice import INDONESIAN
from sopdoc.source.text import excerpt

_GAP = "   "
_NONE = "–"
_MOST_ROUNDS = 20
"""Loops of a procedure that are told; nobody reads more on a screen, and JSON has all."""
_LEFT, _RIGHT = "<", ">"


def as_text(sources: Iterable[SourceTimes], day: WorkingDay) -> Iterator[str]:
    """Yield the lines that tell how long sources take; nothing of those with faults."""
    for source in sources:
        for procedure in source.prosedur:
            yield f"{source.source}: {procedure.judul}"
            yield from (f"  {line}" if line else "" for line in _procedure(procedure, day))
            yield ""


def assumed(day: WorkingDay) -> str:
    """Return what was assumed of the lengths of days, weeks and months."""
    text = _("assumed: 1 hari = {hours} jam, 1 minggu = {week} hari, 1 bulan = {month} hari; 24 jam = 1 hari")
    return text.format(hours=_decimal(day.hours), week=WEEK, month=MONTH)


def _procedure(procedure: ProcedureTimes, day: WorkingDay) -> Iterator[str]:
    durations = procedure.durations
    paths = ((_("main path"), durations.main), (_("longest path"), durations.longest))
    yield from _aligned([(name, _time(path, day), _steps(path.rows)) for name, path in paths], "<<<")
    rounds = [each for each in durations.rounds if each.path.waktu is not None]
    yield from (_round(each, day) for each in rounds[:_MOST_ROUNDS])
    if len(rounds) > _MOST_ROUNDS:
        yield _("and {count} more loops").format(count=len(rounds) - _MOST_ROUNDS)
    yield ""
    heading = (_("performer"), _("leads"), "", _("joins in"), "")
    loads = [
        (
            procedure.lanes[load.pelaksana],
            _work(load.leads, day),
            _share(load.leads_part),
            _work(load.takes_part, day),
            _share(load.takes_part_part),
        )
        for load in procedure.loads
    ]
    yield from _aligned([heading, *loads], "<<><>")
    if procedure.not_counted:
        yield ""
        yield _("not counted:")
        yield from (f"  {_missing(each)}" for each in procedure.not_counted)


def _time(path: Path, day: WorkingDay) -> str:
    """Return a path's time as its steps are written, and in working days where that is something else."""
    if path.waktu is None or path.work is None:
        return _NONE
    written, worked = str(path.waktu), str(path.work.waktu(day))
    same = worked in (written, written.replace("hari", "hari kerja"))
    return written if same else f"{written} = {worked}"


def _steps(rows: Sequence[int]) -> str:
    """Return the numbers of steps, runs of them from … to …: "steps 1-3, 5"."""
    runs: list[list[int]] = []
    for row in rows:
        if runs and row == runs[-1][-1] + 1:
            runs[-1].append(row)
        else:
            runs.append([row])
    told = ", ".join(f"{run[0] + 1}-{run[-1] + 1}" if len(run) > 1 else str(run[0] + 1) for run in runs)
    return ngettext("step {numbers}", "steps {numbers}", len(rows)).format(numbers=told)


def _round(each: Round, day: WorkingDay) -> str:
    text = _("each round from step {source} back to step {target} adds {time} ({steps})")
    return text.format(
        source=each.source + 1, target=each.target + 1, time=_time(each.path, day), steps=_steps(each.path.rows)
    )


def _work(work: Work, day: WorkingDay) -> str:
    return str(work.waktu(day)) if work.most else _NONE


def _share(part: Fraction) -> str:
    return f"{round(100 * part)}%" if part else ""


def _missing(each: NotCounted) -> str:
    if each.text:
        text = _("{place}: step {number}: `{text}`")
        return text.format(place=each.span, number=each.langkah, text=excerpt(each.text))
    return _("{place}: step {number}: no time").format(place=each.span, number=each.langkah)


def _aligned(rows: Sequence[tuple[str, ...]], sides: str) -> Iterator[str]:
    """Yield rows with their columns below each other, at the left (<) or at the right (>)."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = zip(row, widths, sides, strict=True)
        yield _GAP.join(f"{cell:{side}{width}}" if width else cell for cell, width, side in cells).rstrip()


def _decimal(number: Fraction) -> str:
    return f"{float(number):g}".replace(".", "," if language() == INDONESIAN else ".")
