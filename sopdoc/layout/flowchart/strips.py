"""Close a page up where strips have lost all their pentagons, as their arrows aren't drawn."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.flowchart.chart import Chart
from sopdoc.layout.flowchart.standing.chart_context import Band, PageFlow
from sopdoc.layout.page import Connector, Symbol

NEAR = 8.0
"""Nothing comes nearer than this to anything above or below it when what was between them goes: an arrowhead and a
little line before it have room there."""
BESIDE = 3.0
"""What is no further than this from lying above something may be in its way."""
_EPSILON = 0.01


def closed_up(flow: PageFlow, chart: Chart) -> tuple[PageFlow, Chart]:
    """Return a page without strips in which no pentagon stands; what is below them moves up.

    A strip in which lines run is made one with the strip beside it; it stays where there is none.
    """
    vacant = [band for band in flow.bands if band.row is None and not _holds(band, chart)]
    if not vacant:
        return flow, chart
    things = list(_things(chart))
    gone: list[Band] = []
    for band in vacant:
        if _can_go(band, things, gone):
            gone.append(band)
    kept = [(_lifted_band(band, gone), band in vacant) for band in flow.bands if band not in gone]
    return replace(flow, bands=tuple(_joined(kept))), _lifted_chart(chart, gone)


def _holds(band: Band, chart: Chart) -> bool:
    return any(band.top < symbol.rect.centre.y < band.bottom for symbol in chart.symbols)


def _things(chart: Chart) -> Iterator[Rect]:
    """Yield the places of symbols, words and horizontal lines."""
    for symbol in chart.symbols:
        yield symbol.rect
    for connector in chart.connectors:
        if connector.label:
            yield connector.label.rect
        for one, two in pairwise(connector.points):
            if one.y == two.y:
                yield Rect(min(one.x, two.x), one.y, abs(one.x - two.x), 0.0)


def _can_go(band: Band, things: list[Rect], gone: list[Band]) -> bool:
    """Tell whether only upright lines pass a strip, and nothing comes too near to anything without it."""
    if any(thing.y < band.bottom and thing.bottom > band.top for thing in things):
        return False
    above = [thing for thing in things if thing.bottom <= band.top]
    below = [thing for thing in things if thing.y >= band.bottom]
    without = [*gone, band]
    return not any(
        _lifted(under.y, without) - _lifted(over.bottom, without) < NEAR
        for over in above
        for under in below
        if over.x < under.right + BESIDE and under.x < over.right + BESIDE
    )


def _joined(bands: list[tuple[Band, bool]]) -> Iterator[Band]:
    """Yield bands, those strips made one with the strip beside them that are said to be vacant."""
    last, last_vacant = bands[0]
    for band, vacant in bands[1:]:
        if last.row is None and band.row is None and (vacant or last_vacant):
            last = Band(last.top, band.bottom, band.axis if last_vacant else last.axis)
            last_vacant = last_vacant and vacant
            continue
        yield last
        last, last_vacant = band, vacant
    yield last


def _lifted(y: float, gone: list[Band]) -> float:
    """Return where a height is without some bands, none of which it lies in."""
    return y - sum(band.bottom - band.top for band in gone if band.bottom <= y + _EPSILON)


def _lifted_band(band: Band, gone: list[Band]) -> Band:
    top, bottom = (round(_lifted(y, gone), 2) for y in (band.top, band.bottom))
    return replace(band, top=top, bottom=bottom, axis=snap(_lifted(band.axis, gone)))


def _lifted_chart(chart: Chart, gone: list[Band]) -> Chart:
    return replace(
        chart,
        symbols=tuple(_lifted_symbol(symbol, gone) for symbol in chart.symbols),
        connectors=tuple(_lifted_connector(connector, gone) for connector in chart.connectors),
    )


def _lifted_symbol(symbol: Symbol, gone: list[Band]) -> Symbol:
    y = snap(_lifted(symbol.rect.y, gone))
    text = symbol.text.moved(y - symbol.rect.y) if symbol.text else None
    return replace(symbol, rect=replace(symbol.rect, y=y), text=text)


def _lifted_connector(connector: Connector, gone: list[Band]) -> Connector:
    points = tuple(Point(point.x, snap(_lifted(point.y, gone))) for point in connector.points)
    label = connector.label
    if label:
        label = label.moved(snap(_lifted(label.rect.y, gone) - label.rect.y))
    return replace(connector, points=points, label=label)
