"""Defects, each as a change of a clean chart."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from sopdoc.geometry.rect import Point
from sopdoc.inspection.defect import Kind
from sopdoc.layout.page import Connector, End, Port, Shape, Symbol, Table
from sopdoc.layout.text_block import Role
from sopdoc.typography.line import Break
from tests.inspection.planting import Chart, crowded, ending, keyed, loop, pages, plain, rows

Plant = Callable[[Chart], Chart]


def _slanted(c: Chart) -> Chart:
    y = c.rect(1).bottom + 4
    return c.route(1, 2, "BT", (c.x(1), y), (c.x(2), y + 1))


def _standing(c: Chart) -> Chart:
    y = c.rect(1).bottom + 4
    return c.route(1, 2, "BT", (c.x(1), y), (c.x(1), y), (c.x(2), y))


def _staircase(c: Chart) -> Chart:
    x, y = c.rect(1).right + 4, c.y(1)
    return c.route(1, 2, "RT", (x, y), (x, y + 3), (x + 4, y + 3), (x + 4, y + 6), (c.x(2), y + 6))


def _stub(c: Chart) -> Chart:
    x, y = c.edge(1) + 6, c.rect(2).y - 3
    return c.route(1, 2, "RT", (x, c.y(1)), (x, y), (c.x(2), y))


def _over_the_head(c: Chart) -> Chart:
    x, y = c.rect(2).x - 5, c.rect(2).y - 2.5
    return c.route(2, 3, "LT", (x, c.y(2)), (x, y), (c.x(3), y))


def _off_port(c: Chart) -> Chart:
    line, corner = c.line(0), Point(c.x(2), c.y(1) - 1)
    return c.with_line(0, points=(Point(c.rect(1).right, c.y(1) - 1), corner, line.points[-1]))


def _astray(c: Chart) -> Chart:
    return c.with_line(0, target=End(99, Port.TOP))


def _through(c: Chart) -> Chart:
    x, y = c.rect(1).x - 5, c.y(1) - 4
    return c.route(2, 3, "LT", (x, c.y(2)), (x, y), (c.x(3), y))


def _by_the_left(x: float) -> Plant:
    """Return a change that leads the first arrow down beside the lanes' left rule."""

    def change(c: Chart) -> Chart:
        at, y = c.edge(0) + x, c.rect(2).y - 6
        return c.route(1, 2, "LT", (at, c.y(1)), (at, y), (c.x(2), y))

    return change


def on_a_lane_rule(c: Chart) -> Chart:
    x, y = c.edge(1) + 0.4, c.rect(2).y - 6
    return c.route(1, 2, "RT", (x, c.y(1)), (x, y), (c.x(2), y))


def _on_a_row_rule(c: Chart) -> Chart:
    y = c.rule(2) - 0.5
    return c.route(1, 2, "BT", (c.x(1), y), (c.x(2), y))


def along(c: Chart) -> Chart:
    x, y = c.rect(2).x - 5, c.y(1)
    return c.route(2, 3, "LT", (x, c.y(2)), (x, y), (c.x(3), y))


def over_itself(c: Chart) -> Chart:
    x, y = c.x(2) + 30, c.y(1)
    return c.route(1, 2, "RT", (x, y), (x, y + 0.9), (c.x(2), y + 0.9))


def _kissing(c: Chart) -> Chart:
    y = c.rect(2).bottom + 4
    bent = c.route(2, 3, "BT", (c.x(2), y), (c.x(3), y))
    return bent.route(3, 4, "LT", (c.x(2), c.y(3)), (c.x(2), y), (c.x(4), y))


def both_ways(c: Chart) -> Chart:
    y = c.rect(2).y - 6
    return c.route(2, 3, "TT", (c.x(2), y), (c.x(3), y))


def _sharing(c: Chart) -> Chart:
    """Both exits leave on the left though right and foot are free; the words stand on their branches."""
    x, y = c.rect(3).x - 11, c.rule(4) + 2
    ya, tidak = c.exit("Ya"), c.exit("Tidak")
    shared = c.exit_by(ya, "LT", (x, c.y(3)), (x, y), (c.x(4), y))
    return shared.words_at(ya, x - 8.1, c.y(3) + 10).words_at(tidak, x + 1.1, c.rule(3) + 1.2)


def twins(c: Chart) -> Chart:
    """Two exits drawn as one line."""
    ulang = c.line(c.exit("Ulang"))
    return c.with_line(c.exit("Tidak"), points=ulang.points, source=ulang.source, target=ulang.target)


