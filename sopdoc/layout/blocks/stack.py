"""Items that stand one below the other, before it is known where on which page."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.entry import Entry
from sopdoc.layout.page import Connector, FlowItem, LeftOut, Symbol, Table
from sopdoc.layout.share import Share


def lower_edge(item: FlowItem) -> float:
    """Return how far down something in a page's flow reaches."""
    return item.bottom if isinstance(item, Table) else item.rect.bottom


class Stack(Struct, frozen=True):
    """Items laid out from y = 0 downwards (x is final already), and the height they take in all."""

    items: tuple[FlowItem, ...] = ()
    height: float = 0.0

    def placed(self, top: float) -> tuple[FlowItem, ...]:
        """Return the items, moved so that the stack starts at ``top``."""
        return tuple(item.moved(top) for item in self.items)


class Draft(Struct, frozen=True):
    """A page before it has a number: what `Page` holds but for size, margins and footer.

    ``prosedur`` counts those of its own document. A page ``is_cover`` if it counts but bears no number.
    """

    flow: tuple[FlowItem, ...]
    symbols: tuple[Symbol, ...] = ()
    connectors: tuple[Connector, ...] = ()
    prosedur: int | None = None
    opens: str = ""
    left_out: tuple[LeftOut, ...] = ()
    is_cover: bool = False
    shares: tuple[Share, ...] = ()
    entry: Entry | None = None
