"""Draw the flowcharts of a document."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.drawing.answer import read_ink
from sopdoc.drawing.dot import sketch_page, write_dot
from sopdoc.drawing.engine import Engine
from sopdoc.drawing.ink import NO_INK, Ink
from sopdoc.layout.page import Page


def draw_pages(pages: tuple[Page, ...], engine: Engine) -> tuple[Ink, ...]:
    """Return the ink of each page, as many as pages.

    Raises MissingToolError when the engine fails, and another SopdocError when what it drew differs from the layout.
    """
    return tuple(Inks(pages, engine))


class Inks:
    """The ink of each page, as many as pages, drawn while something else is done.

    It is read, and compared with the layout, when it is first come to; then is when `draw_pages`' errors are raised.
    """

    def __init__(self, pages: tuple[Page, ...], engine: Engine) -> None:
        self._pages = pages
        self._sketches = [sketch_page(page) for page in pages if page.symbols]
        self._answers = engine.start([write_dot(sketch) for sketch in self._sketches])
        self._coming = self._read()
        self._known: list[Ink] = []

    def __iter__(self) -> Iterator[Ink]:
        for at in range(len(self._pages)):
            if at == len(self._known):
                self._known.append(next(self._coming))
            yield self._known[at]

    def _read(self) -> Iterator[Ink]:
        sketches = iter(self._sketches)
        for page in self._pages:
            yield read_ink(next(self._answers), next(sketches), page) if page.symbols else NO_INK
