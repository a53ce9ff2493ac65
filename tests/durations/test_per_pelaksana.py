"""Whose time it is."""

from __future__ import annotations

from sopdoc.durations.per_pelaksana import loads_of
from sopdoc.durations.steps import step_times
from sopdoc.durations.working_day import WorkingDay
from tests.durations.rows import procedure, row

DAY = WorkingDay()


def test_who_leads_and_who_takes_part() -> None:
    prosedur = procedure(row("10 menit", "a"), row("20 menit", "ba"), row("30 menit", "b>c>b"), row("nanti", "c"))
    loads = loads_of(prosedur, step_times(prosedur), DAY)
    assert [
        (load.pelaksana, load.steps, str(load.leads.waktu(DAY)), float(round(load.leads_part, 2))) for load in loads
    ] == [
        ("a", 1, "10 menit", 0.17),  # 10 / 60
        ("b", 2, "50 menit", 0.83),
        ("c", 1, "0 menit", 0.0),
    ]
    assert [
        (load.joined, str(load.takes_part.waktu(DAY)), float(round(load.takes_part_part, 2))) for load in loads
    ] == [
        (2, "30 menit", 0.5),
        (2, "50 menit", 0.83),
        (2, "30 menit", 0.5),
    ]
    assert sum(load.leads_part for load in loads) == 1


def test_nothing_is_shared_where_no_step_has_a_time() -> None:
    prosedur = procedure(row(""))
    assert {load.leads_part for load in loads_of(prosedur, step_times(prosedur), DAY)} == {0}
