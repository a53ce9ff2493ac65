"""A document leaves nothing behind that only a search for garbage finds: workers hardly ever search."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from sopdoc.layout.page import Page
from sopdoc.painters.registry import FORMATS
from sopdoc.pipeline import render
from tests.checkers.building import sources

PACKAGE = 60
"""Objects of python-docx's package, whose parts and relations point at each other: as many for any document."""


@pytest.mark.parametrize("strict", [False, True])
def test_a_document_leaves_no_cycles(strict: bool) -> None:
    for source in sources():
        render(source, FORMATS, strict=strict)  # what is loaded and remembered once doesn't count
    gc.collect()
    gc.disable()
    try:
        for source in sources():
            _render_and_find_nothing(source, strict=strict)
    finally:
        gc.enable()


def _render_and_find_nothing(source: Path, *, strict: bool) -> None:
    before = _pages()
    rendered = render(source, FORMATS, strict=strict)
    breaks_the_regulation = strict and any(found.code.isupper() for found in rendered.diagnostics)
    assert rendered.outputs or breaks_the_regulation
    del rendered
    # A generator in a cycle is closed by the search, which then counts nothing of what it freed: so pages are counted.
    assert _pages() == before, source.name
    assert gc.collect() <= PACKAGE, source.name


def _pages() -> int:
    """Return how many pages there are; other tests may keep some."""
    return sum(isinstance(thing, Page) for thing in gc.get_objects())