def _narrow_lane(c: Chart) -> Chart:
    """Move a rule of the lanes to where it cuts a symbol."""
    edges = tuple(x if x != c.edge(1) else c.rect(1).right - 3 for x in c.table.columns)
    table = replace(c.table, columns=edges)
    return c.changed(flow=tuple(table if item is c.table else item for item in c.page.flow))


def _pushed_together(c: Chart) -> Chart:
    """Push the capsule onto the box below it; the arrow between them goes round."""
    upper, lower = c.symbol(1), c.symbol(1, at=1)
    dy = lower.rect.y - upper.rect.bottom - 0.2
    pushed = c.with_symbol(upper, rect=upper.rect.moved(0, dy))
    x, y = upper.rect.x - 6, upper.rect.centre.y + dy
    return pushed.route(1, 1, "LL", (x, y), (x, lower.rect.centre.y))


def _to_the_second_lane(c: Chart) -> Chart:
    """Let the arrow to a row done together enter at the box that doesn't lead."""
    box = c.symbol(2, "c")
    at = c.index(1, 2)
    return c.between(at, (c.line(at).source.symbol, box.id), "RT", (box.rect.centre.x, c.line(at).points[0].y))


def _from_the_second_lane(c: Chart) -> Chart:
    box, y = c.symbol(2, "c"), c.rect(2).bottom + 4
    at = c.index(2, 3)
    return c.between(at, (box.id, c.line(at).target.symbol), "BT", (box.rect.centre.x, y), (c.x(2), y))


def _short_cut(c: Chart) -> Chart:
    """Add an arrow from step 1 to step 3."""
    first, third = c.symbol(1), c.symbol(3)
    points = (first.port(Port.BOTTOM), Point(c.x(1), c.y(3)), third.port(Port.LEFT))
    return c.route(3, 4, "BT", (c.x(3), c.rect(3).bottom + 4), (c.x(4), c.rect(3).bottom + 4)).added(
        Connector(points, End(first.id, Port.BOTTOM), End(third.id, Port.LEFT))
    )


def pentagon(c: Chart, *, last: bool = True) -> Symbol:
    """Return the last pentagon of a page, or its first one."""
    return [one for one in c.page.symbols if one.shape is Shape.OFFPAGE][-1 if last else 0]


def _relettered(c: Chart) -> Chart:
    """Give the second page's incoming letter the name of its outgoing one."""
    second = c.on(c.number + 1)
    return second.with_symbol(pentagon(second, last=False), text=pentagon(second).text)


def _twice(c: Chart) -> Chart:
    """Draw the arrow from a pentagon twice."""
    second = c.on(c.number + 1)
    return second.added(second.line(0))


def _idle(c: Chart) -> Chart:
    """Draw a pentagon that no arrow meets beside another one."""
    symbol = pentagon(c)
    twin = replace(symbol, id=99, rect=symbol.rect.moved(20, 0))
    return c.changed(symbols=(*c.page.symbols, twin))


def _other_step(c: Chart) -> Chart:
    return c.with_symbol(pentagon(c), langkah=1)


def _swapped(c: Chart) -> Chart:
    """Let the first two pages change places: letters stand at the wrong ends now."""
    found = list(c.document.pages)
    at = c.number - 1
    one, two = found[at : at + 2]
    found[at : at + 2] = [replace(two, number=one.number), replace(one, number=two.number)]
    return replace(c, document=replace(c.document, pages=tuple(found)))


def _renamed(c: Chart) -> Chart:
    """Let both exits say the same."""
    label, other = c.line(c.exit("Ya")).label, c.line(c.exit("Tidak")).label
    assert label is not None
    assert other is not None
    return c.with_line(c.exit("Ya"), label=replace(other, rect=label.rect))


def _words(label: str, x: float, y: float, **size: float) -> Plant:
    """Return a change that moves an exit's words, by their distance from the decision's middle."""
    return lambda c: c.words_at(c.exit(label), c.x(3) + x, c.y(3) + y, **size)


def _cornered(c: Chart) -> Chart:
    """Let both exits of the loop leave round one corner, with words so large that they meet there."""
    foot, y = c.rect(3).bottom, c.y(3)
    ya = c.exit("Ya")
    down = c.exit_by(ya, "BT", (c.x(3), foot + 14.5), (c.x(4), foot + 14.5))
    return down.words_at(ya, c.x(3) - 21.1, foot + 1, width=20).words_at(
        c.exit("Tidak"), c.rect(3).x - 18, y + 1.1, height=20
    )


