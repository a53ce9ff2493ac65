from __future__ import annotations

import pytest

from sopdoc.typography.faces import FAMILY, SUBSTITUTE_FAMILY, Face, Substitute, face_of
from sopdoc.typography.files.font_file import font_file


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


@pytest.mark.parametrize("cut", Substitute)
def test_each_file_of_the_second_typeface_holds_the_cut_that_its_name_says(cut: Substitute) -> None:
    font = font_file(cut)

    assert font.familyName.decode() == SUBSTITUTE_FAMILY
    assert font.name.decode() == cut.value
    assert (font.styleName == b"Bold") is cut.bold


def test_the_licences_travel_with_the_fonts() -> None:
    other = Substitute.REGULAR.file.with_name("DejaVu-LICENSE.txt").read_text(encoding="utf-8")
    assert "Bitstream Vera Fonts Copyright" in other
    assert "Arev Fonts Copyright" in other
    licence = Face.REGULAR.file.with_name("OFL.txt").read_text(encoding="utf-8")

    assert "SIL OPEN FONT LICENSE Version 1.1" in licence
