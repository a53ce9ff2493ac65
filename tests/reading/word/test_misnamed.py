"""Word files of templates by another name are told of, with what to do."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.build.build import build_documents
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.word.misnamed import misnamed
from tests.reading.trees import SOP, load, write

RENAME = "rename it to dasar.docx"
SAVE = "open it and save it as a Word document named dasar.docx"


def told(folder: Path) -> list[tuple[str, tuple[str, ...]]]:
    return [(found.span.path, found.hints) for _, found in misnamed(folder, DISK, "templates/kami")]


@pytest.mark.parametrize(
    ("name", "hint"),
    [
        ("DASAR.DOCX", RENAME),
        ("Dasar.docx", RENAME),
        ("dasar.docx.docx", RENAME),
        ("dasar.doc", SAVE),
        ("Dasar.DOTX", SAVE),
        ("dasar.odt", SAVE),
    ],
)
def test_a_file_that_was_meant_is_told_of(name: str, hint: str, tmp_path: Path) -> None:
    write(tmp_path / name, "x")
    assert told(tmp_path) == [(f"templates/kami/{name}", (hint,))]


@pytest.mark.parametrize(
    "name", ["templat.yaml", "dasar hukum.docx", "dasar2.docx", "dasar.docx.bak", "dasar.pdf", "dasar"]
)
def test_other_files_are_let_alone(name: str, tmp_path: Path) -> None:
    write(tmp_path / name, "x")
    assert told(tmp_path) == []


def test_it_is_a_warning_where_the_right_one_is_missing_and_none_beside_it(tree: Path) -> None:
    folder = tree / "templates" / "dinas"
    write(folder / "templat.yaml", "dasar: permenpan35\n")
    source = write(tree / "x.yaml", SOP + "templat: dinas\n")
    write(folder / "dasar.doc", "x")
    loaded = load(source)
    assert [found.code for found in (*loaded.shared_diagnostics, *loaded.diagnostics)] == ["misnamed-word-file"]
    assert loaded.templat is not None
    write(folder / "dasar.docx", loaded.templat.dasar_docx)
    loaded = load(source)
    assert [found.code for found in (*loaded.shared_diagnostics, *loaded.diagnostics)] == []


def test_what_is_said_of_it_keeps_its_place_and_ends_with_it(tree: Path) -> None:
    folder = tree / "templates" / "dinas"
    write(folder / "templat.yaml", "dasar: permenpan35\n")
    source = write(tree / "x.yaml", SOP + "templat: dinas\n")

    def built() -> list[str]:
        (outcome,) = build_documents([source], tree / "output", ["json"]).outcomes
        return [Path(found.span.path).name for found in (*outcome.shared, *outcome.diagnostics)]

    write(folder / "DASAR.DOCX", "x")
    assert built() == built() == ["DASAR.DOCX"]
    (folder / "DASAR.DOCX").rename(folder / "Dasar.docx")
    assert built() == built() == ["Dasar.docx"]
    (folder / "Dasar.docx").unlink()
    assert built() == []
