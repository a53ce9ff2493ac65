"""Draw the flowcharts of a document."""

from __future__ import annotations

from collections.abc import Iterable
from weakref import WeakKeyDictionary

from sopdoc.drawing.answer import read_drawing
from sopdoc.drawing.dot import sketch_page, write_dot
from sopdoc.drawing.engine import Engine
from sopdoc.drawing.ink import Ink
from sopdoc.drawing.stencils import Stencils
from sopdoc.layout.page import Page

_DRAWN: WeakKeyDictionary[Engine, Stencils] = WeakKeyDictionary()


def draw_pages(pages: Iterable[Page], engine: Engine) -> tuple[Ink, ...]:
    """Return the ink of each page, as many as pages.

    The engine draws what it didn't draw before. Raises MissingToolError when it fails, and another SopdocError when
    what it drew differs from the layout.
    """
    sketches = [sketch_page(page) for page in pages]
    stencils = _DRAWN.setdefault(engine, Stencils())
    missing = stencils.missing(sketches)
    if missing.nodes:
        stencils.learn(missing, read_drawing(engine.render(write_dot(missing)), missing))
    return tuple([stencils.ink(sketch) for sketch in sketches])