def _on_the_head(c: Chart) -> Chart:
    """Move the words "Tidak" down their arrow, to the head."""
    label = c.line(c.exit("Tidak")).label
    assert label is not None
    return c.words_at(c.exit("Tidak"), c.x(2) + 1, c.symbol(2, at=1).rect.y - label.rect.height - 1.5)


def _on_the_rule_below(c: Chart) -> Chart:
    """Move the words "Batal" down their arrow, to the rule below the decision's row."""
    return c.words_at(c.exit("Batal"), c.x(3) - 27.9, c.rule(4) - 4)


def over_the_rule(c: Chart, overhang: float, *, ground: bool = True) -> Chart:
    """Let the words "Ya" reach over the rule right of the decision by so much, on white or not."""
    at = c.exit("Ya")
    label = c.line(at).label
    assert label is not None
    rule = min(edge for edge in c.table.columns if edge > c.x(3))
    chart = c.words_at(at, rule + overhang - label.rect.width, c.y(3) - 9.5)
    moved = chart.line(at).label
    assert moved is not None
    return chart.with_line(at, label=replace(moved, ground=ground))


def _untold(c: Chart) -> Chart:
    """Take away what stands below the table."""
    return c.changed(flow=tuple(item for item in c.page.flow if isinstance(item, Table)))


def _told_otherwise(c: Chart) -> Chart:
    """Let the first two keys change their places on the arrows."""
    one, two = c.exit("a)"), c.exit("b)")
    labels = c.line(one).label, c.line(two).label
    assert labels[0] is not None
    assert labels[1] is not None
    changed = c.with_line(one, label=replace(labels[0], paragraphs=labels[1].paragraphs))
    return changed.with_line(two, label=replace(labels[1], paragraphs=labels[0].paragraphs))


def from_below(c: Chart) -> Chart:
    """Lead an arrow past the next step and up to it."""
    right, y = c.rect(2).right + 8, c.rect(3).bottom + 5
    return c.route(2, 3, "RB", (right, c.y(2)), (right, y), (c.x(3), y))


def along_a_rule(c: Chart) -> Chart:
    """Lead an arrow along the rule of a lane."""
    x, low = c.edge(1) + 3.9, c.rect(2).y - 5
    return c.route(1, 2, "RT", (x, c.y(1)), (x, low), (c.x(2), low))


def cut_word(c: Chart) -> Chart:
    """Print a step's words with a word on two lines, without a hyphen."""
    cell = next(
        one for one in c.table.cells for block in one.blocks if (block.role, block.langkah) == (Role.KEGIATAN, 2)
    )
    (block,) = cell.blocks
    ((line,),) = (paragraph.lines for paragraph in block.paragraphs)
    (run,) = line.runs
    halves = (
        replace(line, runs=(replace(run, text=run.text[:3]),), end=Break.WORD),
        replace(line, runs=(replace(run, text=run.text[3:]),)),
    )
    cut = replace(cell, blocks=(replace(block, paragraphs=(replace(block.paragraphs[0], lines=halves),)),))
    table = replace(c.table, cells=tuple(cut if one is cell else one for one in c.table.cells))
    return c.changed(flow=tuple(table if item is c.table else item for item in c.page.flow))


