"""Pages, rows and texts: every step once and in order, every word in its cell, nothing off the page."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations, pairwise

from tests.checkers.defect import EPSILON, Defect
from tests.checkers.plain import plain
from tests.checkers.source import FIELDS, Procedure, Step
from tests.checkers.view import UNDRAWN, Box, Page, Text

TEXT_SLACK = 0.1


def check_pages(pages: tuple[Page, ...]) -> Iterator[Defect]:
    """Yield pages out of count and whatever lies outside its page."""
    numbers = list(dict.fromkeys(page.number for page in pages))
    for count, page in ((numbers.index(page.number) + 1, page) for page in pages):
        if page.number != count:
            yield Defect("page-number", count, None, f"the page says it is {page.number}")
        for box in _boxes(page):
            if not page.box.holds(box, EPSILON):
                yield Defect("off-page", page.number, (box.x, box.y), f"{box} leaves the sheet")


def _boxes(page: Page) -> Iterator[Box]:
    yield from page.tables
    yield from (text.box for text in page.texts)
    yield from (symbol.box for symbol in page.symbols)
    yield from (line.label_box for line in page.lines if line.label_box)
    yield from (Box(x, y, 0, 0) for line in page.lines for x, y in line.points)


def check_steps(pages: tuple[Page, ...], procedures: tuple[Procedure, ...]) -> Iterator[Defect]:
    """Yield steps that are missing, doubled or out of order, and procedures likewise."""
    order = [page.prosedur for page in pages if page.prosedur is not None]
    if sorted(set(order)) != list(range(len(procedures))) or order != sorted(order):
        yield Defect("procedure-order", 0, None, f"pages show procedures {order}")
    for index, procedure in enumerate(procedures):
        shown = [page for page in pages if page.prosedur == index]
        numbers = [number for page in shown for number in _in_order(page)]
        if numbers != [step.number for step in procedure.steps]:
            yield Defect("step-order", shown[0].number if shown else 0, None, f"steps stand as {numbers}")


def _in_order(page: Page) -> list[int]:
    places = [(page.row_of(text.box.centre[1]), text.langkah) for text in page.texts if _names_step(page, text)]
    return [number for _, number in sorted((row, number) for row, number in places if row is not None and number)]


def _names_step(page: Page, text: Text) -> bool:
    return text.langkah is not None and page.column_of(text.box.centre[0]) == page.place_of("kegiatan")


def check_grid(page: Page, procedure: Procedure) -> Iterator[Defect]:
    """Yield a procedure page without its table, edges out of order, and rows that two steps share."""
    if not page.columns:
        yield Defect(
            "table-columns", page.number, None, f"no table with {len(procedure.lanes) + len(page.kolom)} column edges"
        )
        return
    for edges in (page.columns, page.rows):
        if any(after - before < 1 for before, after in pairwise(edges)):
            yield Defect("table-edges", page.number, None, f"edges don't rise: {edges}")
    for one, two in combinations(page.step_rows, 2):
        if page.step_rows[one] == page.step_rows[two]:
            yield Defect("row-shared", page.number, None, f"steps {one} and {two} stand in one row")


def check_texts(page: Page, procedure: Procedure) -> Iterator[Defect]:
    """Yield texts outside their cell or over each other, and cells that say something else than the source."""
    for text in page.texts:
        if text.lines and page.columns:
            yield from _check_place(page, text)
    for one, two in combinations([text for text in page.texts if text.lines], 2):
        if _overlap(one.box, two.box):
            detail = f"'{one.lines[0]}' and '{two.lines[0]}'"
            yield Defect("text-overlap", page.number, (two.box.x, two.box.y), detail)
    for step in procedure.steps:
        if step.number in page.step_rows:
            yield from _check_words(page, step)


def _overlap(one: Box, two: Box) -> bool:
    wide = min(one.right, two.right) - max(one.x, two.x)
    return wide > TEXT_SLACK and min(one.bottom, two.bottom) - max(one.y, two.y) > TEXT_SLACK


def _check_place(page: Page, text: Text) -> Iterator[Defect]:
    (x, y), box = text.box.centre, text.box
    row, column = page.row_of(y), page.column_of(x)
    if text.role == UNDRAWN:
        if row is not None:
            yield Defect("text-outside", page.number, (box.x, box.y), f"'{text.lines[0]}' stands in the table")
        return
    if row is None or column is None:
        if text.langkah is not None and page.prosedur is not None:
            yield Defect("text-outside", page.number, (box.x, box.y), f"'{text.lines[0]}' stands outside the table")
        return
    if text.langkah is None:
        return
    if page.step_rows.get(text.langkah) != row or not page.cell(row, column).holds(box, TEXT_SLACK):
        yield Defect("text-outside", page.number, (box.x, box.y), f"'{text.lines[0]}' leaves its cell")
    if page.first_lane <= column < page.first_lane + len(page.lanes):
        yield Defect("text-in-lane", page.number, (box.x, box.y), f"'{text.lines[0]}'")


def _check_words(page: Page, step: Step) -> Iterator[Defect]:
    for field in FIELDS:
        column = page.place_of(field)
        if column is None:
            continue
        lines = _lines(page, step.number, column)
        if not any(_reads(lines, wanted) for wanted in _wanted(step.texts[field], step.marks[field])):
            shown = "".join(lines)
            row = page.step_rows[step.number]
            place = (page.columns[column], page.rows[row])
            yield Defect("words", page.number, place, f"{field} of step {step.number} reads '{shown[:60]}'")
    numbers = page.place_of("no")
    if numbers is not None and "".join(_lines(page, step.number, numbers)).rstrip(".") != str(step.number):
        yield Defect("words", page.number, None, f"number of step {step.number}")


def _lines(page: Page, number: int, column: int) -> list[str]:
    return [
        _bare(line)
        for text in page.texts
        if text.role != UNDRAWN and text.langkah == number and page.column_of(text.box.centre[0]) == column
        for line in text.lines
    ]


def _reads(lines: list[str], wanted: str) -> bool:
    """Tell whether lines hold a text; a hyphen at a line's end may part a word that is written without one."""
    at = 0
    for line in lines:
        if not wanted.startswith(line, at) and line.endswith("-"):
            line = line[:-1]  # noqa: PLW2901 # the line as it is written
        if not wanted.startswith(line, at):
            return False
        at += len(line)
    return at == len(wanted)


def _wanted(items: tuple[str, ...], marks: tuple[str, ...] | None) -> tuple[str, ...]:
    """Return what a cell may read, without blanks: a list with its marks; one that names none with numbers or not."""
    if marks is not None:
        return (_bare("".join(f"{mark}{item}" for mark, item in zip(marks, items, strict=True))),)
    numbered = "".join(f"{number}.{item}" for number, item in enumerate(items, 1))
    return _bare("".join(items)), _bare(numbered)


def _bare(text: str) -> str:
    return "".join(plain(text).split())
