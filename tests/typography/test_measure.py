from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sopdoc.errors import MissingToolError
from sopdoc.typography import faces, measure
from sopdoc.typography.faces import Face, Substitute
from sopdoc.typography.files.font_file import font_file
from sopdoc.typography.measure import FontMeasurer

MEASURER = FontMeasurer()
PRINTED = st.text(st.characters(min_codepoint=32, max_codepoint=0x17F, exclude_categories=["Cc", "Cf"]), max_size=30)


@pytest.mark.parametrize(
    ("character", "face", "thousandths"),
    [
        (" ", Face.REGULAR, 278),
        ("i", Face.REGULAR, 222),
        ("A", Face.REGULAR, 667),
        ("W", Face.REGULAR, 944),
        ("A", Face.BOLD, 722),
        ("i", Face.BOLD_ITALIC, 278),
        ("m", Face.ITALIC, 833),
    ],
)
def test_widths_are_those_of_arial(character: str, face: Face, thousandths: int) -> None:
    assert MEASURER.width(character, face, 1000) == pytest.approx(thousandths, abs=0.5)


@given(PRINTED, PRINTED, st.sampled_from(Face))
def test_widths_add_up_without_kerning(first: str, second: str, face: Face) -> None:
    parts = MEASURER.width(first, face, 9) + MEASURER.width(second, face, 9)

    assert MEASURER.width(first + second, face, 9) == pytest.approx(parts)


@given(PRINTED, st.floats(1, 72))
def test_widths_grow_with_the_size(text: str, size: float) -> None:
    assert MEASURER.width(text, Face.REGULAR, size) == pytest.approx(size * MEASURER.width(text, Face.REGULAR, 1))


@given(st.lists(PRINTED), st.sampled_from(Face), st.floats(1, 72))
def test_what_is_remembered_is_what_the_font_says(texts: list[str], face: Face, size: float) -> None:
    own = font_file(face).charWidths
    assume(all(ord(c) in own for text in texts for c in text))
    expected = [sum(own[ord(c)] for c in text) / 1000 * size for text in texts]

    for _time in range(2):
        assert MEASURER.widths(texts, face, size) == expected
        assert [MEASURER.width(text, face, size) for text in texts] == expected


def test_no_more_than_so_many_texts_are_remembered(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(measure, "MOST_KNOWN", 3)
    known = measure._EmWidths(Face.BOLD)
    texts = ["i", "ii", "iii", "iiii", "i"]

    assert [known[text] for text in texts] == [MEASURER.width(text, Face.BOLD, 1) for text in texts]
    assert list(known) == ["iiii", "i"]


def test_a_character_that_the_font_lacks_has_the_width_of_the_box_in_its_place() -> None:
    assert MEASURER.width("書", Face.REGULAR, 10) == MEASURER.width("□", Face.REGULAR, 10)
    assert MEASURER.width("ש", Face.BOLD, 10) == MEASURER.width("□", Face.BOLD, 10)  # written from right to left


@pytest.mark.parametrize(
    ("face", "substitute"),
    [
        (Face.REGULAR, Substitute.REGULAR),
        (Face.ITALIC, Substitute.REGULAR),
        (Face.BOLD, Substitute.BOLD),
        (Face.BOLD_ITALIC, Substitute.BOLD),
    ],
)
def test_a_character_of_the_second_typeface_has_its_width_there(face: Face, substitute: Substitute) -> None:
    own, other = font_file(face).charWidths, font_file(substitute).charWidths

    assert MEASURER.width("a✓b", face, 10) == pytest.approx((own[97] + other[0x2713] + own[98]) / 100)


def test_what_the_font_lacks_is_listed_once_and_in_order() -> None:
    assert MEASURER.missing("a書b類é書✓\n–“ok”") == "書類✓"


def test_what_no_typeface_has_is_listed_once_and_in_order() -> None:
    assert MEASURER.unprintable("a書✓\n書→ب☑\uf0fc😀") == "書ب\uf0fc😀"


def test_a_font_that_can_not_be_read_is_a_fault_of_the_installation(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(faces, "_FOLDER", tmp_path)

    with pytest.raises(MissingToolError, match=r"the font LiberationSans-Bold\.ttf can't be read") as fault:
        font_file.__wrapped__(Face.BOLD)
    assert fault.value.hint == "install sopdoc anew, as its README says"
