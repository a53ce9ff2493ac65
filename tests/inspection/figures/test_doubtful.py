import pytest

from sopdoc.geometry.rect import Point
from sopdoc.layout.page import Connector
from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import crowded, loop

NAME = "words-near-foreign"


def test_words_with_no_other_line_near_are_well() -> None:
    assert count(NAME, loop()).of == 2
    assert steps_with(NAME, loop()) == []


@pytest.mark.parametrize(("more", "found"), [(4.4, [3]), (4.6, []), (-0.2, [3])])
def test_another_line_is_clearly_farther(more: float, found: list[int]) -> None:
    """The words stand 1.1 below their own line, "Ya"."""
    chart = loop()
    ya, line = chart.exit("Ya"), chart.line(0)
    label = chart.line(ya).label
    assert label is not None
    y = label.rect.y - 1.1 - more
    foreign = Connector((Point(label.rect.x - 2, y), Point(label.rect.right, y)), line.source, line.target)
    assert steps_with(NAME, chart.added(foreign)) == found


def test_what_two_exits_share_is_no_foreign_line() -> None:
    """Both leave the foot together, for 16 points; the words stand beside that."""
    chart = crowded()
    x, foot = chart.x(3), chart.rect(3).bottom
    ulang, batal = chart.exit("Ulang"), chart.exit("Batal")
    chart = chart.exit_by(ulang, "BR", (x, foot + 16), (x + 29, foot + 16), (x + 29, chart.y(2)))
    chart = chart.words_at(ulang, x + 1.1, foot + 1.9)
    for down, found in ((22, False), (8, True)):
        away = ((x, foot + down), (x - 29, foot + down), (x - 29, chart.y(5)))
        spots = count(NAME, chart.exit_by(batal, "BL", *away)).spots
        assert any("(Ulang): its" in spot.words for spot in spots) is found
