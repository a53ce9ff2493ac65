"""Times for programs, one JSON object; its keys are described in docs/analysis/time.md, and stay."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any

from sopdoc.cli.telling.times import ProcedureTimes, SourceTimes
from sopdoc.durations.paths import Path
from sopdoc.durations.per_pelaksana import Load
from sopdoc.durations.working_day import MONTH, WEEK, Work, WorkingDay
from sopdoc.source.text import one_line

_FORMAT = 1
_DECIMALS = 4
_MINUTE = 60

Json = dict[str, Any]


def as_json(sources: Iterable[SourceTimes], day: WorkingDay) -> str:
    """Return the times of sources as a text, a source a line."""
    head = {"format": _FORMAT, "assumed": {"hari": float(day.hours), "minggu": WEEK, "bulan": MONTH}}
    lines = ",".join(f"\n{json.dumps(_source(source, day), ensure_ascii=False)}" for source in sources)
    return f'{json.dumps(head)[:-1]}, "sources": [{lines}\n]}}'


def _source(source: SourceTimes, day: WorkingDay) -> Json:
    return {
        "path": one_line(str(source.source)),
        "judul": source.judul,
        "faulty": not source.prosedur,
        "prosedur": [_procedure(procedure, day) for procedure in source.prosedur],
    }


def _procedure(procedure: ProcedureTimes, day: WorkingDay) -> Json:
    durations = procedure.durations
    return {
        "judul": procedure.judul,
        "main": _path(durations.main, day),
        "longest": _path(durations.longest, day),
        "loops": [
            {"from": each.source + 1, "to": each.target + 1, "adds": _path(each.path, day)} for each in durations.rounds
        ],
        "pelaksana": [_load(load, procedure.lanes[load.pelaksana], day) for load in procedure.loads],
        "not_counted": [
            {"langkah": each.langkah, "line": each.span.line, "column": each.span.column, "text": each.text}
            for each in procedure.not_counted
        ],
    }


def _path(path: Path, day: WorkingDay) -> Json:
    """Return a path; its times are null where no step of it has one."""
    known = path.waktu is not None and path.work is not None
    return {
        "text": str(path.waktu) if known else None,
        "working_days": str(path.work.waktu(day)) if path.work else None,
        "minutes": _minutes(path.work) if path.work else None,
        "about": bool(path.work and path.work.kira_kira),
        "langkah": _numbers(path.rows),
        "not_counted": _numbers(path.unread),
    }


def _load(load: Load, nama: str, day: WorkingDay) -> Json:
    return {
        "id": load.pelaksana,
        "nama": nama,
        "leads": _part(load.steps, load.leads, load.leads_part, day),
        "takes_part": _part(load.joined, load.takes_part, load.takes_part_part, day),
    }


def _part(steps: int, work: Work, share: Fraction, day: WorkingDay) -> Json:
    return {
        "langkah": steps,
        "text": str(work.waktu(day)),
        "minutes": _minutes(work),
        "share": round(float(share), _DECIMALS),
    }


def _minutes(work: Work) -> list[float]:
    return [round(float(seconds / _MINUTE), _DECIMALS) for seconds in (work.least, work.most)]


def _numbers(rows: Sequence[int]) -> list[int]:
    return [row + 1 for row in rows]
