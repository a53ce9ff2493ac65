"""Where rules write what they find."""

from __future__ import annotations

from sopdoc.geometry.rect import Point
from sopdoc.inspection.defect import Defect, Kind
from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.notes import Notes
from tests.inspection.planting import plain

CHART = plain()
(SCENE, _) = drawings_of(CHART.document, CHART.sop, CHART.templat).drawn[0]


def test_a_defect_has_its_page_and_procedure() -> None:
    notes = Notes(CHART.page, 4)
    notes.add(Kind.FLOW_MISSING, "lost", langkah=2)
    assert notes.defects == [Defect(Kind.FLOW_MISSING, CHART.number, None, "lost", 2, 4)]


def test_a_line_is_found_at_its_start_and_a_symbol_at_its_middle() -> None:
    notes = Notes(CHART.page, 0)
    stroke, body = SCENE.strokes[0], SCENE.bodies[1]
    notes.line(Kind.SLANTED, stroke, "a")
    notes.line(Kind.SLANTED, stroke, "b", Point(1, 2))
    notes.symbol(Kind.SYMBOL_OUTSIDE, body, "c")
    assert [defect.place for defect in notes.defects] == [stroke.points[0], Point(1, 2), body.symbol.rect.centre]
    assert [defect.langkah for defect in notes.defects] == [1, 1, 2]


def test_notes_about_another_procedure_stand_on_the_same_sheet() -> None:
    notes = Notes(CHART.page, 0)
    notes.of_procedure(3).add(Kind.FLOW_MISSING, "lost")
    assert [defect.prosedur for defect in notes.defects] == [3]
