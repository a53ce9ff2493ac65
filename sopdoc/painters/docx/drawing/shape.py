"""Symbols, connectors and labels as shapes inside a drawing; coordinates from the drawing's corner.

A shape's *look* is all of it but its number, which differs in each drawing that shows it.
"""

from __future__ import annotations

from sopdoc.drawing.arrowhead import arrowhead
from sopdoc.geometry.length import to_emu
from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.page import Connector, End, Shape, Symbol
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.drawing.connector import QUARTER_TURN, Transform, transform_of
from sopdoc.painters.docx.ooxml import escaped
from sopdoc.painters.docx.text.look import StyleBook
from sopdoc.painters.docx.text.text import Para, paragraph_runs
from sopdoc.painters.grounds import GROUND
from sopdoc.painters.marks import COLOURS, DASHES
from sopdoc.typography.fate import Fate

PRESETS = {
    Shape.TERMINATOR: "flowChartTerminator",
    Shape.PROCESS: "flowChartProcess",
    Shape.DECISION: "flowChartDecision",
    Shape.OFFPAGE: "flowChartOffpageConnector",
}
NAMES = {
    Shape.TERMINATOR: "Terminator",
    Shape.PROCESS: "Proses",
    Shape.DECISION: "Keputusan",
    Shape.OFFPAGE: "Konektor",
}
OFFPAGE_TEXT = 0.8
"""The part of the pentagon's height, from its top, that holds text."""
LABEL_ROOM = 1.5
"""On both sides of a label, whose lines are centred: a label saved by LibreOffice breaks its lines at its sides."""
_DASHED = '<a:prstDash val="dash"/>'
_NO_TEXT = '<wps:bodyPr wrap="none" lIns="0" tIns="0" rIns="0" bIns="0"/>'


def frame_xml(rect: Rect, origin: Point, attributes: str = "") -> str:
    """Return the place of a shape."""
    x, y = to_emu(rect.x - origin.x), to_emu(rect.y - origin.y)
    return (
        f'<a:xfrm{attributes}><a:off x="{x}" y="{y}"/>'
        f'<a:ext cx="{to_emu(rect.width)}" cy="{to_emu(rect.height)}"/></a:xfrm>'
    )


def invisible_xml(number: int, size: Rect) -> str:
    """Return a shape that nobody sees, as large as the drawing."""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Bidang {number}"/><wps:cNvSpPr/><wps:spPr>'
        f"{frame_xml(size, Point(size.x, size.y))}{_geometry('rect')}<a:noFill/><a:ln><a:noFill/></a:ln>"
        f"</wps:spPr>{_NO_TEXT}</wps:wsp>"
    )


def outline_look(symbol: Symbol, origin: Point) -> str:
    """Return where a symbol stands and how it looks."""
    return (
        f"<wps:spPr>{frame_xml(symbol.rect, origin)}{_geometry(PRESETS[symbol.shape])}"
        f"{_solid(symbol.fill)}{_line(symbol.line, symbol.mark)}</wps:spPr>"
    )


def symbol_xml(symbol: Symbol, look: str, number: int, alternative: str, book: StyleBook, *, with_text: bool) -> str:
    """Return a symbol of that look, with what is read aloud for it, its text inside it or left out."""
    text = _text_xml(symbol.text, _text_frame(symbol), book) if symbol.text and with_text else _NO_TEXT
    named = f'name="{NAMES[symbol.shape]} {symbol.langkah}" descr="{escaped(alternative)}"'
    return f'<wps:wsp><wps:cNvPr id="{number}" {named}/><wps:cNvSpPr/>{look}{text}</wps:wsp>'


def ground_xml(rect: Rect, origin: Point, number: int) -> str:
    """Return the white ground of a label, a shape of its own: the label's box is wider and would hide its line."""
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Latar {number}"/><wps:cNvSpPr/><wps:spPr>'
        f"{frame_xml(rect, origin)}{_geometry('rect')}{_solid(GROUND)}<a:ln><a:noFill/></a:ln>"
        f"</wps:spPr>{_NO_TEXT}</wps:wsp>"
    )


