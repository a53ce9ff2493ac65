"""The line with the page number, as fields that stay right when pages are added."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import to_twips
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.ooxml import HEAD, NAMESPACES, escaped
from sopdoc.painters.docx.text.block import block_paras
from sopdoc.painters.docx.text.look import StyleBook
from sopdoc.painters.docx.text.text import run_properties
from sopdoc.typography.faces import Face

_NUMBER = re.compile(r"(\d+)")


class Pattern(Struct, frozen=True):
    """A footer's text in parts, numbers at odd places; ``page`` and ``total`` say which of them are fields."""

    parts: tuple[str, ...]
    page: int | None = None
    total: int | None = None

    def says(self, text: str, number: int, total: int) -> bool:
        """Tell whether the fields give a text on one page."""
        fields = {self.page: str(number), self.total: str(total)}
        return "".join(fields.get(at, part) for at, part in enumerate(self.parts)) == text


def footer_text(page: Page) -> str:
    """Return the characters of a page's footer."""
    return " ".join(line.text for line in page.footer.lines) if page.footer else ""


def patterns_of(page: Page, total: int) -> tuple[Pattern, ...]:
    """Return the ways to see the page's number and the number of pages in a footer, the likeliest first."""
    parts = tuple(_NUMBER.split(footer_text(page)))
    pages = [at for at in range(1, len(parts), 2) if parts[at] == str(page.number)]
    totals = [at for at in range(1, len(parts), 2) if parts[at] == str(total)]
    pairs = [(at, last) for at in pages for last in totals if at != last]
    # "2 dari 5" is likelier than "5 … 2", and numbers side by side are likelier than distant ones.
    both = [
        Pattern(parts, *pair) for pair in sorted(pairs, key=lambda pair: (pair[1] < pair[0], abs(pair[1] - pair[0])))
    ]
    return (*both, *(Pattern(parts, at) for at in pages), *(Pattern(parts, None, at) for at in totals), Pattern(parts))


def footer_xml(block: TextBlock | None, pattern: Pattern, left: int, right: int, book: StyleBook) -> str:
    """Return a footer part; without a block an empty one. ``left`` and ``right`` bound its column, in twips."""
    content = _paragraph(block, pattern, left, right, book) if block and block.paragraphs else "<w:p/>"
    return f"{HEAD}<w:ftr {NAMESPACES}>{content}</w:ftr>"


def footer_distance(block: TextBlock, page_height: float) -> int:
    """Return how far a footer's lower edge is from the sheet's, in twips."""
    return max(to_twips(page_height - block.rect.bottom), 0)


def _paragraph(block: TextBlock, pattern: Pattern, left: int, right: int, book: StyleBook) -> str:
    style, look = book.style(block.role), book.look(block)
    face = next((run.face for line in block.lines for run in line.runs), Face.REGULAR)
    properties = run_properties(face, look, style.look)
    runs = "".join(_runs(pattern, properties))
    return replace(block_paras(block, left, right, look, style)[0], runs=runs, marks=()).xml()


def _runs(pattern: Pattern, properties: str) -> Iterator[str]:
    for at, part in enumerate(pattern.parts):
        run = f'<w:r>{properties}<w:t xml:space="preserve">{escaped(part)}</w:t></w:r>' if part else ""
        name = {pattern.page: "PAGE", pattern.total: "NUMPAGES"}.get(at)
        yield _field(name, run, properties) if name else run


def _field(name: str, shown: str, properties: str) -> str:
    """Return a field that shows a run until a program works it out: viewers that don't would skip a simple field."""
    begin, separate, end = (
        f'<w:r>{properties}<w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")
    )
    code = f'<w:r>{properties}<w:instrText xml:space="preserve"> {name} </w:instrText></w:r>'
    return f"{begin}{code}{separate}{shown}{end}"
