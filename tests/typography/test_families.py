"""The family that a page format asks for, and what its letters are as wide as."""

from __future__ import annotations

import pytest

from sopdoc.templat.huruf import Huruf, is_bundled, is_measured
from sopdoc.typography.faces import Face, Substitute, face_in, source_of
from sopdoc.typography.families import bundled_families, family_of, measurer_of
from sopdoc.typography.files.font_file import font_file
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.substitutes import is_plain, printed


@pytest.mark.parametrize(
    ("nama", "letters", "thousandths"),
    [
        ("Arial", "A", 667),
        ("Helvetica", "A", 667),
        ("Arial Narrow", "A", 547),
        ("Times New Roman", "A", 722),
        ("TIMES NEW ROMAN", "m", 778),
        ("Calibri", "A", 579),
        ("Calibri", "m", 799),
        ("Papyrus", "A", 667),
    ],
)
def test_letters_are_as_wide_as_those_of_the_named_typeface(nama: str, letters: str, thousandths: int) -> None:
    """Widths of Arial Narrow, Times New Roman and Calibri as their makers publish them."""
    assert measurer_of(Huruf(nama)).width(letters, Face.REGULAR, 1000) == pytest.approx(thousandths, abs=0.6)


def test_the_usual_family_is_none() -> None:
    assert family_of(Huruf("Arial")) is None
    assert measurer_of(Huruf("Arial")) == FontMeasurer()
    assert (is_bundled("calibri"), is_measured("calibri"), is_bundled("Papyrus")) == (True, False, False)


def test_a_family_is_made_once() -> None:
    assert family_of(Huruf("Calibri")) is family_of(Huruf("Calibri"))
    assert measurer_of(Huruf("Calibri")) == measurer_of(Huruf("Calibri"))
    assert hash(measurer_of(Huruf("Calibri"))) == hash(measurer_of(Huruf("Calibri")))


def test_all_bundled_files_can_be_read() -> None:
    for family in bundled_families():
        for face in Face:
            cut = family.cut(face)
            assert (cut.bold, cut.italic, face_in(cut)) == (face.bold, face.italic, face)
            assert font_file(cut).charWidths[ord("a")] > 0


def test_cuts_that_are_not_given_are_printed_by_the_nearest() -> None:
    def sources(**files: bytes) -> list[object]:
        family = family_of(Huruf("X", tegak=b"r", **files))
        assert family
        return [source_of(family.cut(face)) for face in (Face.BOLD, Face.ITALIC, Face.BOLD_ITALIC)]

    assert sources() == [b"r", b"r", b"r"]
    assert sources(tebal=b"b") == [b"b", b"r", b"b"]
    assert sources(miring=b"i") == [b"r", b"i", b"i"]
    assert sources(tebal=b"b", miring=b"i", tebal_miring=b"bi") == [b"b", b"i", b"bi"]


def test_what_a_family_lacks_is_printed_by_the_second_typeface() -> None:
    family = family_of(Huruf("Calibri"))
    assert family
    cut = family.cut(Face.BOLD)
    assert is_plain("Surat", cut)
    assert printed("A✔", cut) == (("A", cut), ("✔", Substitute.BOLD))
    measurer = measurer_of(Huruf("Calibri"))
    assert measurer.width("A✔", Face.BOLD, 10) == measurer.width("A✔", cut, 10)
    assert measurer.missing("A✔") == "✔"
