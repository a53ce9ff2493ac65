from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from tests.reading.trees import SOP, files, load, told, write


def put(tree: Path, **templates: str) -> Path:
    for name, text in templates.items():
        write(tree / "templates" / name / "templat.yaml", text)
        Image.new("RGB", (9, 3), "blue").save(tree / "templates" / name / f"{name}.png")
    return write(tree / "x.yaml", SOP + f"templat: {next(iter(templates))}\n")


def test_the_picture_lies_beside_the_template_that_names_it(tree: Path) -> None:
    source = put(tree, dalam="dasar: luar\nno_label: x\n", luar="dasar: permenpan35\npengesahan: {gambar: luar.png}\n")
    loaded = load(source)
    assert told(loaded) == []
    assert loaded.templat is not None
    picture = loaded.templat.pengesahan.gambar
    assert picture is not None
    assert (picture.width, picture.height) == (9, 3)
    assert [file.name for file in files(loaded)].count("luar.png") == 1


def test_an_inner_template_takes_it_away_or_brings_its_own(tree: Path) -> None:
    outer = "dasar: permenpan35\npengesahan: {gambar: luar.png}\n"
    loaded = load(put(tree, dalam='dasar: luar\npengesahan: {gambar: ""}\n', luar=outer))
    assert loaded.templat is not None
    assert loaded.templat.pengesahan.gambar is None
    loaded = load(put(tree, dalam="dasar: luar\npengesahan: {gambar: dalam.png}\n", luar=outer))
    assert [file.name for file in files(loaded) if file.suffix == ".png"] == ["dalam.png"]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("../luar.png", "the picture must lie in the template's folder"),
        ("tiada.png", "no picture `tiada.png` beside this file"),
        ("templat.yaml", "templat.yaml: this is neither a PNG nor a JPEG picture"),
    ],
)
def test_what_is_no_picture_of_the_template_is_an_error_at_its_name(tree: Path, name: str, message: str) -> None:
    Image.new("RGB", (9, 3), "blue").save(write(tree / "templates" / "luar.png", b""))
    loaded = load(put(tree, lain=f"dasar: permenpan35\npengesahan: {{gambar: {name}}}\n"))
    (found,) = told(loaded)
    assert found.partition("templat.yaml:")[2] == f"2:22: error: {message}"
    assert loaded.templat is None


@pytest.mark.parametrize(("room", "is_told"), [("0", True), ("2.9", True), ("3", False), ("16", False)])
def test_a_picture_without_room_is_told(tree: Path, room: str, is_told: bool) -> None:
    loaded = load(put(tree, lain=f"dasar: permenpan35\npengesahan: {{gambar: lain.png, ruang: {room}}}\n"))
    found = [(each.code, each.span.line, each.span.column, *each.hints) for each in loaded.shared_diagnostics]
    assert found == [("picture-room", 2, 22, "write `ruang: 16`")] * is_told
