from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.templat.halaman import JudulProsedur
from sopdoc.templat.templat import Templat
from tests.reading.trees import SOP, load, told, write


def templat_of(tree: Path, text: str) -> Templat:
    """Return a template that says this over the shipped one."""
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\n{text}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    assert told(loaded) == []
    assert loaded.templat is not None
    return loaded.templat


def test_the_default_prints_pages_as_format_1_did(tree: Path) -> None:
    assert templat_of(tree, "").judul_prosedur is JudulProsedur.BILA_BERBEDA


def test_each_value_is_taken(tree: Path) -> None:
    assert templat_of(tree, "judul_prosedur: selalu").judul_prosedur is JudulProsedur.SELALU


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("judul_prosedur: tidak", "2:17: error: `tidak` is not one of selalu, bila_berbeda, tanpa"),
    ],
)
def test_a_wrong_value_is_told_where_it_stands(tree: Path, text: str, message: str) -> None:
    write(tree / "templates" / "lain" / "templat.yaml", f"dasar: permenpan35\n{text}\n")
    loaded = load(write(tree / "x.yaml", SOP + "templat: lain\n"))
    (found,) = told(loaded)
    assert found.partition("templat.yaml:")[2].startswith(message)
