from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import Chart, crowded, loop

ROW, ABOVE = "words-in-other-row", "words-above"


def placed(y: float, words: str = "Ya") -> Chart:
    """Return a chart with words whose upper edge is so high."""
    chart = loop()
    return chart.words_at(chart.exit(words), chart.rect(3).right + 1.1, y)


def test_words_in_their_own_row_are_well() -> None:
    assert count(ROW, loop()).of == 2
    assert steps_with(ROW, loop()) == []


def test_words_in_the_row_above_or_below_are_found() -> None:
    chart = loop()
    assert steps_with(ROW, placed(chart.rule(3) - 10)) == [3]
    assert steps_with(ROW, placed(chart.rule(4) + 2)) == [3]
    assert steps_with(ROW, placed(chart.rule(4) - 10)) == []


def test_words_below_the_last_row_stand_in_nobodys() -> None:
    assert steps_with(ROW, placed(loop().table.bottom + 10)) == []


def test_words_above_the_diamonds_tip_are_found() -> None:
    chart = loop()
    tip = chart.rect(3).y
    assert steps_with(ABOVE, placed(tip - 4.3)) == [3]  # they are 8.4 high
    assert steps_with(ABOVE, placed(tip - 4.1)) == []
    assert count(ABOVE, chart).of == 2


def test_words_of_an_exit_at_the_tip_stand_where_it_does() -> None:
    chart = crowded()
    ulang, x, y = chart.exit("Ulang"), chart.x(3), chart.rect(3).y - 9
    up = chart.exit_by(ulang, "TB").words_at(ulang, x + 2, y)
    assert steps_with(ABOVE, up) == []
