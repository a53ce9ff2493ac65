"""A page's flowchart as one drawing: a canvas for Word, and a group for programs that don't know canvases."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from sopdoc.geometry.length import to_emu
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, Page, Symbol, Table
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.alternatives.symbol import symbol_alternatives
from sopdoc.painters.docx.drawing.bands import Grid, grid_of
from sopdoc.painters.docx.drawing.fates import ORDER, Drawn, drawings_of
from sopdoc.painters.docx.drawing.shape import (
    connector_xml,
    frame_xml,
    ground_xml,
    invisible_xml,
    label_look,
    label_xml,
    line_look,
    outline_look,
    symbol_xml,
)
from sopdoc.painters.docx.kit import Kit
from sopdoc.painters.docx.ooxml import CANVAS_URI, GROUP_URI, escaped
from sopdoc.painters.docx.text.look import StyleBook
from sopdoc.painters.docx.text.tracked import tracked_drawing
from sopdoc.painters.grounds import grounds
from sopdoc.typography.fate import Fate


class _Looks(Struct, frozen=True):
    """What a page's shapes look like, written once for both drawings; ``texts`` are those of symbols, as labels.

    ``origin`` is the corner that they are placed from. ``alternatives`` are read aloud, by the symbols' numbers.
    """

    origin: Point
    lines: list[str]
    outlines: list[str]
    labels: list[str]
    texts: list[str]
    alternatives: Mapping[int, str]


def drawing_run(page: Page, kit: Kit) -> str:
    """Return the run that holds a page's flowchart, bound to the page, or nothing where it has none.

    Where parts of it came or went there is a run for what is kept, and tracked ones for the others.
    """
    if not page.symbols:
        return ""
    area, told = drawn_area(page), symbol_alternatives(page, kit.passages)
    drawings = drawings_of(page, plain=kit.plain)
    runs = (tracked_drawing(_page_run(drawn, area, told, kit), drawn.mark) for drawn in drawings)
    return "".join(runs)


def hung_runs(page: Page, table: Table, corner: tuple[float, float], kit: Kit) -> dict[tuple[int, int], str]:
    """Return the runs that hold the flowchart over a table whose cells may move, by their rows and columns.

    ``corner`` is how far right and below of its cell's corner a paragraph starts, in points. LibreOffice keeps the
    column of a lane that goes, empty: its drawings are cut at rows only, and lines pass that column.
    """
    grid, runs = grid_of(table), dict[tuple[int, int], str]()
    chosen = _hung(page, grid, corner, kit, texts_inside=True)
    others = _hung(page, grid.of_rows(), corner, kit, texts_inside=False)
    for cell, mark in sorted({**chosen, **others}, key=lambda key: (key[0], ORDER.index(key[1]))):
        run = _either("wpg wps", chosen.get((cell, mark), ""), others.get((cell, mark), ""))
        runs[cell] = runs.get(cell, "") + tracked_drawing(run, mark)
    return runs


def _hung(
    page: Page, grid: Grid, corner: tuple[float, float], kit: Kit, *, texts_inside: bool
) -> dict[tuple[tuple[int, int], Fate], str]:
    """Return the drawings of each block, by the cell on which they hang and their fate.

    They are groups: a canvas is there for lines that are glued to symbols, and these are cut.
    """
    found, told = {}, symbol_alternatives(page, kit.passages)
    for drawn in drawings_of(page, grid, plain=kit.plain):
        row, lane = grid.rows[drawn.block[0]], grid.lane_of(drawn.block, drawn.mark)
        area = _about([grid.rect(drawn.block)], drawn.symbols, drawn.connectors, drawn.labels)
        place = _place("cell", area.x - lane.start - corner[0], area.y - row.start - corner[1])
        group = _group(drawn, area, _looks(drawn, area, told, kit.book), kit, texts_inside=texts_inside)
        found[(row.first, lane.first), drawn.mark] = _anchor(area, place, drawn, next(kit.ids), group)
    return found


def _page_run(drawn: Drawn, area: Rect, told: Mapping[int, str], kit: Kit) -> str:
    looks = _looks(drawn, area, told, kit.book)
    place = _place("page", area.x, area.y)
    canvas = _anchor(area, place, drawn, next(kit.ids), _canvas(drawn, looks, kit))
    group = _anchor(area, place, drawn, next(kit.ids), _group(drawn, area, looks, kit, texts_inside=False))
    return _either("wpc wps", canvas, group)


def _either(needs: str, chosen: str, others: str) -> str:
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="{needs}">'
        f"{chosen}</mc:Choice><mc:Fallback>{others}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def drawn_area(page: Page) -> Rect:
    """Return the rectangle over the lanes, larger only if something lies outside of them."""
    labels = tuple(connector.label for connector in page.connectors if connector.label)
    lanes = [_lanes(item) for item in page.flow if isinstance(item, Table) and item.lanes]
    return _about(lanes, page.symbols, page.connectors, labels)


def _about(
    rects: list[Rect], symbols: tuple[Symbol, ...], connectors: tuple[Connector, ...], labels: tuple[TextBlock, ...]
) -> Rect:
    """Return the least rectangle about all of these."""
    rects = [*rects, *(symbol.rect for symbol in symbols), *(label.rect for label in labels)]
    rects += [symbol.text.rect for symbol in symbols if symbol.text]
    points = [point for connector in connectors for point in connector.points]
    points += [Point(rect.x, rect.y) for rect in rects] + [Point(rect.right, rect.bottom) for rect in rects]
    xs, ys = zip(*points, strict=True)
    return Rect.from_edges(min(xs), min(ys), max(xs), max(ys))


def _lanes(table: Table) -> Rect:
    first, past = table.lanes or (0, len(table.columns) - 1)
    return Rect.from_edges(table.columns[first], table.edges[table.headings], table.columns[past], table.bottom)


def _place(where: str, x: float, y: float) -> str:
    """Return where a drawing stands: on its page, or from the start of the paragraph in a cell that it hangs on."""
    across, down = ("page", "page") if where == "page" else ("column", "paragraph")
    return (
        f'<wp:positionH relativeFrom="{across}"><wp:posOffset>{to_emu(x)}</wp:posOffset></wp:positionH>'
        f'<wp:positionV relativeFrom="{down}"><wp:posOffset>{to_emu(y)}</wp:posOffset></wp:positionV>'
    )


def _anchor(area: Rect, place: str, drawn: Drawn, number: int, graphic: str) -> str:
    return (
        '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" '
        f'relativeHeight="{number}" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">'
        f'<wp:simplePos x="0" y="0"/>{place}'
        f'<wp:extent cx="{to_emu(area.width)}" cy="{to_emu(area.height)}"/>'
        '<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>'
        f'<wp:docPr id="{number}" name="{escaped(drawn.title)}" descr="{escaped(drawn.description)}"/>'
        f"<wp:cNvGraphicFramePr/>{graphic}</wp:anchor></w:drawing>"
    )


def _canvas(drawn: Drawn, looks: _Looks, kit: Kit) -> str:
    return (
        f'<a:graphic><a:graphicData uri="{CANVAS_URI}"><wpc:wpc><wpc:bg/><wpc:whole/>'
        f"{_shapes(drawn, looks, kit, texts_inside=True)}</wpc:wpc></a:graphicData></a:graphic>"
    )


def _group(drawn: Drawn, area: Rect, looks: _Looks, kit: Kit, *, texts_inside: bool) -> str:
    """Return a group; a child as large as it is keeps LibreOffice from stretching the others."""
    frame = frame_xml(area, Point(area.x, area.y)).replace(
        "</a:xfrm>", f'<a:chOff x="0" y="0"/><a:chExt cx="{to_emu(area.width)}" cy="{to_emu(area.height)}"/></a:xfrm>'
    )
    return (
        f'<a:graphic><a:graphicData uri="{GROUP_URI}"><wpg:wgp><wpg:cNvGrpSpPr/><wpg:grpSpPr>{frame}</wpg:grpSpPr>'
        f"{invisible_xml(next(kit.ids), area)}{_shapes(drawn, looks, kit, texts_inside=texts_inside)}"
        "</wpg:wgp></a:graphicData></a:graphic>"
    )


def _looks(drawn: Drawn, area: Rect, told: Mapping[int, str], book: StyleBook) -> _Looks:
    origin = Point(area.x, area.y)
    return _Looks(
        origin=origin,
        lines=[line_look(connector, origin) for connector in drawn.connectors],
        outlines=[outline_look(symbol, origin) for symbol in drawn.symbols],
        labels=[label_look(label, origin, book) for label in drawn.labels],
        texts=[label_look(symbol.text, origin, book) for symbol in drawn.symbols if symbol.text],
        alternatives=told,
    )


def _shapes(drawn: Drawn, looks: _Looks, kit: Kit, *, texts_inside: bool) -> str:
    """Return grounds of labels, connectors, then symbols, so that these hide the ends of those, then labels.

    LibreOffice breaks text inside a group's symbols at the symbols' width: there it stands in boxes over them.
    """
    ids = kit.ids
    numbers = {symbol.id: next(ids) for symbol in drawn.symbols}
    shapes = [ground_xml(ground, looks.origin, next(ids)) for ground in grounds(drawn.labels)]
    shapes += [
        connector_xml(connector, look, next(ids), numbers)
        for connector, look in zip(drawn.connectors, looks.lines, strict=True)
    ]
    shapes += [
        symbol_xml(symbol, look, numbers[symbol.id], looks.alternatives[symbol.id], kit.book, with_text=texts_inside)
        for symbol, look in zip(drawn.symbols, looks.outlines, strict=True)
    ]
    labels = looks.labels if texts_inside else looks.labels + looks.texts
    return "".join(shapes + [label_xml(look, next(ids)) for look in labels])
