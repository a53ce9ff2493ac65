"""Share the rows of a table among pages: every line once, in order."""

from __future__ import annotations

from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.rows import Band, Row, height_of
from sopdoc.layout.blocks.slices import MOST_PAGES

RAGGED = 0.2
"""A band that would fit on the next page is not parted to fill less than this part of a page."""

LEAST_LEFT = 2
"""So many rows stay on a page that gives its last one to the next page."""

Rows = tuple[Row, ...]


def break_bands(bands: tuple[Band, ...], first: float, full: float) -> tuple[Rows, ...]:
    """Return the rows of each page; ``first`` is the room on the first page, ``full`` that on the others.

    The first page may get none. Where not even a line fits below its titles, a page holds all that is left of the
    band, and where there are too many pages, the last one holds the rest: it is too full, see
    `sopdoc.layout.blocks.overfull`.
    """
    pages: list[list[Row]] = [[]]
    room = first
    if sum(height_of(band.rows) for band in bands) > MOST_PAGES * full:
        return (tuple(row for band in bands for row in band.rows),)
    for band in bands:
        rest: Band | None = band
        while rest is not None:
            fresh = not pages[-1] and room > full - EPSILON
            last = len(pages) >= MOST_PAGES
            rows, rest = (rest.rows, None) if last else _take(rest, room, full, fresh=fresh)
            pages[-1] += rows
            room -= height_of(rows)
            if rest is not None:
                pages.append([])
                room = full
    return tuple(tuple(rows) for rows in pages)


def accompanied(pages: tuple[Rows, ...], bands: tuple[Band, ...], full: float) -> tuple[Rows, ...]:
    """Return the rows of each page, so that the last band isn't alone on one: the one above goes over with it.

    That is so where both fit on a page, and two rows stay on the page before.
    """
    if len(pages) == 1 or len(bands) == 1 or pages[-1] != bands[-1].rows:
        return pages
    above = bands[-2].rows
    stays = pages[-2][: -len(above)]
    if pages[-2] != (*stays, *above) or len(stays) < LEAST_LEFT:
        return pages
    taken = (*above, *pages[-1])
    return pages if height_of(taken) > full + EPSILON else (*pages[:-2], stays, taken)


def _take(band: Band, room: float, full: float, *, fresh: bool) -> tuple[Rows, Band | None]:
    """Return the rows of a band that go on this page, and what is left for the next one."""
    height = height_of(band.rows)
    if height <= room + EPSILON:
        return band.rows, None
    may_part = band.breakable and room >= RAGGED * full
    if not fresh and not may_part and height <= full + EPSILON:
        return (), band
    return _part(band, room, fresh=fresh)


def _part(band: Band, room: float, *, fresh: bool) -> tuple[Rows, Band | None]:
    """Part a band's row below its titles; on a page that holds nothing else, whatever it leaves alone."""
    inner = room - height_of(band.titles)
    head, tail = band.body.parted(inner)
    if not _is_tidy(head, tail) or head.height > inner + EPSILON:
        if not fresh:
            return (), band
        head, tail = band.body.parted(inner, forced=True)
        if head.height > inner + EPSILON:
            return band.rows, None
    rest = band.remainder(tail) if tail.has_lines else None
    return (*band.titles, head), rest


def _is_tidy(head: Row, tail: Row) -> bool:
    """Tell whether the first part holds something, and the start of each box."""
    started = all(first.blocks or not later.blocks for first, later in zip(head.boxes, tail.boxes, strict=True))
    return started and head.has_lines
