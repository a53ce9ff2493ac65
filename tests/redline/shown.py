"""What a settled DOCX shows of a flowchart: its rows, and symbols and lines where their cells are now."""

from __future__ import annotations

from dataclasses import dataclass, field

from lxml import etree

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Table
from sopdoc.painters.docx.drawing.connector import Transform
from tests.painters.docx.drawing.paths import drawn_path
from tests.painters.docx.parts import find

EMU, TWIPS = 12700, 20


@dataclass
class Shown:
    """A page's flowchart; y are measured from the upper edge of the first row below the headings."""

    rows: list[float] = field(default_factory=list)
    """The lower edge of each row."""
    symbols: list[tuple[str, Rect]] = field(default_factory=list)
    """Their names and places."""
    lines: list[tuple[Point, ...]] = field(default_factory=list)
    heads: list[Point] = field(default_factory=list)
    """Where arrowheads are."""
    words: list[tuple[str, Point]] = field(default_factory=list)
    """What stands in boxes, and where their middles are."""
    grounds: list[Rect] = field(default_factory=list)
    """What hides rules behind words."""


def shown_in(body: etree._Element, table: Table) -> Shown:
    """Return what a settled table shows, as ``table`` is laid out on its page before anything is settled."""
    found, y = Shown(), 0.0
    (padding,) = (int(text) / TWIPS for text in find(body, "./w:tblPr/w:tblCellMar/w:left/@w:w"))
    for row in find(body, "./w:tr[not(w:trPr/w:tblHeader)]"):
        x = table.columns[0]
        for cell in find(row, "./w:tc"):
            for anchor in find(cell, "./w:p//mc:Choice/w:drawing/wp:anchor"):
                _add(found, anchor, Point(x + padding, y + table.rule))
            x += int(find(cell, "./w:tcPr/w:tcW/@w:w")[0]) / TWIPS
        y += int(find(row, "./w:trPr/w:trHeight/@w:val")[0]) / TWIPS
        found.rows.append(y)
    for anchor in find(body, "./preceding-sibling::*[1]//mc:Choice/w:drawing/wp:anchor"):
        _add(found, anchor, Point(0, -table.edges[table.headings]))
    return found


def _add(found: Shown, anchor: etree._Element, start: Point) -> None:
    """Add what a drawing shows; ``start`` is where its place is counted from."""
    x, y = (int(text) / EMU for text in find(anchor, "./*/wp:posOffset/text()"))
    corner = Point(start.x + x, start.y + y)
    for shape in find(anchor, ".//wps:wsp"):
        transform = _transform(shape)
        (name,) = find(shape, "./wps:cNvPr/@name")
        rect = Rect(corner.x + transform.x, corner.y + transform.y, transform.width, transform.height)
        if find(shape, "./wps:cNvCnPr"):
            path = tuple(Point(corner.x + px, corner.y + py) for px, py in drawn_path(transform))
            found.lines.append(path)
            found.heads += [path[-1]] if find(shape, ".//a:tailEnd") else []
        elif name.startswith("Label"):
            found.words.append((_text(shape), rect.centre))
        elif name.startswith("Latar"):
            found.grounds.append(rect)
        elif not name.startswith("Bidang"):
            found.symbols.append((name, rect))


def _text(shape: etree._Element) -> str:
    return "".join(node.text or "" for node in find(shape, ".//w:t | .//w:delText"))


def _transform(shape: etree._Element) -> Transform:
    (frame,) = find(shape, "./wps:spPr/a:xfrm")
    x, y = (int(find(frame, f"./a:off/@{name}")[0]) / EMU for name in "xy")
    width, height = (int(find(frame, f"./a:ext/@{name}")[0]) / EMU for name in ("cx", "cy"))
    (geometry,) = find(shape, "./wps:spPr/a:prstGeom")
    adjustments = tuple(int(text.split()[1]) for text in find(geometry, ".//a:gd/@fmla"))
    turned, flip_h, flip_v = frame.get("rot") is not None, frame.get("flipH") == "1", frame.get("flipV") == "1"
    return Transform(geometry.get("prst"), x, y, width, height, turned, flip_h, flip_v, adjustments)
