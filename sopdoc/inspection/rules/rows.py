"""Lines inside a row: a row done together hangs together, a hand-over and a stack have their arrows."""

from __future__ import annotations

from collections import Counter

from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Row, Scene
from sopdoc.messages import _
from sopdoc.rules.drawing import DRAWN_ROWS


def _check(scene: Scene, notes: Notes) -> None:
    inner = [stroke for stroke in scene.strokes if stroke.inner]
    for number, row in scene.rows.items():
        own = [stroke for stroke in inner if stroke.langkah == number]
        if not _hangs_together(row, [stroke for stroke in own if not stroke.connector.arrow]):
            words = _("the symbols of langkah {number} are not joined as a row done together").format(number=number)
            notes.add(Kind.ROW_LINES, words, langkah=number)
        arrows = Counter((stroke.source, stroke.target) for stroke in own if stroke.connector.arrow)
        if arrows != Counter(_wanted(row)):
            words = _("the arrows between the symbols of langkah {number} are not those of its source").format(
                number=number
            )
            notes.add(Kind.ROW_LINES, words, langkah=number)


def _hangs_together(row: Row, lines: list[Stroke]) -> bool:
    """Tell whether plain lines join one symbol of each lane: as many lines as there are further lanes."""
    lanes = row.step.langkah.oleh.pelaksana
    further = 0 if row.step.hands_over else len(lanes) - 1
    if len(lines) != further:
        return False
    reached = set(row.stacks.get(lanes[0], ()))
    for _line in lines:
        for line in lines:
            if line.source in reached or line.target in reached:
                reached |= {end for end in (line.source, line.target) if end is not None}
    return not further or all(reached & set(row.stacks.get(lane, ())) for lane in lanes)


def _wanted(row: Row) -> list[tuple[Body | None, Body | None]]:
    found: list[tuple[Body | None, Body | None]] = list(row.steps_down)
    if row.step.hands_over:
        given, taken = (row.stacks.get(lane, ()) for lane in row.step.langkah.oleh.pelaksana)
        found += [(given[-1], taken[0])] if given and taken else []
    return found


CHECK = Check(
    DRAWN_ROWS,
    (Kind.ROW_LINES,),
    on_each_page(_check),
)
