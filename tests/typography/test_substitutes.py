from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.typography.faces import Face, Substitute
from sopdoc.typography.files.font_file import font_file
from sopdoc.typography.measure import FontMeasurer
from sopdoc.typography.substitutes import BOX, cut_of, is_plain, pieces, printed

TEXTS = st.text(st.sampled_from("abé–✓→☑⁻漢ب\uf0fc😀\n "))


@pytest.mark.parametrize("text", ["", "Kata-kata, 2×3 – “ya” … № €", "a\nb\tc"])
def test_ordinary_texts_are_plain(text: str) -> None:
    assert is_plain(text, Face.REGULAR)


@pytest.mark.parametrize("character", "✓漢ب\uf0fc😀ש")
def test_texts_with_other_characters_are_not(character: str) -> None:
    assert not is_plain(f"a{character}", Face.BOLD)


def test_a_text_is_cut_where_its_typeface_changes() -> None:
    assert pieces("a ✓☑ b漢漢", Face.BOLD) == (
        ("a ", Face.BOLD),
        ("✓☑", Substitute.BOLD),
        (" b", Face.BOLD),
        ("漢漢", None),
    )


def test_a_slanted_text_has_upright_signs() -> None:
    assert cut_of("✓", Face.ITALIC) is Substitute.REGULAR
    assert cut_of("✓", Face.BOLD_ITALIC) is Substitute.BOLD


@pytest.mark.parametrize("character", ["ب", "ש", "\uef00", "😀"])
def test_what_the_second_typeface_has_but_can_not_print_rightly_counts_as_lacking(character: str) -> None:
    """Letters from right to left, codes that each font uses for itself, and codes longer than two bytes."""
    assert cut_of(character, Face.REGULAR) is None


@given(TEXTS, st.sampled_from(Face))
def test_what_is_printed_is_as_wide_as_it_was_measured(text: str, face: Face) -> None:
    shown = printed(text.replace("\n", ""), face)
    width = sum(font_file(cut).charWidths[ord(character)] for piece, cut in shown for character in piece) / 1000
    assert width == pytest.approx(FontMeasurer().width(text.replace("\n", ""), face, 1))


@given(TEXTS, st.sampled_from(Face))
def test_no_character_is_lost(text: str, face: Face) -> None:
    assert "".join(piece for piece, _cut in pieces(text, face)) == text
    assert len("".join(piece for piece, _cut in printed(text, face))) == len(text)
    assert is_plain(BOX, face)


def test_both_cuts_of_the_second_typeface_print_the_same_characters() -> None:
    """So a sign in a bold heading never is a box that is none in a cell; `unprintable` asks for one face only."""
    characters = [chr(code) for code in range(0x20, 0xFFFF) if not 0xD800 <= code < 0xE000]
    assert [c for c in characters if (cut_of(c, Face.REGULAR) is None) != (cut_of(c, Face.BOLD) is None)] == []
