from __future__ import annotations

import pytest

from sopdoc.typography.faces import FAMILY, Face, face_of
from sopdoc.typography.measure import font_file


@pytest.mark.parametrize("bold", [False, True])
@pytest.mark.parametrize("italic", [False, True])
def test_a_face_is_found_by_its_looks(bold: bool, italic: bool) -> None:
    face = face_of(bold=bold, italic=italic)

    assert (face.bold, face.italic) == (bold, italic)


@pytest.mark.parametrize("face", Face)
def test_each_file_holds_the_cut_that_its_name_says(face: Face) -> None:
    font = font_file(face)

    assert font.familyName.decode() == FAMILY
    assert font.name.decode().removeprefix("LiberationSans").removeprefix("-") in (face.value, "")
    assert (font.styleName.decode().replace(" ", "")) == face.value


def test_the_licence_travels_with_the_fonts() -> None:
    licence = Face.REGULAR.file.with_name("OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
