"""Accepted or rejected, a redline's flowchart is in register with its rows and lanes, and its lines hang together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from itertools import chain, pairwise

import pytest
from lxml import etree
from msgspec import Struct

from sopdoc.diff.compare import Comparison
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Document, Page, Table, TableRole
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.docx.drawing.cuts import INSET
from sopdoc.painters.docx.drawing.shape import NAMES
from sopdoc.painters.output import Options
from sopdoc.reading.load import Loaded
from sopdoc.redline.redline import redline
from sopdoc.typography.fate import Fate
from tests.diff.edits import Edit
from tests.painters.docx.parts import find, part
from tests.painters.docx.revisions import settled
from tests.redline.revised import KINDS, pairs, seed_pairs
from tests.redline.shown import Shown, shown_in

NEAR = 0.5
"""Points by which anything may be off its place, and the ends of lines off each other."""
GONE = {True: Fate.DELETED, False: Fate.INSERTED}
"""By whether changes are accepted."""
FEW, SCRIPTS = 6, 40
PAIRS = tuple(pairs(FEW))

Segment = tuple[float, float, float, float]


class State(Struct):
    """A page's flowchart with what is gone in a state: where rows and lanes move together."""

    page: Page
    table: Table
    gone: Fate

    @property
    def rows(self) -> list[tuple[float, float]]:
        """The upper and lower edges of rows that are gone."""
        return [(row.top, row.bottom) for row in self.table.rows if row.mark is self.gone and not row.is_heading]

    @property
    def lanes(self) -> list[tuple[float, float]]:
        """The left and right edges of lanes that are gone."""
        columns = {cell.column for cell in self.table.cells if cell.mark is self.gone}
        return [(self.table.columns[at], self.table.columns[at + 1]) for at in columns]

    def moved(self, at: Point) -> Point:
        """Return where a point comes to be."""
        x = at.x - sum(max(min(at.x, right) - left, 0) for left, right in self.lanes)
        y = at.y - sum(max(min(at.y, bottom) - top, 0) for top, bottom in self.rows)
        return Point(x, y - self.table.edges[self.table.headings])

    def is_lasting(self, at: Point, mark: Fate) -> bool:
        """Tell whether a place is there whenever what has a mark is."""
        rows = {row.mark for row in self.table.rows if row.top <= at.y < row.bottom and not row.is_heading}
        lanes = {
            cell.mark
            for cell in self.table.cells
            if cell.column_span == 1 and self.table.columns[cell.column] <= at.x < self.table.columns[cell.column + 1]
        }
        return rows | lanes <= {Fate.KEPT, mark}

    def lines(self) -> list[Connector]:
        """Return the lines that stay."""
        return [line for line in self.page.connectors if line.mark is not self.gone]

    def symbols(self) -> list[tuple[str, Rect]]:
        """Return the names of symbols that stay, and where they come to be."""
        found = []
        for symbol in self.page.symbols:
            if symbol.mark is not self.gone:
                corner = self.moved(Point(symbol.rect.x, symbol.rect.y))
                name = f"{NAMES[symbol.shape]} {symbol.langkah}"
                found.append((name, Rect(*corner, symbol.rect.width, symbol.rect.height)))
        return found


def flowcharts(document: Document, body: etree._Element, gone: Fate) -> Iterator[tuple[State, Shown]]:
    """Yield each page's flowchart as it should be, and as a settled body shows it."""
    laid_out = [(page, item) for page in document.pages for item in page.flow if isinstance(item, Table)]
    for (page, table), found in zip(laid_out, find(body, ".//w:body/w:tbl"), strict=True):
        if table.role is TableRole.PROCEDURE:
            yield State(page, table, gone), shown_in(found, table)


def touch(one: Segment, other: Segment) -> bool:
    """Tell whether two segments (left, top, right, bottom) come together."""
    return (
        one[0] <= other[2] + NEAR
        and other[0] <= one[2] + NEAR
        and one[1] <= other[3] + NEAR
        and other[1] <= one[3] + NEAR
    )


def segments(path: tuple[Point, ...]) -> Iterator[Segment]:
    for a, b in pairwise(path):
        yield min(a.x, b.x), min(a.y, b.y), max(a.x, b.x), max(a.y, b.y)


def is_covered(wanted: Segment, drawn: list[Segment]) -> bool:
    """Tell whether a level or upright segment is drawn, in whatever pieces."""
    along, across = (0, 1) if wanted[2] - wanted[0] >= wanted[3] - wanted[1] else (1, 0)
    start, end = wanted[along], wanted[along + 2]
    near_by = [
        each
        for each in drawn
        if abs(each[across] - wanted[across]) <= NEAR and abs(each[across + 2] - wanted[across + 2]) <= NEAR
    ]
    for each in sorted(near_by, key=lambda each: each[along]):
        if each[along] <= start + NEAR:
            start = max(start, each[along + 2])
    return start >= end - NEAR


