"""The finished layout as JSON, for checks by other programs: points, origin top left, y down.

The format is a public interface, described in ``docs/`` under "Result"; one item stands on one line.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from msgspec.structs import asdict

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Connector, Document, FlowItem, LeftOut, Page, Shape, Symbol, Table
from sopdoc.layout.pages.signing.places import signing_places
from sopdoc.layout.shares import pages_of
from sopdoc.layout.text_block import Paragraph, TextBlock
from sopdoc.model.signing_place import SigningPlace
from sopdoc.painters.output import Options, Output

FORMAT = 1
_DECIMALS = 2

Item = dict[str, Any]


def paint_json(document: Document, _options: Options) -> tuple[Output, ...]:
    """Return the layout as one JSON file."""
    pages = ",\n".join(_page_text(page) for page in document.pages)
    text = f'{{"format": {FORMAT}, "judul": {_dump(document.judul)}, {_signatures(document)}"pages": [\n{pages}\n]}}\n'
    return (Output(".json", text.encode("utf-8")),)


def _dump(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)


def _signatures(document: Document) -> str:
    """Return where electronic signatures go, for clients that sign; nothing where no place is kept."""
    places = (_signing_place(place, document.pages[place.page - 1]) for place in signing_places(document))
    lines = ",".join(f"\n  {_dump(place)}" for place in places)
    return f'"signatures": [{lines}], ' if lines else ""


def _signing_place(place: SigningPlace, page: Page) -> Item:
    left, bottom, right, top = place.box
    return {
        "kind": place.kind,
        "page": place.page,
        "rect": _numbers((left, page.size[1] - top, right - left, top - bottom)),
        "box": list(place.box),
        **({"official": asdict(place.official)} if place.official else {"text": place.text}),
    }


def _page_text(page: Page) -> str:
    head = {"number": page.number, "size": _numbers(page.size), "prosedur": page.prosedur}
    items = ",".join(f"\n  {_dump(item)}" for item in _items(page))
    return f'{_dump(head)[:-1]}, "items": [{items}]}}'


def _items(page: Page) -> Iterator[Item]:
    shared = len(page.shares) > 1
    whose = (lambda item, prosedur: {**item, "prosedur": prosedur}) if shared else (lambda item, _prosedur: item)
    yield from (whose(_text(text.block), None) for text in page.head)
    for part in pages_of(page):
        yield from (whose(item, part.prosedur) for item in (*_flow(part.flow), *_chart(part)))
    yield from (whose(_text(text.block), None) for text in page.foot)


def _flow(items: Iterable[FlowItem]) -> Iterator[Item]:
    for item in items:
        if isinstance(item, Table):
            yield _table(item)
            yield from (_text(block) for cell in item.cells for block in cell.blocks if block.paragraphs)
        elif isinstance(item, TextBlock):
            yield _text(item)


def _chart(page: Page) -> Iterator[Item]:
    symbols = {symbol.id: symbol for symbol in page.symbols}
    yield from (_symbol(symbol) for symbol in page.symbols)
    yield from (_connector(connector, symbols) for connector in page.connectors)
    yield from (_left_out(arrow) for arrow in page.left_out)


def _table(table: Table) -> Item:
    return {
        "kind": "table",
        "rect": _rect(table.rect),
        "columns": _numbers(table.columns),
        "rows": _numbers(table.edges),
    }


def _text(block: TextBlock) -> Item:
    return {
        "kind": "text",
        "rect": _rect(block.rect),
        "lines": [line for paragraph in block.paragraphs for line in _lines(paragraph)],
        "role": block.role,
        "langkah": block.langkah,
        **({"upright": True} if block.upright else {}),
    }


def _lines(paragraph: Paragraph) -> list[str]:
    """Return a paragraph's lines, the first one after its marker."""
    lines = [line.text for line in paragraph.lines]
    if paragraph.marker is None:
        return lines
    return [f"{paragraph.marker.text} {lines[0]}", *lines[1:]]


def _symbol(symbol: Symbol) -> Item:
    return {
        "kind": "symbol",
        "shape": symbol.shape.value,
        "rect": _rect(symbol.rect),
        "langkah": symbol.langkah,
        **_part(symbol),
        "pelaksana": symbol.pelaksana,
        "text": _words(symbol.text),
    }


def _connector(connector: Connector, symbols: dict[int, Symbol]) -> Item:
    label = connector.label
    return {
        "kind": "connector",
        "points": [_numbers(point) for point in connector.points],
        "arrow": connector.arrow,
        "from": _end(symbols[connector.source.symbol]),
        "to": _end(symbols[connector.target.symbol]),
        "label": None if label is None else _label(label, connector.meaning),
    }


def _left_out(arrow: LeftOut) -> Item:
    return {
        "kind": "left_out",
        "from": {"langkah": arrow.source},
        "to": None if arrow.target is None else {"langkah": arrow.target},
        "label": arrow.label,
        **({"key": arrow.key} if arrow.key else {}),
    }


def _label(label: TextBlock, meaning: str) -> Item:
    """Return the words on an arrow; where only a key is printed there, also that. A ground hides a rule behind them."""
    item: Item = {"text": meaning or _words(label), "rect": _rect(label.rect)}
    if label.ground:
        item["ground"] = True
    return {**item, "key": _words(label)} if meaning else item


def _end(symbol: Symbol) -> Item:
    if symbol.shape is Shape.OFFPAGE:
        return {"offpage": _words(symbol.text)}
    return {"langkah": symbol.langkah, **_part(symbol), "pelaksana": symbol.pelaksana}


def _part(symbol: Symbol) -> Item:
    """Return which part of its row a symbol is, where the row has several."""
    return {"bagian": symbol.bagian} if symbol.bagian else {}


def _words(block: TextBlock | None) -> str:
    return "" if block is None else " ".join(line.text for line in block.lines)


def _rect(rect: Rect) -> list[float]:
    return _numbers((rect.x, rect.y, rect.width, rect.height))


def _numbers(values: Iterable[float]) -> list[float]:
    return [round(value, _DECIMALS) + 0.0 for value in values]
