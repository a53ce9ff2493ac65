"""The time of each step."""

from __future__ import annotations

from sopdoc.durations.steps import StepTime, step_times
from sopdoc.model.waktu import parse_waktu
from tests.durations.rows import procedure, row


def test_parts_of_a_list_are_added_up_and_must_all_be_read() -> None:
    steps = step_times(procedure(row(("1 jam", "**20** menit", "-")), row(("1 jam", "nanti")), row("")))
    assert steps == (
        StepTime(parse_waktu("1 jam 20 menit"), ("1 jam", "20 menit")),
        StepTime(None, ("1 jam", "nanti")),
        StepTime(None, ()),
    )
    assert [step.is_unread for step in steps] == [False, True, False]


def test_numbers_have_the_procedures_unit() -> None:
    (step,) = step_times(procedure(row("15"), satuan_waktu="menit"))
    assert str(step.waktu) == "15 menit"