def joins(start: Point, end: Point, drawn: list[Segment]) -> bool:
    """Tell whether one can come from one point to another along segments."""
    reached: list[Segment] = [(*start, *start)]
    left = list(drawn)
    while True:
        more = [each for each in left if any(touch(each, own) for own in reached)]
        if not more:
            return any(touch((*end, *end), own) for own in reached)
        reached += more
        left = [each for each in left if each not in more]


def is_in_register(state: State, shown: Shown) -> None:
    """Hold what is shown to what should be."""
    heights = [row.height for row in state.table.rows if not row.is_heading and row.mark is not state.gone]
    assert [below - above for above, below in pairwise([0.0, *shown.rows])] == pytest.approx(heights, abs=0.1)
    assert unlike(shown.symbols, state.symbols()) == []
    heads = [("", Rect(*state.moved(line.points[-1]), 0, 0)) for line in state.lines() if line.arrow]
    assert unlike([("", Rect(*at, 0, 0)) for at in shown.heads], heads) == []
    words = [(text, Rect(*at, 0, 0)) for text, at in shown.words]
    labels = [line for line in state.lines() if line.label]
    texts = {*map(text_of, labels)}
    assert Counter(text for text, _ in shown.words if text in texts) == Counter(map(text_of, labels))
    own = [line for line in labels if line.label and state.is_lasting(line.label.rect.centre, line.mark)]
    places = [(text_of(line), Rect(*state.moved(line.label.rect.centre), 0, 0)) for line in own if line.label]
    assert [label for label in places if unlike([label], words)] == []
    has_grounds(state, shown, own)
    hang_together(state, shown)


def has_grounds(state: State, shown: Shown, lasting: list[Connector]) -> None:
    """Hold grounds of words to their words: each has its own, where that is if its place lasts."""
    assert len(shown.grounds) == sum(line.label is not None and line.label.ground for line in state.lines())
    for label in (line.label for line in lasting):
        if label and label.ground:
            place = Rect(*state.moved(Point(label.rect.x, label.rect.y)), label.rect.width, label.rect.height)
            assert any(is_near(place, ground) for ground in shown.grounds)


def hang_together(state: State, shown: Shown) -> None:
    """Hold lines to their places; where rows or lanes between went in which one turned, it is joined beside it."""
    drawn = list(chain.from_iterable(map(segments, shown.lines)))
    paths = [tuple(map(state.moved, line.points)) for line in state.lines()]
    wanted = list(chain.from_iterable(map(segments, paths)))
    bridges = [each for each in drawn if not is_covered(each, wanted)]
    undrawn = [each for each in wanted if not is_covered(each, drawn)]
    for path in paths:
        own = list(segments(path))
        pieces = [each for each in drawn if is_covered(each, own)]
        assert joins(path[0], path[-1], [*pieces, *bridges])
    for left, top, right, bottom in bridges:
        around = (left - INSET, top - INSET, right + INSET, bottom + INSET)
        assert any(touch(around, each) for each in undrawn)


def text_of(line: Connector) -> str:
    assert line.label
    return "".join(each.text for each in line.label.lines)


def unlike(some: list[tuple[str, Rect]], others: list[tuple[str, Rect]]) -> list[tuple[str, Rect]]:
    """Return what has no like in the same place in the other list."""
    left, lost = list(others), []
    for name, rect in some:
        like = [each for each in left if each[0] == name and is_near(rect, each[1])]
        if like:
            left.remove(like[0])
        else:
            lost.append((name, rect))
    return lost if len(some) < len(others) else [*lost, *left]


def is_near(one: Rect, other: Rect) -> bool:
    corners = one.x - other.x, one.y - other.y, one.right - other.right, one.bottom - other.bottom
    return max(map(abs, corners)) <= NEAR


def hold(old: Loaded, new: Loaded, comparison: Comparison) -> None:
    document = redline(old, new, comparison)
    assert document
    body = part(paint_docx(document, Options())[0].data)
    for accepted, gone in GONE.items():
        for state, shown in flowcharts(document, settled(body, accepted=accepted), gone):
            is_in_register(state, shown)


@pytest.mark.parametrize("number", range(FEW))
def test_random_revisions_are_in_register(number: int) -> None:
    hold(*PAIRS[number])


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_seeds_with_one_change_are_in_register(kind: Edit) -> None:
    for each in seed_pairs((kind,)):
        hold(*each)


@pytest.mark.long
def test_many_random_revisions_are_in_register() -> None:
    for each in pairs(SCRIPTS):
        hold(*each)
