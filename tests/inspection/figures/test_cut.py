import pytest

from sopdoc.inspection.figures.words.cut import is_cut
from sopdoc.typography.faces import Face
from sopdoc.typography.line import Break, Line
from sopdoc.typography.markup import Run
from tests.inspection.figures.counting import count
from tests.inspection.planting import lay_out, step


def line(text: str, end: Break) -> Line:
    return Line((Run(text, Face.REGULAR),), 1.0, end)


@pytest.mark.parametrize(
    ("before", "end", "after", "cut"),
    [
        ("Pertanggungjawab", Break.WORD, "an", True),
        ("Pertanggungja-", Break.SYLLABLE, "waban", False),
        ("surat", Break.BLANK, "masuk", False),
        ("surat-", Break.HYPHEN, "surat", False),
        ("surat", Break.WRITTEN, "masuk", False),
        ("surat", Break.PARAGRAPH, "masuk", False),
        ("08.00-10.", Break.WORD, "00", True),
        ("08.00-10.-", Break.SYLLABLE, "00", True),
        ("2025-", Break.SYLLABLE, "2026", True),
        ("20", Break.WORD, "25", True),
        ("08.00-", Break.HYPHEN, "10.00", False),
    ],
)
def test_words_are_cut_without_a_hyphen_and_numbers_at_all(before: str, end: Break, after: str, cut: bool) -> None:
    assert is_cut(line(before, end), line(after, Break.PARAGRAPH)) is cut


def test_all_texts_of_a_page_are_looked_at() -> None:
    assert count("words-cut", lay_out(step("a"))).amount == 0
    chart = lay_out(step("a", kelengkapan="x" * 60))
    found = count("words-cut", chart)
    assert found.amount > 0
    assert {spot.langkah for spot in found.spots} == {1}
    assert found.of > found.amount
