"""Draw the flowcharts of a document."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.drawing.answer import read_ink
from sopdoc.drawing.dot import Sketch, sketch_page, write_dot
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
        sketches = [sketch_page(page) for page in pages if page.symbols]
        answers = engine.start([write_dot(sketch) for sketch in sketches])
        self._count = len(pages)
        self._coming = _read(pages, sketches, answers)
        self._known: list[Ink] = []

    def __iter__(self) -> Iterator[Ink]:
        for at in range(self._count):
            if at == len(self._known):
                self._known.append(next(self._coming))
            yield self._known[at]


def _read(pages: tuple[Page, ...], sketches: list[Sketch], answers: Iterator[bytes]) -> Iterator[Ink]:
    """Yield the ink of each page; no method of `Inks`, as that would hold itself, and thereby all pages, in memory."""
    sketched = zip(sketches, answers, strict=True)
    for page in pages:
        if page.symbols:
            sketch, answer = next(sketched)
            yield read_ink(answer, sketch, page)
        else:
            yield NO_INK
