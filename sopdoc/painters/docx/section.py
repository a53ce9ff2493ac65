"""Sections: runs of pages of one paper, one set of margins and one footer."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import Document, Page, Table
from sopdoc.painters.docx.flow import Frame, upper_edge
from sopdoc.painters.docx.text.footer import Pattern, footer_distance, footer_text, patterns_of

SPARE = 40
"""Room kept under the last line of a full page, in twips: a paragraph of the least height must fit there."""
USUAL_DISTANCE = 720
"""From the sheet's edge to a header or footer that there is none of, in twips."""


class Section(Struct, frozen=True):
    """Pages, how their footers are to be read, and where the text may stand, in twips."""

    pages: tuple[Page, ...]
    pattern: Pattern
    frame: Frame
    bottom: int
    """The lower margin."""

    @property
    def size(self) -> tuple[float, float]:
        """The paper's width and height, in points."""
        return self.pages[0].size

    def properties(self, footer: str, number: int) -> str:
        """Return the ``w:sectPr``; ``footer`` is its relation, ``number`` what its first page would be counted."""
        first = self.pages[0]
        width, height = (to_twips(length) for length in self.size)
        orient = ' w:orient="landscape"' if width > height else ""
        distance = footer_distance(first.footer, self.size[1]) if first.footer else min(self.bottom, USUAL_DISTANCE)
        start = f'<w:pgNumType w:start="{first.number}"/>' if first.number != number else ""
        return (
            f'<w:sectPr><w:footerReference w:type="default" r:id="{footer}"/>'
            f'<w:type w:val="nextPage"/><w:pgSz w:w="{width}" w:h="{height}"{orient}/>'
            f'<w:pgMar w:top="{self.frame.top}" w:right="{width - self.frame.right}" w:bottom="{self.bottom}" '
            f'w:left="{self.frame.left}" w:header="{min(self.frame.top, USUAL_DISTANCE)}" w:footer="{distance}" '
            f'w:gutter="0"/>{start}</w:sectPr>'
        )


def sections_of(document: Document) -> Iterator[Section]:
    """Yield the pages in runs that can share one section."""
    total = len(document.pages)
    pages: list[Page] = []
    patterns: tuple[Pattern, ...] = ()
    for page in document.pages:
        fitting = tuple(pattern for pattern in patterns if pattern.says(footer_text(page), page.number, total))
        if pages and fitting and _sheet(page) == _sheet(pages[0]) and page.number == pages[-1].number + 1:
            pages.append(page)
            patterns = fitting
            continue
        if pages:
            yield _section(pages, patterns[0])
        pages, patterns = [page], patterns_of(page, total)
    if pages:
        yield _section(pages, patterns[0])


def _sheet(page: Page) -> tuple[object, ...]:
    footer = page.footer and (page.footer.rect.y, page.footer.rect.bottom, page.footer.size)
    return page.size, page.margins, footer


def _section(pages: list[Page], pattern: Pattern) -> Section:
    (width, height), (left, top, right, bottom) = pages[0].size, pages[0].margins
    top = min((top, *(upper_edge(page) for page in pages if page.flow)))
    lower = max((_lower_edge(page) for page in pages if page.flow), default=0.0)
    frame = Frame(to_twips(left), to_twips(top), to_twips(width) - to_twips(right))
    return Section(tuple(pages), pattern, frame, min(to_twips(bottom), to_twips(height - lower) - SPARE))


def _lower_edge(page: Page) -> float:
    last = page.flow[-1]
    return last.bottom if isinstance(last, Table) else last.rect.bottom
