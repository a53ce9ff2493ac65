"""Off-page pentagons: each letter once out and once in, on two pages, in its lane."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from string import ascii_uppercase

from tests.checkers.defect import Defect
from tests.checkers.parts import Place
from tests.checkers.view import Line, Page, Symbol, place_of


@dataclass(frozen=True, slots=True)
class Letters:
    """The row and the part that each letter leads to, for letters that lead somewhere."""

    targets: dict[str, Place]


def find_letters(pages: tuple[Page, ...]) -> Letters:
    """Return where letters lead."""
    arriving = [line for page in pages for line in page.lines if _letter(line.source) and "langkah" in line.target]
    return Letters({line.source["offpage"]: place_of(line.target) for line in arriving})


def check_letters(pages: tuple[Page, ...], *, digits: bool = False) -> Iterator[Defect]:
    """Yield letters that are unpaired, doubled, out of the alphabet, or stand in another lane than their step.

    ``digits`` stand for letters, and begin with 1 in each procedure.
    """
    if digits:
        for index in sorted({page.prosedur for page in pages if page.prosedur is not None}):
            yield from _check_names(tuple(page for page in pages if page.prosedur == index), lambda at: str(at + 1))
    else:
        yield from _check_names(pages, letter)


def _check_names(pages: tuple[Page, ...], name_of: Callable[[int], str]) -> Iterator[Defect]:
    out, into = _ends(pages, "target"), _ends(pages, "source")
    vacated = {page.prosedur for page in pages if page.left_out}
    """Procedures in whose strips pentagons gave way to some that aren't drawn in the end."""
    names = sorted({*out, *into}, key=lambda name: (len(name), name))
    if names != [name_of(count) for count in range(len(names))]:
        yield Defect("letter-names", 0, None, f"letters are {', '.join(names)}")
    for name in names:
        leaving, arriving = out.get(name, []), into.get(name, [])
        if len(leaving) != 1 or len(arriving) != 1:
            at = (leaving + arriving)[0][0].number
            yield Defect("letter-unpaired", at, None, f"{name}: {len(leaving)} out, {len(arriving)} in")
            continue
        yield from _check_pair(name, leaving[0], arriving[0], vacated=leaving[0][0].prosedur in vacated)
    for page in pages:
        yield from _check_strips(page)


def letter(count: int) -> str:
    """Return the name of a letter counted from 0: A … Z, AA, AB …"""
    name = ""
    while count >= 0:
        name = ascii_uppercase[count % 26] + name
        count = count // 26 - 1
    return name


def _letter(end: dict[str, object]) -> bool:
    return "offpage" in end


def _ends(pages: tuple[Page, ...], side: str) -> dict[str, list[tuple[Page, Line]]]:
    found: dict[str, list[tuple[Page, Line]]] = {}
    for page in pages:
        for line in page.lines:
            end = getattr(line, side)
            if _letter(end):
                found.setdefault(end["offpage"], []).append((page, line))
    return found


def _check_pair(
    name: str, leaving: tuple[Page, Line], arriving: tuple[Page, Line], *, vacated: bool
) -> Iterator[Defect]:
    (page, line), (page2, line2) = leaving, arriving
    if page.prosedur != page2.prosedur or page.number == page2.number:
        yield Defect("letter-pages", page.number, None, f"{name} joins pages {page.number} and {page2.number}")
        return
    if line2.label and line2.label != line.label:
        yield Defect("flow-extra", page2.number, None, f"{name} arrives as '{line2.label}', left as '{line.label}'")
    if not vacated:
        ends = (line.source, line2.target)
        yield from _check_lane(page, line.end, ends)
        yield from _check_lane(page2, line2.start, ends[::-1])


def _check_lane(
    page: Page, symbol: Symbol | None, ends: tuple[dict[str, object], dict[str, object]]
) -> Iterator[Defect]:
    """A pentagon stands in the lane of its own step or of the one at its arrow's other end, unless that is taken."""
    homes = [
        page.first_lane + page.lanes.index(own)
        for own in (str(end.get("pelaksana")) for end in ends)
        if own in page.lanes
    ]
    if symbol is None or str(ends[0].get("pelaksana")) not in page.lanes:
        return
    lane, home = page.column_of(symbol.box.centre[0]), homes[0]
    if lane not in homes and not _taken(page, symbol, home):
        yield Defect("letter-lane", page.number, symbol.box.centre, f"{symbol} stands in lane {lane}, not {home}")


def _taken(page: Page, symbol: Symbol, column: int | None) -> bool:
    """Tell whether another pentagon of the strip stands in a lane."""
    row = page.row_of(symbol.box.centre[1])
    others = [other for other in page.symbols if other.shape == "offpage" and other is not symbol]
    return any(page.column_of(o.box.centre[0]) == column and page.row_of(o.box.centre[1]) == row for o in others)


def _check_strips(page: Page) -> Iterator[Defect]:
    """Yield rows below others of the table that hold no words, no symbol and no line that runs along them."""
    heights = [text.box.centre[1] for text in page.texts]
    heights += [symbol.box.centre[1] for symbol in page.symbols]
    heights += [y for line in page.lines for (_, y), (_, other) in line.segments if y == other]
    used = {row for row in map(page.row_of, heights) if row is not None}
    for row in range(min(used, default=0), len(page.rows) - 1):
        if row not in used:
            yield Defect("strip-idle", page.number, page.row_box(row).centre, f"row {row} holds nothing")
