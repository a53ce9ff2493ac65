"""The same pages by Typst, which gets them ready laid out; its compiler and its fonts are loaded once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import typst

from benchmarks.typst_source import typst_source
from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.typography.faces import Face


def typst_action(sources: Sequence[Path]) -> Callable[[], object]:
    """Return an action that has Typst make PDFs of sources which are laid out now, once."""
    compiler = typst.Compiler(font_paths=[Face.REGULAR.file.parent], ignore_system_fonts=True)
    texts = [_laid_out(source) for source in sources]
    compiler.compile(texts[0])
    return lambda: [compiler.compile(text) for text in texts]


def paint_action(sources: Sequence[Path]) -> Callable[[], object]:
    """Return an action that paints the same pages with our own painter, from what Graphviz drew."""
    documents = [document for source in sources if (document := lay_out(load(source)))]
    return lambda: [paint(document, ("pdf",)) for document in documents]


def _laid_out(source: Path) -> bytes:
    document = lay_out(load(source))
    assert document is not None
    return typst_source(document, draw_pages(document.pages, open_engine())).encode()
