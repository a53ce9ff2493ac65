from __future__ import annotations

from sopdoc.geometry.image import ImageFormat
from sopdoc.painters.pdf.resources import Resources, font_key
from sopdoc.typography.faces import Face, Substitute
from sopdoc.typography.markup import parse_markup
from tests.painters.pdf.reading import picture


def named(text: str) -> list[str]:
    resources = Resources()
    resources.use_runs(parse_markup(text))
    return list(resources.fonts())


def test_every_cut_has_a_name_of_its_own() -> None:
    assert [font_key(cut) for cut in (*Face, *Substitute)] == [f"F{at}" for at in range(len(Face) + len(Substitute))]


def test_only_faces_that_set_something_are_there() -> None:
    assert named("a **b**") == [font_key(Face.REGULAR), font_key(Face.BOLD)]
    assert named("") == []


def test_what_a_face_lacks_brings_the_cut_that_prints_it() -> None:
    (substitute,) = named("✓")
    assert substitute in {font_key(cut) for cut in Substitute}
    assert named("a ✓") == [font_key(Face.REGULAR), substitute]


def test_a_picture_has_one_name_however_often_it_is_shown() -> None:
    resources = Resources()
    first, second = (picture(mode, ImageFormat.PNG).image for mode in ("L", "RGB"))
    assert [resources.use_picture(image) for image in (first, second, first)] == ["P0", "P1", "P0"]
    assert list(resources.pictures()) == ["P0", "P1"]