def label_look(label: TextBlock, origin: Point, book: StyleBook) -> str:
    """Return where a label stands and what it says: without fill or rule."""
    box = label.rect.inset(-LABEL_ROOM, 0)
    return (
        f"<wps:spPr>{frame_xml(box, origin)}{_geometry('rect')}<a:noFill/><a:ln><a:noFill/></a:ln>"
        f"</wps:spPr>{_text_xml(label, label.rect, book)}"
    )


def label_xml(look: str, number: int) -> str:
    """Return a label of that look as a text box."""
    return f'<wps:wsp><wps:cNvPr id="{number}" name="Label {number}"/><wps:cNvSpPr txBox="1"/>{look}</wps:wsp>'


def line_look(connector: Connector, origin: Point) -> str:
    """Return how a connector runs and looks."""
    transform = transform_of(connector.points)
    frame = Rect(transform.x, transform.y, transform.width, transform.height)
    head = _head(connector.head, connector.line) if connector.arrow else ""
    return (
        f"<wps:spPr>{frame_xml(frame, origin, _turns(transform))}"
        f"{_geometry(transform.preset, transform.adjustments)}{_line(connector.line, connector.mark, head)}</wps:spPr>"
    )


def connector_xml(connector: Connector, look: str, number: int, symbols: dict[int, int]) -> str:
    """Return a connector of that look, glued to its symbols; ``symbols`` gives the shape number of each in the drawing.

    A symbol that another drawing shows can't hold it.
    """
    glue = _glue("stCxn", connector.source, symbols) + _glue("endCxn", connector.target, symbols)
    return (
        f'<wps:wsp><wps:cNvPr id="{number}" name="Arus {number}"/><wps:cNvCnPr>{glue}</wps:cNvCnPr>'
        f"{look}{_NO_TEXT}</wps:wsp>"
    )


def _glue(name: str, end: End, symbols: dict[int, int]) -> str:
    number = symbols.get(end.symbol)
    return "" if number is None else f'<a:{name} id="{number}" idx="{int(end.port)}"/>'


def _turns(transform: Transform) -> str:
    rotation = f' rot="{QUARTER_TURN}"' if transform.turned else ""
    flip_h = ' flipH="1"' if transform.flip_h else ""
    flip_v = ' flipV="1"' if transform.flip_v else ""
    return rotation + flip_h + flip_v


def _geometry(preset: str, adjustments: tuple[int, ...] = ()) -> str:
    guides = "".join(
        f'<a:gd name="adj{number}" fmla="val {value}"/>' for number, value in enumerate(adjustments, start=1)
    )
    return f'<a:prstGeom prst="{preset}"><a:avLst>{guides}</a:avLst></a:prstGeom>'


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'


def _line(thickness: float, mark: Fate, head: str = "") -> str:
    dashes = _DASHED if DASHES[mark] else ""
    return f'<a:ln w="{to_emu(thickness)}">{_solid(COLOURS[mark])}{dashes}<a:miter lim="800000"/>{head}</a:ln>'


def _head(wanted: float, line: float) -> str:
    head = arrowhead(wanted, line)
    return f'<a:tailEnd type="triangle" w="{head.width_name}" len="{head.length_name}"/>'


def _text_frame(symbol: Symbol) -> Rect:
    """Return where a symbol's preset puts text, as far as centring goes."""
    rect = symbol.rect
    part = OFFPAGE_TEXT if symbol.shape is Shape.OFFPAGE else 1
    return Rect(rect.x, rect.y, rect.width, rect.height * part)


def _text_xml(block: TextBlock, frame: Rect, book: StyleBook) -> str:
    """Return a text that stands in the middle of a frame but for what an inset moves it up or down."""
    look, style = book.look(block), book.style(block.role)
    paragraphs = "".join(
        Para(style, look, paragraph_runs(paragraph, look, style, block.rect.width, forced=True)).xml()
        for paragraph in block.paragraphs
    )
    shift = to_emu(2 * (block.rect.centre.y - frame.centre.y))
    return (
        f"<wps:txbx><w:txbxContent>{paragraphs}</w:txbxContent></wps:txbx>"
        f'<wps:bodyPr wrap="none" lIns="0" tIns="{max(shift, 0)}" rIns="0" bIns="{max(-shift, 0)}" anchor="ctr">'
        "<a:noAutofit/></wps:bodyPr>"
    )
