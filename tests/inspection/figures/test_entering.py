from sopdoc.layout.page import Shape
from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import loop, pages, plain

NAME = "forward-from-below"


def test_arrows_that_enter_from_above_are_well() -> None:
    assert count(NAME, plain()).of == 3
    assert steps_with(NAME, plain()) == []


def test_a_forward_arrow_from_below_is_found() -> None:
    chart = plain()
    y = chart.rect(3).bottom + 6
    right = chart.rect(2).right + 8
    chart = chart.route(2, 3, "RB", (right, chart.y(2)), (right, y), (chart.x(3), y))
    assert steps_with(NAME, chart) == [2]


def test_a_loop_may_enter_from_below() -> None:
    chart = loop()
    tidak, left, y = chart.exit("Tidak"), chart.rect(2).x - 11, chart.rect(2).bottom + 4
    chart = chart.exit_by(tidak, "LB", (left, chart.y(3)), (left, y), (chart.x(2), y))
    assert steps_with(NAME, chart) == []


def test_an_arrow_from_an_earlier_page_is_a_forward_one() -> None:
    chart = pages()
    chart = chart.on(chart.number + 1)
    symbols = {one.id: one for one in chart.page.symbols}
    line, at = next(
        (one, at) for at, one in enumerate(chart.page.connectors) if symbols[one.source.symbol].shape is Shape.OFFPAGE
    )
    step = symbols[line.target.symbol]
    above, below, right = step.rect.y - 8, step.rect.bottom + 6, step.rect.right + 8
    bent = ((line.points[0].x, above), (right, above), (right, below), (step.rect.centre.x, below))
    assert steps_with(NAME, chart) == []
    assert steps_with(NAME, chart.exit_by(at, "BB", *bent)) == [step.langkah]
