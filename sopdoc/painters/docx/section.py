"""Sections: runs of pages of one paper, one set of margins, one head and one foot."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import Document, Page, Table
from sopdoc.painters.docx.flow import Frame, upper_edge
from sopdoc.painters.docx.text.margin import Texts, alike, counted, foot_distance, head_distance

SPARE = 40
"""Room kept under the last line of a full page, in twips: a paragraph of the least height must fit there."""
HEADLESS = 40
"""What a head without texts needs above the text, in twips."""
USUAL_DISTANCE = 720
"""From the sheet's edge to a header or footer that there is none of, in twips."""


class Section(Struct, frozen=True):
    """Pages, what stands in their margins, and where the text may stand, in twips."""

    pages: tuple[Page, ...]
    head: Texts
    foot: Texts
    frame: Frame
    bottom: int
    """The lower margin."""

    @property
    def size(self) -> tuple[float, float]:
        """The paper's width and height, in points."""
        return self.pages[0].size

    def properties(self, header: str, footer: str, number: int) -> str:
        """Return the ``w:sectPr``; head and foot are relations, ``number`` what its first page would be counted.

        Without a relation there is no head in the whole document.
        """
        first = self.pages[0]
        width, height = (to_twips(length) for length in self.size)
        orient = ' w:orient="landscape"' if width > height else ""
        distance = foot_distance(self.foot, self.size[1]) if self.foot else min(self.bottom, USUAL_DISTANCE)
        above = head_distance(self.head) if self.head else max(min(self.frame.top - HEADLESS, USUAL_DISTANCE), 0)
        head = f'<w:headerReference w:type="default" r:id="{header}"/>' if header else ""
        start = f'<w:pgNumType w:start="{first.number}"/>' if first.number != number else ""
        return (
            f'<w:sectPr>{head}<w:footerReference w:type="default" r:id="{footer}"/>'
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
            f'<w:pgMar w:top="{self.frame.top}" w:right="{width - self.frame.right}" w:bottom="{self.bottom}" '
            f'w:left="{self.frame.left}" w:header="{above}" w:footer="{distance}" '
            f'w:gutter="0"/>{start}</w:sectPr>'
        )


def sections_of(document: Document) -> Iterator[Section]:
    """Yield the pages in runs that can share one section."""
    total = len(document.pages)
    pages: list[Page] = []
    for page in document.pages:
        if pages and (page.number != pages[-1].number + 1 or _sheet(page, total) != _sheet(pages[0], total)):
            yield _section(pages, total)
            pages = []
        pages.append(page)
    if pages:
        yield _section(pages, total)


def _sheet(page: Page, total: int) -> tuple[object, ...]:
    return page.size, page.margins, page.qr, *(alike(counted(texts, page, total)) for texts in (page.head, page.foot))


def _section(pages: list[Page], total: int) -> Section:
    first = pages[0]
    (width, height), (left, top, right, bottom) = first.size, first.margins
    top = min((top, *(upper_edge(page) for page in pages if page.flow)))
    lower = max((_lower_edge(page) for page in pages if page.flow), default=0.0)
    frame = Frame(to_twips(left), to_twips(top), to_twips(width) - to_twips(right))
    head, foot = (counted(texts, first, total) for texts in (first.head, first.foot))
    return Section(tuple(pages), head, foot, frame, min(to_twips(bottom), to_twips(height - lower) - SPARE))


def _lower_edge(page: Page) -> float:
    last = page.flow[-1]
    return last.bottom if isinstance(last, Table) else last.rect.bottom
