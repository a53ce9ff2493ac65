"""A document leaves nothing behind that only a search for garbage finds: workers hardly ever search."""

from __future__ import annotations

import gc

import pytest

from sopdoc.painters.registry import FORMATS
from sopdoc.pipeline import render
from tests.checkers.building import sources


@pytest.mark.parametrize("strict", [False, True])
def test_a_document_leaves_no_cycles(strict: bool) -> None:
    for source in sources():
        render(source, FORMATS, strict=strict)  # what is loaded and remembered once doesn't count
    gc.collect()
    gc.disable()
    try:
        for source in sources():
            assert render(source, FORMATS, strict=strict).outputs
            assert gc.collect() == 0, source.name
    finally:
        gc.enable()
