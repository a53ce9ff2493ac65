"""Pages that hold more than fits: whose words or sizes are to blame, and what would help.

A procedure's table is not looked at here: its rows never split, see `sopdoc.layout.procedure.facts`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import EPSILON
from sopdoc.layout.blocks.slices import MOST_PAGES
from sopdoc.layout.blocks.stack import Draft, lower_edge
from sopdoc.layout.page import FlowItem, Page, Table
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.rules.facts.fact import Fact
from sopdoc.rules.facts.pages import LongLabel, ManyPages, SmallPage, TallFooter
from sopdoc.source.span import NOWHERE, Span
from sopdoc.templat.label import LABEL_KEYS
from sopdoc.templat.templat import ROOM, Templat
from sopdoc.typography.markup import plain_text

LABEL_PART = 0.25
"""A label that takes more of a page's height than this is to blame where the page is too full."""
LONG = 120
"""Characters of a long title."""
MANY_LINES = 6
"""Written lines of a long title."""
MOST_LINES = 1000
"""Texts of more lines are no labels, which have no more characters."""


class _Label(Struct, frozen=True):
    """Words of the page format as they stand on a page."""

    key: str
    block: TextBlock


def overfull_pages(pages: Sequence[Draft], templat: Templat, span: Span) -> Iterator[Fact]:
    """Yield what is wrong with the first page of a document that is too full.

    ``span`` is the document's. No error on ordinary pages, which cost a comparison each.
    """
    bottom = frame_of(templat).bottom + EPSILON
    for number, page in enumerate(pages, start=1):
        if page.prosedur is None and _lowest(page) > bottom:
            yield _fault(page, number, templat, span)
            return


def tall_footer(pages: tuple[Page, ...], templat: Templat) -> Iterator[TallFooter]:
    """Yield a fact if the page numbers are running text; one line stands in any margin."""
    texts = (text.block for page in pages for text in page.foot if text.block.role == Role.HALAMAN)
    footer = next(texts, None)
    if footer is None or len(footer.lines) == 1 or footer.rect.height <= templat.tepi.bawah + EPSILON:
        return
    yield TallFooter(templat.places.of("halaman_label"), len(footer.lines))


def blamed_label(blocks: Iterable[TextBlock], templat: Templat) -> str:
    """Return the key of the long words that take most of a page's height, "" if none takes a large part of it."""
    labels = [_Label(key, block) for block in blocks if (key := _key_of(block, templat))]
    tallest = max(labels, key=lambda label: label.block.rect.height, default=None)
    if tallest is None or tallest.block.rect.height <= LABEL_PART * frame_of(templat).height:
        return ""
    return tallest.key if is_long(templat.label.at(tallest.key)) else ""


def is_long(text: str) -> bool:
    """Tell whether a title has more lines or letters than titles need: it is to blame then, and not the paper."""
    return len(text) > LONG or text.count("\n") >= MANY_LINES


def _fault(page: Draft, number: int, templat: Templat, span: Span) -> Fact:
    blocks = [block for item in page.flow for block in _blocks(item)]
    key = blamed_label(blocks, templat)
    if key:
        return LongLabel(templat.places.of(key), key)
    if number >= MOST_PAGES or _lowest(page) > MOST_PAGES * frame_of(templat).height:
        return ManyPages(span, MOST_PAGES)
    return small_page(templat, span)


def small_page(templat: Templat, span: Span) -> SmallPage:
    """Return that the type is too large for the paper; ``span`` serves if the format has no file."""
    place = templat.places.of(ROOM)
    return SmallPage(span if place == NOWHERE else place)


def _lowest(page: Draft) -> float:
    return lower_edge(page.flow[-1]) if page.flow else 0.0


def _blocks(item: FlowItem) -> Iterator[TextBlock]:
    if isinstance(item, Table):
        yield from (block for cell in item.cells for block in cell.blocks)
    elif isinstance(item, TextBlock):
        yield item


def _key_of(block: TextBlock, templat: Templat) -> str:
    """Return the key of the words that a block mostly says, "" if it says something else.

    Behind them may stand that they go on, or a unit.
    """
    if len(block.lines) > MOST_LINES:
        return ""
    said = _letters(" ".join(line.written for line in block.lines))
    labels = ((key, _letters(plain_text(templat.label.at(key)))) for key in LABEL_KEYS)
    begun = (one for one in labels if said.startswith(one[1]))
    key, label = max(begun, key=lambda one: len(one[1]), default=("", ""))
    if 2 * len(label) > len(said):
        return key
    return "lanjutan_label" if said == label + _letters(plain_text(templat.label.lanjutan)) else ""


def _letters(text: str) -> str:
    return "".join(text.split()).casefold()
