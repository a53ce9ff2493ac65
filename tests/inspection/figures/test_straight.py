from sopdoc.layout.page import Shape
from tests.inspection.figures.counting import count, steps_with
from tests.inspection.planting import Chart, exits, lay_out, loop, pages, step


def decision(after: int = 3, height: int = 600) -> Chart:
    """A decision whose "Ya" leads to the step right below, and so many steps after it."""
    before = [step("abc"[number % 3], id="awal" if not number else "") for number in range(3)]
    rest = ("bca"[number % 3] for number in range(after))
    steps = (*before, step("b", keputusan=exits(ya="lanjut", tidak="awal")), *map(step, rest))
    return lay_out(*steps, kertas=(800, height))


def broken() -> Chart:
    """The same with a page that ends below the decision, wherever pages break."""
    charts = (decision(after, height) for height in range(280, 400, 10) for after in range(4, 12))
    return next(chart for chart in charts if _last(chart) == 4)


def _last(chart: Chart) -> int:
    return max(one.langkah for one in chart.page.symbols)


def straightened(chart: Chart) -> Chart:
    """Return it with "Ya" straight and "Tidak" at the left."""
    ya, tidak = chart.exit("Ya"), chart.exit("Tidak")
    left = chart.rect(4).x - 20
    return chart.exit_by(ya, "BT").exit_by(tidak, "LB", (left, chart.y(4)), (left, chart.y(2)))


def bent(chart: Chart) -> Chart:
    """Return it with a bend in "Ya", which leaves at the right."""
    at, right = chart.exit("Ya"), chart.rect(4).right + 9
    end = chart.line(at).points[-1]
    return straightened(chart).exit_by(at, "RT", (right, chart.y(4)), (right, end.y - 8), (end.x, end.y - 8))


def test_a_straight_exit_is_counted_and_not_found() -> None:
    chart = straightened(decision())
    assert count("exits-bent", chart).of == 1
    assert steps_with("exits-bent", chart) == []
    assert count("arrows-bent", chart).of == 1


def test_a_bent_exit_is_found() -> None:
    assert steps_with("exits-bent", bent(decision())) == [4]
    assert steps_with("arrows-bent", bent(decision())) == [4]


def test_an_exit_is_none_of_those_to_be_straight_where_its_port_is_taken() -> None:
    chart = bent(decision())
    tidak, left = chart.exit("Tidak"), chart.rect(4).x - 20
    foot = chart.rect(4).bottom + 7
    taken = chart.exit_by(tidak, "BB", (chart.x(4), foot), (left, foot), (left, chart.y(2)))
    assert count("exits-bent", taken).of == 0


def test_an_exit_that_leaves_its_port_to_another_one_is_displaced() -> None:
    chart = bent(decision())
    tidak, left = chart.exit("Tidak"), chart.rect(4).x - 20
    foot = chart.rect(4).bottom + 7
    taken = chart.exit_by(tidak, "BB", (chart.x(4), foot), (left, foot), (left, chart.y(2)))
    assert steps_with("exits-displaced", taken) == [4]
    assert steps_with("exits-displaced", chart) == []  # nobody else has it
    assert steps_with("exits-displaced", straightened(decision())) == []
    assert count("exits-displaced", chart).of == 1


def test_an_arrow_may_arrive_where_a_straight_one_does() -> None:
    chart = bent(decision())
    tidak, target = chart.exit("Tidak"), chart.symbol(5).rect
    left, above = chart.rect(4).x - 20, target.y - 5
    ids = (chart.symbol(4).id, chart.symbol(5).id)
    merged = chart.between(tidak, ids, "LT", (left, chart.y(4)), (left, above), (target.centre.x, above))
    assert count("exits-bent", merged).of == 2


def test_arrows_without_words_are_no_exits() -> None:
    assert count("exits-bent", loop()).of == 0
    assert count("arrows-bent", loop()).of == 2


def test_a_pentagon_in_the_same_lane_is_right_below() -> None:
    chart = broken()
    assert count("pentagons-bent", straightened(chart)).of == 1
    assert steps_with("pentagons-bent", straightened(chart)) == []
    assert steps_with("pentagons-bent", bent(chart)) == [4]


def test_a_pentagon_in_another_lane_is_not() -> None:
    chart = broken()
    line = chart.line(chart.exit("Ya"))
    pentagon = next(one for one in chart.page.symbols if one.id == line.target.symbol)
    assert pentagon.shape is Shape.OFFPAGE
    aside = chart.with_symbol(pentagon, rect=pentagon.rect.moved(80, 0))
    assert count("pentagons-bent", aside).of == 0


def test_arrows_without_words_to_pentagons_are_no_exits() -> None:
    assert count("pentagons-bent", pages()).of == 0
