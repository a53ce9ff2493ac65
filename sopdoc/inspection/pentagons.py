"""Pentagons as ends: where an arrow's line goes on on another page."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.inspection.pieces import Body, Stroke
from sopdoc.inspection.scene import Scene


class End(Struct, frozen=True, eq=False):
    """A pentagon with its line, which leads into it (``out`` of the page) or comes from it."""

    scene: Scene
    pentagon: Body
    stroke: Stroke
    out: bool

    @property
    def step(self) -> Body | None:
        """The symbol of the page that it is joined to."""
        return self.stroke.source if self.out else self.stroke.target

    @property
    def lane(self) -> str:
        """The lane in which it stands."""
        at = self.scene.grid.lane_at(self.pentagon.symbol.rect.centre.x)
        return "" if at is None else self.scene.lanes[at]


def ends_of(scene: Scene) -> list[End]:
    """Return the pentagons of a page that lines meet, one for each line."""
    found = []
    for stroke in scene.strokes:
        if stroke.target is not None and stroke.target.is_pentagon:
            found.append(End(scene, stroke.target, stroke, out=True))
        if stroke.source is not None and stroke.source.is_pentagon:
            found.append(End(scene, stroke.source, stroke, out=False))
    return found