CASES: list[tuple[Kind, Callable[[], Chart], Plant]] = [
    (Kind.SLANTED, plain, _slanted),
    (Kind.ZERO_LENGTH, plain, _standing),
    (Kind.ZERO_LENGTH, plain, lambda c: c.with_line(0, points=c.line(0).points[:1])),
    (Kind.BACKTRACK, plain, lambda c: c.route(1, 2, "RT", (c.x(2) + 9, c.y(1)), (c.x(2), c.y(1)))),
    (Kind.NEEDLESS_POINT, plain, lambda c: c.route(1, 2, "RT", (c.x(2) - 9, c.y(1)), (c.x(2), c.y(1)))),
    (Kind.TOO_MANY_POINTS, plain, _staircase),
    (Kind.SHORT_HEAD, plain, _stub),
    (Kind.HEAD_CROSSED, plain, _over_the_head),
    (Kind.END_OFF_PORT, plain, _off_port),
    (Kind.END_OFF_PORT, plain, lambda c: c.with_line(0, target=replace(c.line(0).target, port=Port.LEFT))),
    (Kind.END_OFF_PORT, plain, lambda c: c.route(3, 4, "LT", (c.rect(3).x, c.y(3) + 14), (c.x(4), c.y(3) + 14))),
    (Kind.PORT_BOTH_WAYS, plain, both_ways),
    (Kind.EXITS_SHARE_PORT, loop, _sharing),
    (Kind.LINE_THROUGH_SYMBOL, plain, _through),
    (Kind.LINE_ON_RULE, plain, on_a_lane_rule),
    (Kind.LINE_ON_RULE, plain, _on_a_row_rule),
    (Kind.LINE_ON_RULE, plain, _by_the_left(0.5)),
    (Kind.LINE_OFF_LANES, plain, _by_the_left(-5)),
    (Kind.LINES_OVERLAP, plain, along),
    (Kind.LINES_OVERLAP, plain, over_itself),
    (Kind.LINES_TOUCH, plain, _kissing),
    (Kind.LABEL_ON_SYMBOL, loop, _words("Ya", 12, -9.5)),
    (Kind.LABEL_ON_LINE, loop, _words("Ya", 19.1, -4)),
    (Kind.LABEL_ON_LINE, ending, _on_the_head),
    (Kind.LABEL_ON_RULE, loop, _words("Ya", 36, -9.5)),
    (Kind.LABEL_ON_RULE, crowded, _on_the_rule_below),
    (Kind.LABEL_ON_RULE, loop, lambda c: over_the_rule(c, 2.0, ground=False)),
    (Kind.LABEL_ON_RULE, loop, lambda c: over_the_rule(c, 0.4)),
    (Kind.LABEL_ON_RULE, loop, lambda c: over_the_rule(c, -0.4)),
    (Kind.LABEL_OFF_LANES, loop, _words("Tidak", -42, 1.1)),
    (Kind.LABEL_UNCLEAR, loop, _words("Ya", 19.1, -18)),
    (Kind.LABEL_UNCLEAR, crowded, _words("Batal", -18.6, 13.6, height=4)),
    (Kind.LABELS_TOUCH, loop, _cornered),
    (Kind.KEY_UNTOLD, keyed, _untold),
    (Kind.KEY_UNTOLD, keyed, _told_otherwise),
    (Kind.SYMBOL_OUTSIDE, plain, _narrow_lane),
    (Kind.SYMBOLS_TOUCH, rows, _pushed_together),
    (Kind.WRONG_SYMBOLS, plain, lambda c: c.with_symbol(c.symbol(2), shape=Shape.DECISION)),
    (Kind.ROW_LINES, rows, lambda c: c.without(c.index(1, 1))),
    (Kind.ROW_LINES, rows, lambda c: c.without(c.index(2, 2))),
    (Kind.FLOW_MISSING, rows, lambda c: c.without(c.index(3, 3))),
    (Kind.WRONG_END, rows, _to_the_second_lane),
    (Kind.WRONG_END, rows, _from_the_second_lane),
    (Kind.LETTER_UNPAIRED, pages, _twice),
    (Kind.LETTER_UNPAIRED, pages, _idle),
    (Kind.LETTER_MISPLACED, pages, _other_step),
    (Kind.LETTER_MISPLACED, pages, _swapped),
    (Kind.FLOW_MISSING, plain, lambda c: c.without(0)),
    (Kind.FLOW_EXTRA, plain, _short_cut),
    (Kind.WORD_CUT, plain, cut_word),
    (Kind.FORWARD_FROM_BELOW, plain, from_below),
    (Kind.NEAR_RULE, plain, along_a_rule),
]


MIXED: list[tuple[set[Kind], Callable[[], Chart], Plant]] = [
    ({Kind.END_OFF_PORT, Kind.FLOW_MISSING, Kind.LINE_THROUGH_SYMBOL}, plain, _astray),
    ({Kind.FLOW_MISSING, Kind.FLOW_EXTRA}, loop, _renamed),
    ({Kind.LETTER_UNPAIRED, Kind.FLOW_MISSING, Kind.FLOW_EXTRA}, pages, _relettered),
    ({Kind.FLOW_MISSING, Kind.LETTER_UNPAIRED}, pages, lambda c: c.without(len(c.page.connectors) - 1)),
    ({Kind.LINES_OVERLAP, Kind.LABEL_UNCLEAR}, crowded, twins),
]
