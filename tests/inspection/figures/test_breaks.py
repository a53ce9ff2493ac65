from sopdoc.layout.page import Shape, Symbol
from tests.inspection.figures.counting import count
from tests.inspection.planting import Chart, lay_out, pages, step

ORDER, ASTRAY, UNINVOLVED = "letters-turned", "pentagons-astray", "pentagons-uninvolved"


def two_letters() -> Chart:
    """Two pages; two arrows lead from the first to the second: A and B."""
    steps = [step("abc"[number % 3], id=f"s{number}") for number in range(8)]
    steps[3] = step("a", lanjut=("lanjut", "s6"))
    return lay_out(*steps, kertas=(800, 400))


def letter(chart: Chart, number: int, name: str) -> Symbol:
    symbols = chart.on(number).page.symbols
    return next(one for one in symbols if one.shape is Shape.OFFPAGE and one.text and one.text.lines[0].text == name)


def swapped(chart: Chart, number: int) -> Chart:
    """Return it with the pentagons A and B in each other's places."""
    one, two = letter(chart, number, "A"), letter(chart, number, "B")
    chart = chart.on(number).with_symbol(one, rect=two.rect)
    return chart.with_symbol(two, rect=one.rect)


def left_to_right(chart: Chart, number: int) -> bool:
    return letter(chart, number, "A").rect.x < letter(chart, number, "B").rect.x


def test_pentagons_that_change_places_over_a_break_are_found() -> None:
    chart = two_letters()
    first = chart.number
    if left_to_right(chart, first) != left_to_right(chart, first + 1):
        chart = swapped(chart, first)
    assert (count(ORDER, chart).amount, count(ORDER, chart).of) == (0, 1)
    found = count(ORDER, swapped(chart, first + 1))
    assert [spot.page for spot in found.spots] == [first]


def test_below_each_other_is_no_order() -> None:
    chart = two_letters()
    first = chart.number
    one, two = letter(chart, first, "A"), letter(chart, first, "B")
    chart = chart.on(first).with_symbol(two, rect=one.rect.moved(0, 20))
    assert count(ORDER, chart).amount == 0


def test_a_break_with_one_letter_has_no_order() -> None:
    assert count(ORDER, pages()).of == 0


def test_a_pentagon_stands_in_the_lane_of_its_own_step() -> None:
    chart = pages()  # A leads from b to c
    assert (count(ASTRAY, chart).amount, count(ASTRAY, chart).of) == (0, 4)
    pentagon = letter(chart, chart.number, "A")
    at_targets = chart.with_symbol(pentagon, rect=pentagon.rect.moved(80, 0))
    assert [spot.page for spot in count(ASTRAY, at_targets).spots] == [chart.number]
    assert count(UNINVOLVED, at_targets).amount == 0
    elsewhere = chart.with_symbol(pentagon, rect=pentagon.rect.moved(-80, 0))
    assert [spot.page for spot in count(UNINVOLVED, elsewhere).spots] == [chart.number]


def test_all_lanes_of_a_row_done_together_are_its_own() -> None:
    steps = [step("ab") if number == 4 else step("abc"[number % 3]) for number in range(15)]
    chart = lay_out(*steps, kertas=(800, 400))
    pentagon = letter(chart, chart.number, "A")
    lanes = []
    for lane in range(3):
        x = (chart.edge(lane) + chart.edge(lane + 1)) / 2 - pentagon.rect.width / 2
        there = chart.with_symbol(pentagon, rect=pentagon.rect.moved(x - pentagon.rect.x, 0))
        lanes.append(chart.number in [spot.page for spot in count(ASTRAY, there).spots])
    assert lanes == [False, False, True]
