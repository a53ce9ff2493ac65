"""Draw the flowcharts of a document."""

from __future__ import annotations

from sopdoc.drawing.answer import read_ink
from sopdoc.drawing.dot import sketch_page, write_dot
from sopdoc.drawing.engine import Engine
from sopdoc.drawing.ink import NO_INK, Ink
from sopdoc.layout.page import Page


def draw_pages(pages: tuple[Page, ...], engine: Engine) -> tuple[Ink, ...]:
    """Return the ink of each page, as many as pages.

    Raises MissingToolError when the engine fails, and another SopdocError when what it drew differs from the layout.
    """
    return tuple(_draw_page(page, engine) for page in pages)


def _draw_page(page: Page, engine: Engine) -> Ink:
    if not page.symbols:
        return NO_INK
    sketch = sketch_page(page)
    return read_ink(engine.render(write_dot(sketch)), sketch, page)
