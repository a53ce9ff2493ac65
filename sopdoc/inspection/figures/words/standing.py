"""Words on arrows that stand away from their step: in another row, or above the diamond whose exit they name."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.inspection.drawings import Drawings
from sopdoc.inspection.figures.figure import Count, Figure, at_line, counted
from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene
from sopdoc.inspection.space import Box, middle
from sopdoc.layout.page import Port, Shape


def labelled(drawings: Drawings) -> Iterator[tuple[Scene, Stroke, Box]]:
    """Yield all lines with words on them, and these words' places."""
    for scene, _notes in drawings.drawn:
        for stroke in scene.strokes:
            if stroke.label is not None and stroke.segments:
                yield scene, stroke, stroke.label


def _other_row(drawings: Drawings) -> Count:
    found = list(labelled(drawings))
    spots = [
        at_line(scene, stroke, f"its words stand in the row of langkah {row}", middle(label))
        for scene, stroke, label in found
        if (row := row_at(scene, middle(label).y)) and row != stroke.langkah
    ]
    return counted(spots, len(found))


def row_at(scene: Scene, y: float) -> int:
    """Return the step whose row holds a height; 0 if that is a heading or a strip of pentagons."""
    rows = scene.grid.rows
    return next((step for step, row in scene.grid.step_rows.items() if rows[row] < y < rows[row + 1]), 0)


def _above(drawings: Drawings) -> Count:
    found = list(labelled(drawings))
    spots = [
        at_line(scene, stroke, "its words stand above the diamond", middle(label))
        for scene, stroke, label in found
        if stroke.source is not None and _stands_above(stroke, stroke.source, label)
    ]
    return counted(spots, len(found))


def _stands_above(stroke: Stroke, source: Body, label: Box) -> bool:
    """Tell whether words stand above the upper tip of a diamond, though their exit doesn't leave there."""
    if source.symbol.shape is not Shape.DECISION or stroke.connector.source.port is Port.TOP:
        return False
    return middle(label).y < source.box[1]


OTHER_ROW = Figure("words-in-other-row", "words in another row than their step", _other_row)
ABOVE = Figure("words-above", "words above their diamond", _above)
