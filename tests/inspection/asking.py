"""What rules find, each asked by itself, and what is planted for them."""

from __future__ import annotations

from sopdoc.inspection.check import Check
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.drawings import drawings_of
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import LeftOut
from sopdoc.layout.text_block import Role
from tests.inspection import misplaced, plants
from tests.inspection.planting import Chart, crowded
from tests.layout.fake import SETTER


def kinds(chart: Chart) -> set[Kind]:
    """Return the kinds of defects that all checks find."""
    return {defect.kind for defect in chart.defects()}


def found_by(check: Check, chart: Chart) -> set[Kind]:
    """Return the kinds of defects that one check finds if no other is asked."""
    drawings = drawings_of(chart.document, chart.sop, chart.templat)
    check.ask(drawings)
    return {defect.kind for _, notes in drawings.sheets for defect in notes.defects}


def missed_by(check: Check, *besides: Kind) -> list[Kind]:
    """Return the kinds of a check of which it doesn't find all plants by itself, but for those that others find."""
    cases = [*plants.CASES, *misplaced.CASES]
    own = [case for case in cases if case[0] in check.kinds and case[0] not in besides]
    assert {kind for kind, *_ in own} == {*check.kinds} - {*besides}
    return [kind for kind, make, plant in own if kind not in found_by(check, plant(make()))]


def left_out(said: str, langkah: int = 3) -> Chart:
    """Return the chart of four exits without one of them, and with words below its table."""
    chart = crowded()
    told = SETTER.block(said, 40.0, 700.0, 300.0, Style(8.0, Role.PANAH_TAK_TERGAMBAR), langkah)
    chart = chart.without(chart.exit("Ulang"))
    return chart.changed(left_out=(LeftOut(3, 2, "Ulang"),), flow=(*chart.page.flow, told))
