from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.checkers.compare_pages import Difference, Word, compare_ink, compare_words, report, words_of

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(not shutil.which("pdftoppm"), reason="poppler is not installed"),
]
AREA = {1: (50.0, 40.0, 100.0, 100.0)}


def _pdf(
    path: Path, *, text: str = "Halo dunia", x: float = 20, line: float = 100, pages: int = 1, head: bool = True
) -> Path:
    """Make pages of 200 × 200 pt with words at the top and an arrow from top to bottom."""
    canvas = Canvas(str(path), pagesize=(200, 200), invariant=True)
    for _ in range(pages):
        canvas.setFont("Helvetica", 8)
        canvas.drawString(x, 180, text)
        canvas.setLineWidth(0.75)
        canvas.line(line, 150, line, 70)
        if head:
            canvas.line(line - 6, 80, line, 70)
        canvas.showPage()
    canvas.save()
    return path


@pytest.fixture
def good(tmp_path: Path) -> Path:
    return _pdf(tmp_path / "good.pdf")


def test_words_are_read_with_their_places(good: Path) -> None:
    (words,) = words_of(good)
    assert [word.text for word in words] == ["Halo", "dunia"]
    assert words[0].left == pytest.approx(20, abs=0.1)


def test_a_page_equals_itself(good: Path) -> None:
    assert compare_words(good, good) == []
    assert compare_ink(good, good, AREA) == []


def test_small_shifts_are_allowed(good: Path, tmp_path: Path) -> None:
    other = _pdf(tmp_path / "other.pdf", x=21.2, line=100.6)
    assert compare_words(good, other) == []
    assert compare_ink(good, other, AREA) == []


def test_a_page_more_is_found(good: Path, tmp_path: Path) -> None:
    assert compare_words(good, _pdf(tmp_path / "other.pdf", pages=2)) == [Difference(0, "1 pages and 2")]


def test_a_word_aside_is_found(good: Path, tmp_path: Path) -> None:
    found = compare_words(good, _pdf(tmp_path / "other.pdf", x=22))
    assert [str(difference)[:14] for difference in found] == ["page 1: 'Halo'", "page 1: 'dunia"]
    assert "2.00 pt aside" in report(found)


@pytest.mark.parametrize(("text", "what"), [("Halo", "first only"), ("Halo dunia baru", "second only")])
def test_a_word_that_one_lacks_is_found(good: Path, tmp_path: Path, text: str, what: str) -> None:
    (difference,) = compare_words(good, _pdf(tmp_path / "other.pdf", text=text))
    assert difference.what.endswith(what)


def test_a_line_aside_is_found_in_both(good: Path, tmp_path: Path) -> None:
    found = compare_ink(good, _pdf(tmp_path / "other.pdf", line=103), AREA)
    assert [difference.what[-10:] for difference in found] == ["first only", "econd only"]


def test_a_missing_arrowhead_is_found(good: Path, tmp_path: Path) -> None:
    (difference,) = compare_ink(good, _pdf(tmp_path / "other.pdf", head=False), AREA)
    assert difference.what.endswith("in the first only")


def test_ink_outside_the_area_is_no_matter(good: Path, tmp_path: Path) -> None:
    assert compare_ink(good, _pdf(tmp_path / "other.pdf", text="Lain"), AREA) == []


def test_long_reports_are_cut() -> None:
    assert report([Difference(1, "a")] * 3, most=2) == "page 1: a\npage 1: a\n… 1 more"


def _upright(left: float, top: float, right: float, bottom: float) -> Word:
    return Word("Kepala", left, top, right, bottom)


@pytest.mark.parametrize(
    ("other", "aside"),
    [
        (_upright(98.5, 50, 110.5, 80), 0.5),  # programs take other heights for a line: only its middle counts
        (_upright(103, 50, 111, 80), 3),
        (_upright(100, 53, 108, 83), 3),
        (_upright(98, 50, 106, 84), 4),
    ],
)
def test_upright_words_are_compared_by_head_foot_and_middle(other: Word, aside: float) -> None:
    assert _upright(100, 50, 108, 80).distance(other) == aside


def test_of_a_short_word_the_box_does_not_tell_how_it_stands() -> None:
    assert Word("II", 100, 50, 108, 54).distance(Word("II", 98.5, 50, 109.5, 54)) == 0
    assert Word("II", 100, 50, 108, 54).distance(Word("II", 102, 50, 110, 54)) == 2
