"""Carry out what `sopdoc time` was asked for."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from sopdoc.cli.telling.findings import findings_as, followed
from sopdoc.cli.telling.screen import tell
from sopdoc.cli.telling.times import NotCounted, ProcedureTimes, SourceTimes
from sopdoc.cli.telling.times_json import as_json
from sopdoc.cli.telling.times_text import as_text, assumed
from sopdoc.durations.paths import Durations, durations_of
from sopdoc.durations.per_pelaksana import loads_of
from sopdoc.durations.working_day import USUAL_HOURS, WorkingDay
from sopdoc.layout.procedure.title import named
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.pipeline import load
from sopdoc.reading.keys.values import Values
from sopdoc.reading.load import Loaded
from sopdoc.typography.markup import plain_text
from sopdoc.work.tasks.fault import failure_from
from sopdoc.work.tasks.home import default_output, default_source, settings_for
from sopdoc.work.tasks.outcome import Outcome, State, worst
from sopdoc.work.tasks.plan import Plan, Task, make_plan, tasks_of


def run_time(source: tuple[Path, ...], hours: Fraction | None, form: str) -> int:
    """Tell times of sources and faults of those that have some; return the exit code.

    Raise InputOutputError where an argument stands for nothing.
    """
    arguments = source or (default_source(),)
    day = WorkingDay(hours or settings_for(arguments).periksa.jam_kerja or USUAL_HOURS)
    plan = make_plan(arguments, default_output(arguments))
    times: list[SourceTimes] = []
    exits = []
    with findings_as("text", verbose=True, elsewhere="") as told:
        for outcome in followed(_looked_at(plan, day, times), told):
            exits.append(outcome.exit)
        told.sum_up()
    if form == "json":
        tell(as_json(times, day))
    else:
        for line in as_text(times, day):
            tell(line)
        tell(assumed(day))
    return worst(exits)


def _looked_at(plan: Plan, day: WorkingDay, times: list[SourceTimes]) -> Iterator[Outcome]:
    """Yield what was found in each source; add to ``times`` how long it takes."""
    yield from (outcome for outcome in plan.outcomes if outcome.state is State.PASSED_BY)
    for task in tasks_of(plan):
        outcome, loaded = _read(task)
        yield outcome
        times.append(_times_of(task.source, loaded, day))


def _read(task: Task) -> tuple[Outcome, Loaded | None]:
    try:
        loaded = load(task.source, task.project)
    except Exception as fault:
        return Outcome(task.source, failure=failure_from(fault, task.source)), None
    return Outcome(task.source, diagnostics=loaded.diagnostics, shared=loaded.shared_diagnostics), loaded


def _times_of(source: Path, loaded: Loaded | None, day: WorkingDay) -> SourceTimes:
    if loaded is None or loaded.sop is None or loaded.values is None:
        return SourceTimes(source, "", ())
    sop = loaded.sop
    written: tuple[Values, ...] = loaded.values.get("prosedur", ())
    procedures = (
        _procedure(sop, prosedur, values, day) for prosedur, values in zip(sop.prosedur, written, strict=True)
    )
    return SourceTimes(source, _one_line(sop.judul), tuple(procedures))


def _procedure(sop: Sop, prosedur: Prosedur, values: Values, day: WorkingDay) -> ProcedureTimes:
    durations = durations_of(prosedur, day)
    return ProcedureTimes(
        _one_line(named(prosedur, sop)),
        durations,
        loads_of(prosedur, durations.steps, day),
        {lane.id: _one_line(lane.nama) for lane in prosedur.pelaksana},
        tuple(_not_counted(durations, values)),
    )


def _not_counted(durations: Durations, values: Values) -> Iterator[NotCounted]:
    """Yield the steps without a time that can be read, each where that stands."""
    rows: tuple[Values, ...] = values.get("langkah", ())
    for number, (step, row) in enumerate(zip(durations.steps, rows, strict=True), 1):
        if step.waktu is None:
            yield NotCounted(number, row.span("waktu"), "; ".join(step.texts))


def _one_line(text: str) -> str:
    return " ".join(plain_text(text).split())
