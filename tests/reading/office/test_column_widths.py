"""Widths that can't stand beside each other are told with some that can."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.source.diagnostic import render
from tests.reading.trees import SOP, load, write


def told(tree: Path, templat: str) -> list[str]:
    write(tree / "templates" / "dinas" / "templat.yaml", templat)
    loaded = load(write(tree / "x.yaml", f"{SOP}templat: dinas\n"))
    return [render(fault).split("templat.yaml:")[1] for fault in loaded.shared_diagnostics]


@pytest.mark.parametrize(
    ("templat", "line"),
    [
        # 297 - 2 × 15 mm = 267, of which columns get three quarters; the others are 109 mm wide, a lane 15
        ("kolom: {kegiatan: 143}", ""),
        ("kolom: {kegiatan: 144}", "write `kolom: {kegiatan: 91}`"),
        ("kolom: {waktu: 200, output: 300}", "write `kolom: {waktu: 30, output: 45}`"),  # 200.25 - 124, in parts
        ("kolom: [{kegiatan: 300}, pelaksana]", "write `kolom: {kegiatan: 200}`"),
        ("kolom: [kegiatan, pelaksana]", ""),
        ("kertas: [120, 300]\norientasi: tegak", ""),
        (
            "kertas: [120, 300]\norientasi: tegak\nkolom: {no: 5}",
            "write `kolom: {no: 5, kegiatan: 24, kelengkapan: 12, waktu: 6, output: 12, keterangan: 9}`",
        ),
    ],
)
def test_widths_that_leave_no_room_for_a_lane_are_told(tree: Path, templat: str, line: str) -> None:
    found = told(tree, f"dasar: permenpan35\n{templat}\n")
    assert [each.split("hint: ")[1] for each in found] == ([line] if line else [])


def test_what_is_proposed_is_taken(tree: Path) -> None:
    [found] = told(tree, "dasar: permenpan35\nkolom: {kegiatan: 250}\n")
    assert found.startswith("2:19: warning: the columns are 359 mm wide, and the page has 267 mm for them and for")
    assert told(tree, f"dasar: permenpan35\n{found.split('`')[1]}\n") == []
