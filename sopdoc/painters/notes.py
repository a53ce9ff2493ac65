"""What a document tells below its tables, by the flowchart page that it is about: keys' meanings, undrawn arrows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, LeftOut, Page, Shape
from sopdoc.layout.shares import apart
from sopdoc.layout.text_block import Role, TextBlock


class Told(Struct, frozen=True):
    """The texts below a document's tables; ``undrawn`` are by procedure, as are the arrows that they tell."""

    meanings: tuple[TextBlock, ...]
    undrawn: dict[int, list[TextBlock]]
    left_out: dict[int, list[LeftOut]]

    def about(self, page: Page) -> tuple[TextBlock, ...]:
        """Return what is told of a page: what its keys mean, and arrows from or to its steps that aren't drawn."""
        return (*self._meanings(page), *self._undrawn(page))

    def _meanings(self, page: Page) -> Iterator[TextBlock]:
        keys = {line.text for item in page.connectors if item.label and item.meaning for line in item.label.lines}
        keys.update(arrow.key for arrow in self._arrows(page) if arrow.key)
        for block in self.meanings:
            paragraphs = tuple(item for item in block.paragraphs if item.marker and item.marker.text in keys)
            if paragraphs:
                yield replace(block, paragraphs=paragraphs)

    def _undrawn(self, page: Page) -> Iterator[TextBlock]:
        sources = {arrow.source for arrow in self._arrows(page)}
        told = () if page.prosedur is None else self.undrawn.get(page.prosedur, ())
        yield from (block for block in told if block.langkah in sources)

    def _arrows(self, page: Page) -> list[LeftOut]:
        """Return the arrows that are told in one sentence with some from or to the page's steps."""
        rows = {symbol.langkah for symbol in page.symbols if symbol.shape is not Shape.OFFPAGE}
        arrows = [] if page.prosedur is None else self.left_out.get(page.prosedur, [])
        sources = {arrow.source for arrow in arrows if rows & {arrow.source, arrow.target}}
        return [arrow for arrow in arrows if arrow.source in sources]


def told_in(document: Document) -> Told:
    """Return what a document tells below its tables, on the last page of each or on those that follow."""
    meanings: list[TextBlock] = []
    undrawn: dict[int, list[TextBlock]] = {}
    left_out: dict[int, list[LeftOut]] = {}
    prosedur = 0
    for page in apart(document).pages:
        prosedur = prosedur if page.prosedur is None else page.prosedur
        left_out.setdefault(prosedur, []).extend(page.left_out)
        texts = [item for item in page.flow if isinstance(item, TextBlock)]
        meanings += (text for text in texts if text.role == Role.ARTI_LABEL)
        undrawn.setdefault(prosedur, []).extend(text for text in texts if text.role == Role.PANAH_TAK_TERGAMBAR)
    return Told(tuple(meanings), undrawn, left_out)


def stacked(blocks: Iterable[TextBlock], left: float, top: float) -> tuple[TextBlock, ...]:
    """Return blocks moved to stand one below the other, each as wide as its lines are."""
    found = []
    for block in blocks:
        lines = list(chain.from_iterable(((item.indent, line) for line in item.lines) for item in block.paragraphs))
        rect = Rect(left, top, max(indent + line.width for indent, line in lines), len(lines) * block.leading)
        found.append(replace(block, rect=rect))
        top = rect.bottom
    return tuple(found)
