"""Lines inside a row: those who act together hang together, a stack of symbols has its arrows."""

from __future__ import annotations

from collections import Counter

from sopdoc.inspection.check import Check, on_each_page
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.notes import Notes
from sopdoc.inspection.pieces import Stroke
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
        if arrows != Counter(row.steps_down):
            words = _("the arrows between the symbols of langkah {number} are not those of its source").format(
                number=number
            )
            notes.add(Kind.ROW_LINES, words, langkah=number)


def _hangs_together(row: Row, lines: list[Stroke]) -> bool:
    """Tell whether plain lines join a symbol of each lane of a part: as many lines as there are further lanes."""
    for part in row.step.parts:
        lead, *others = part.bagian.pelaksana
        own = [line for line in lines if line.source and row.part_of(line.source) is part]
        if len(own) != len(others):
            return False
        reached = set(row.stacks.get(lead, ()))
        for _line in own:
            for line in own:
                if line.source in reached or line.target in reached:
                    reached |= {end for end in (line.source, line.target) if end is not None}
        if not all(reached & set(row.stacks.get(lane, ())) for lane in others):
            return False
    return len(lines) == sum(len(part.bagian.pelaksana) - 1 for part in row.step.parts)


CHECK = Check(
    DRAWN_ROWS,
    (Kind.ROW_LINES,),
    on_each_page(_check),
)
