"""A page's flowchart as one drawing: a canvas for Word, and a group for programs that don't know canvases."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.length import to_emu
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Page, Table
from sopdoc.painters.docx.drawing.fates import Drawn, drawings_of
from sopdoc.painters.docx.drawing.shape import (
    connector_xml,
    frame_xml,
    invisible_xml,
    label_look,
    label_xml,
    line_look,
    outline_look,
    symbol_xml,
)
from sopdoc.painters.docx.ooxml import CANVAS_URI, GROUP_URI, escaped
from sopdoc.painters.docx.text.look import StyleBook
from sopdoc.painters.docx.text.tracked import tracked_drawing


class _Looks(Struct, frozen=True):
    """What a page's shapes look like, written once for both drawings; ``texts`` are those of symbols, as labels."""

    lines: list[str]
    outlines: list[str]
    labels: list[str]
    texts: list[str]


def drawing_run(page: Page, ids: Iterator[int], book: StyleBook) -> str:
    """Return the run that holds a page's flowchart, or nothing where it has none.

    Where parts of it came or went there is a run for what is kept, and tracked ones for the others.
    """
    if not page.symbols:
        return ""
    area = drawn_area(page)
    runs = (tracked_drawing(_run(drawn, area, ids, book), drawn.mark) for drawn in drawings_of(page))
    return "".join(runs)


def _run(drawn: Drawn, area: Rect, ids: Iterator[int], book: StyleBook) -> str:
    page = drawn.page
    looks = _looks(page, area, book)
    title, description = escaped(drawn.title), escaped(drawn.description)
    canvas = _anchor(area, next(ids), title, description, _canvas(page, looks, ids, book))
    group = _anchor(area, next(ids), title, description, _group(page, area, looks, ids, book))
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wpc wps">'
        f"{canvas}</mc:Choice><mc:Fallback>{group}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def drawn_area(page: Page) -> Rect:
    """Return the rectangle over the lanes, larger only if something lies outside of them."""
    rects = [symbol.rect for symbol in page.symbols]
    rects += [symbol.text.rect for symbol in page.symbols if symbol.text]
    rects += [connector.label.rect for connector in page.connectors if connector.label]
    rects += [_lanes(item) for item in page.flow if isinstance(item, Table) and item.lanes]
    points = [point for connector in page.connectors for point in connector.points]
    points += [Point(rect.x, rect.y) for rect in rects] + [Point(rect.right, rect.bottom) for rect in rects]
    xs, ys = zip(*points, strict=True)
    return Rect.from_edges(min(xs), min(ys), max(xs), max(ys))


def _lanes(table: Table) -> Rect:
    first, past = table.lanes or (0, len(table.columns) - 1)
    return Rect.from_edges(table.columns[first], table.edges[table.headings], table.columns[past], table.bottom)


def _anchor(area: Rect, number: int, title: str, description: str, graphic: str) -> str:
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        '<wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="page"><wp:posOffset>{to_emu(area.x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="page"><wp:posOffset>{to_emu(area.y)}</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{to_emu(area.width)}" cy="{to_emu(area.height)}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{title}" descr="{description}"/><wp:cNvGraphicFramePr/>'
        f"{graphic}</wp:anchor></w:drawing>"
    )


def _canvas(page: Page, looks: _Looks, ids: Iterator[int], book: StyleBook) -> str:
    return (
        f'<a:graphic><a:graphicData uri="{CANVAS_URI}"><wpc:wpc><wpc:bg/><wpc:whole/>'
        f"{_shapes(page, looks, ids, book, texts_inside=True)}</wpc:wpc></a:graphicData></a:graphic>"
    )


def _group(page: Page, area: Rect, looks: _Looks, ids: Iterator[int], book: StyleBook) -> str:
    """Return a group; a child as large as it is keeps LibreOffice from stretching the others."""
    frame = frame_xml(area, Point(area.x, area.y)).replace(
        "</a:xfrm>", f'<a:chOff x="0" y="0"/><a:chExt cx="{to_emu(area.width)}" cy="{to_emu(area.height)}"/></a:xfrm>'
    )
    return (
        f'<a:graphic><a:graphicData uri="{GROUP_URI}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}</wpg:grpSpPr>'
        f"{invisible_xml(next(ids), area)}{_shapes(page, looks, ids, book, texts_inside=False)}"
        "</wpg:wgp></a:graphicData></a:graphic>"
    )


def _looks(page: Page, area: Rect, book: StyleBook) -> _Looks:
    origin = Point(area.x, area.y)
    return _Looks(
        lines=[line_look(connector, origin) for connector in page.connectors],
        outlines=[outline_look(symbol, origin) for symbol in page.symbols],
        labels=[label_look(connector.label, origin, book) for connector in page.connectors if connector.label],
        texts=[label_look(symbol.text, origin, book) for symbol in page.symbols if symbol.text],
    )


def _shapes(page: Page, looks: _Looks, ids: Iterator[int], book: StyleBook, *, texts_inside: bool) -> str:
    """Return connectors, then symbols, so that these hide the ends of those, then labels.

    LibreOffice breaks text inside a group's symbols at the symbols' width: there it stands in boxes over them.
    """
    numbers = {symbol.id: next(ids) for symbol in page.symbols}
    shapes = [
        connector_xml(connector, look, next(ids), numbers)
        for connector, look in zip(page.connectors, looks.lines, strict=True)
    ]
    shapes += [
        symbol_xml(symbol, look, numbers[symbol.id], book, with_text=texts_inside)
        for symbol, look in zip(page.symbols, looks.outlines, strict=True)
    ]
    labels = looks.labels if texts_inside else looks.labels + looks.texts
    return "".join(shapes + [label_xml(look, next(ids)) for look in labels])
