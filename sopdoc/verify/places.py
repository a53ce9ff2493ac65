"""Where in a document something is said: in the words of its source."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterator

from msgspec import Struct

from sopdoc.layout.page import Document, Page
from sopdoc.layout.shares import apart
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.layout.texts import blocks_of
from sopdoc.messages import _


def squeezed(text: str) -> str:
    """Return a text without blanks: programs break lines, and part words, where they like."""
    return "".join(text.split())


class Places:
    """The places of a document's texts, each time the same text is said; ``by_line`` as PDF has them, one by one."""

    def __init__(self, document: Document, *, by_line: bool) -> None:
        self._known: dict[str, deque[str]] = defaultdict(deque)
        for page, part in _in_parts(apart(document).pages):
            for block in blocks_of(page):
                name = part.told(_name(page, block, part))
                for text in _texts(block, by_line=by_line):
                    self._known[squeezed(text)].append(name)

    def of(self, texts: tuple[str, ...]) -> list[str]:
        """Return the place of each of a document's texts, the nearest one before it where it has none of its own."""
        found, last = [], ""
        for text in texts:
            own = self._known.get(squeezed(text))
            last = own.popleft() if own else last
            found.append(last)
        return found


class _Part(Struct, frozen=True):
    """A document, or a part of a book: its title, and the numbers of its procedures, from 0, in the whole."""

    title: str = ""
    procedures: tuple[int, ...] = ()

    def told(self, name: str) -> str:
        """Return a place within it as a place of the whole."""
        return f"{self.title}, {name}" if self.title else name


def _in_parts(pages: tuple[Page, ...]) -> Iterator[tuple[Page, _Part]]:
    """Yield pages, each with the part that it belongs to."""
    groups: list[list[Page]] = []
    for page in pages:
        if not groups or (page.entry and page.number != groups[-1][-1].number):
            groups.append([])
        groups[-1].append(page)
    for group in groups:
        numbers = dict.fromkeys(page.prosedur for page in group if page.prosedur is not None)
        part = _Part(group[0].entry.title if group[0].entry else "", tuple(numbers))
        yield from ((page, part) for page in group)


def _texts(block: TextBlock, *, by_line: bool) -> Iterator[str]:
    for paragraph in block.paragraphs:
        marker = paragraph.marker.text if paragraph.marker else ""
        if by_line:
            yield from filter(None, (marker, *(line.text for line in paragraph.lines)))
        else:
            yield marker + "".join(line.text for line in paragraph.lines)


def _name(page: Page, block: TextBlock, part: _Part) -> str:
    """Return what a clerk calls a place: "langkah 4, waktu", "dasar hukum"."""
    role = block.role.replace("_", " ")
    if block.langkah is not None:
        step = _("langkah {number}").format(number=block.langkah)
        if len(part.procedures) > 1 and page.prosedur is not None:
            number = part.procedures.index(page.prosedur) + 1
            step = _("prosedur {number}, {place}").format(number=number, place=step)
        return f"{step}, {role}" if role else step
    if role and block.role not in (Role.HALAMAN, Role.KEPALA_HALAMAN, Role.KAKI_HALAMAN):
        return role
    return _("page {number}").format(number=page.number)
