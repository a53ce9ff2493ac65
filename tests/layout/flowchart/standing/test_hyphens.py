"""Words broken with hyphens, and whole ones."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.layout.flowchart.standing.hyphens import LEAST_LETTERS, hyphenated, parts_of


@pytest.mark.parametrize(
    ("word", "most", "broken"),
    [
        ("pertanggungjawaban", 18, "pertanggungjawaban"),
        ("pertanggungjawaban", 17, "pertang-gungjawaban"),  # nine letters would end inside a syllable
        ("pertanggungjawaban", 8, "pertang-gung-jawaban"),
        ("pertanggungjawaban", 7, "per-tang-gungja-waban"),
        ("tangan", 5, "tan-gan"),  # "ta-ngan" has too short a piece: between letters, then
        ("sub-bagian", 6, "sub-bagian"),  # can be broken as it is
        ("sub-kepegawaian", 7, "sub-kepega-waian"),
        ("barang/pengembangan", 9, "barang/pengem-bangan"),
        ("pemerintahdaerah", 4, "pem-eri-nta-hda-erah"),
        ("bagian/", 6, "bag-ian/"),
        ("abcdef", 3, "abcdef"),  # "abc-" is too wide, and two letters are too few
        ("123456789", 5, "123456789"),  # no line ends between a hyphen and a number
    ],
)
def test_a_part_too_wide_is_cut_evenly(word: str, most: int, broken: str) -> None:
    assert hyphenated(word, lambda piece: len(piece) <= most) == broken


@given(st.text("ab-/1", max_size=40), st.integers(5, 20))
def test_no_letter_is_lost_and_no_piece_too_short_or_too_wide(word: str, most: int) -> None:
    broken = hyphenated(word, lambda piece: len(piece) <= most)
    assert broken.replace("-", "") == word.replace("-", "")
    if word.isalpha():
        pieces = parts_of(broken)
        assert all(len(piece) <= most for piece in pieces)
        assert len(pieces) == 1 or all(len(piece.strip("-")) >= LEAST_LETTERS for piece in pieces)


def test_a_word_of_thousands_of_letters_is_cut_with_few_looks_at_each() -> None:
    looks = 0

    def fits(piece: str) -> bool:
        nonlocal looks
        looks += 1
        return len(piece) <= 20

    pieces = hyphenated("x" * 5000, fits).split("-")
    assert (len(pieces), "".join(pieces)) == (264, "x" * 5000)  # 5000 / 19 letters before a hyphen
    assert looks < 3 * 5000
