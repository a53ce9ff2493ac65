"""Pentagons with their lines: which way they lead, the symbol they are joined to, and the lane."""

from __future__ import annotations

from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.pentagons import ends_of
from tests.inspection.planting import Chart, pages, plain


def ends(chart: Chart) -> list[tuple[bool, str, int, str]]:
    scenes = [scene for scene, _ in drawings_of(chart.document, chart.sop, chart.templat).drawn]
    found = [end for scene in scenes for end in ends_of(scene)]
    return [(end.out, end.pentagon.words, end.step.symbol.langkah, end.lane) for end in found if end.step]


def test_a_page_without_a_break_has_none() -> None:
    assert ends(plain()) == []


def test_each_letter_goes_out_once_and_in_once_by_a_step_s_symbol() -> None:
    found = ends(pages())
    outward, inward = (sorted(letter for out, letter, _, _ in found if out is way) for way in (True, False))
    assert outward == inward != []
    assert all(step > 0 and lane for _, _, step, lane in found)
