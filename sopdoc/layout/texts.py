"""All texts of a page."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.page import FlowItem, Page, Table
from sopdoc.layout.text_block import TextBlock


def blocks_of(page: Page) -> Iterator[TextBlock]:
    """Yield the texts of a page: its flow, its flowchart, its margins."""
    for item in page.flow:
        yield from blocks_in(item)
    yield from (symbol.text for symbol in page.symbols if symbol.text)
    yield from (connector.label for connector in page.connectors if connector.label)
    yield from (text.block for text in (*page.head, *page.foot))


def blocks_in(item: FlowItem) -> Iterator[TextBlock]:
    """Yield the texts of something in the flow."""
    if isinstance(item, TextBlock):
        yield item
    elif isinstance(item, Table):
        yield from (block for cell in item.cells for block in cell.blocks)
