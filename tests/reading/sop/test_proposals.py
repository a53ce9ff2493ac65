"""What is proposed for a procedure whose lanes or steps can't be read."""

from __future__ import annotations

import re

import pytest

from sopdoc.reading.sop.document import read_sop

SOURCE = "judul: A\nprosedur:\n  - pelaksana: {lanes}\n    langkah:\n{steps}"
STEP = "      - kegiatan: Menerima\n        oleh: {oleh}\n"


def hints(text: str) -> list[tuple[int, tuple[str, ...]]]:
    return [(fault.span.line, fault.hints) for fault in read_sop(text.encode(), "x.yaml")[1]]


def test_who_acts_is_one_of_the_lanes_that_are_proposed() -> None:
    text = SOURCE.format(lanes="{kepala dinas: Kepala Dinas}", steps=STEP.format(oleh="kepala dinas"))
    found = hints(text)
    assert [line for line, _hints in found] == [3, 6]
    assert found[1][1] == ("write `kepala_dinas`",)
    assert found[0][1][0].endswith("`kepala_dinas`")
    better = text.replace("kepala dinas", "kepala_dinas")
    assert hints(better) == []


@pytest.mark.parametrize(
    ("lanes", "lane"),
    [
        ("{petugas: Petugas}", "petugas"),
        ("Petugas, Kasubbag", "petugas"),
        ("[Kasubbag]", "kasubbag"),
        ("['?']", "…"),
    ],
)
def test_a_step_that_is_but_a_text_is_done_by_a_lane_of_its_procedure(lanes: str, lane: str) -> None:
    text = SOURCE.format(lanes=lanes, steps="      - Menerima surat\n      - Mengarsipkan\n")
    steps = [each for line, each in hints(text) if line > 3]
    assert steps[0] == (f"write `kegiatan: Menerima surat`, `oleh: {lane}`, each on a line of its own",)
    assert len(steps) == 2


def test_lanes_and_steps_are_accepted_as_they_were_proposed() -> None:
    text = SOURCE.format(lanes="petugas, kasubbag", steps="      - Menerima surat\n      - Mengarsipkan\n")
    (_line, (hint,)), *steps = hints(text)
    better = text.replace("petugas, kasubbag", re.findall(r"`(\{.*\})`", hint)[0])
    for _line, (hint,) in steps:
        first, second = re.findall(r"`([^`]*)`", hint)
        better = better.replace(f"- {first.partition(': ')[2]}", f"- {first}\n        {second}")
    assert hints(better) == []
