"""Paths: no control character stands in them."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.path_text import PathText
from tests.reading.decoding import decoded


def test_a_path_is_taken_as_it_is() -> None:
    assert decoded(PathText(), "'arsip 2025/SOP dinas'") == ("arsip 2025/SOP dinas", [])


@pytest.mark.parametrize(("text", "path"), [('"hasil\\nbaru"', "hasil/nbaru")])
def test_a_backslash_that_made_another_character_is_told(text: str, path: str) -> None:
    value, (fault,) = decoded(PathText(), text)
    assert value is FAULTY
    assert fault.hints == (f'write a path with `/`: "{path}"',)
