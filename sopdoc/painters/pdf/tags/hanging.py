"""The tree as it stands in a file, with what leads from pages back to it.

Elements are written by hand: there are hundreds of them on a page.

Source: ISO 32000-1, 14.7.2 to 14.7.4; ISO 14289-1, 7.1, 7.18.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from sopdoc.painters.pdf.file import File
from sopdoc.painters.pdf.objects import Shared, Value
from sopdoc.painters.pdf.tags.element import Element
from sopdoc.painters.pdf.tags.page import Clickable
from sopdoc.typography.pdf_library import pdfdoc


class Tagged(Struct, frozen=True):
    """What is known of a page: itself in the file, the elements of its marked content, and what can be clicked."""

    page: Value
    marked: Sequence[Element]
    links: Sequence[Clickable]


def hang_tree(file: File, root: Element, pages: Sequence[Tagged]) -> None:
    """Write a tree into a file whose pages and links are there already."""
    top = Shared({"Type": "/StructTreeRoot"})
    writing = _Writing(file, [file.number_of(each.page) for each in pages])
    for link in (link for each in pages for link in each.links):
        file.number_of(link.annotation)  # numbers of elements follow each other
    top["K"] = f"{writing.write(root, file.number_of(top))} 0 R"
    file.give(writing.written)
    top["ParentTree"] = Shared({"Nums": pdfdoc.PDFArray(_parents(file, pages))})
    top["ParentTreeNextKey"] = len(pages) + sum(len(each.links) for each in pages)
    file.Catalog.StructTreeRoot = top
    file.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


class _Writing:
    """Writes elements below each other; an element's number is the next one when it is met."""

    def __init__(self, file: File, pages: Sequence[int]) -> None:
        self.written: dict[int, bytes] = {}
        self._file = file
        self._pages = pages
        self._next = 0

    def write(self, element: Element, parent: int) -> int:
        """Write an element and all below it, and return its number."""
        number = element.number = self._next = self._next + 1 if self._next else self._file.next_number
        kids = element.kids
        if kids:
            held, is_shown = list[str](), False
            for kid in kids:
                if type(kid) is Element:
                    held.append(f"{self.write(kid, number)} 0 R")
                    continue
                is_shown = True
                held.append(str(kid) if type(kid) is int else f"<</Type/OBJR/Obj {self._file.number_of(kid)} 0 R>>")
            place = f"/Pg {self._pages[element.page]} 0 R" if is_shown else ""
            listed = f"{place}/K {held[0]}" if len(held) == 1 else f"{place}/K[{' '.join(held)}]"
        else:  # as most cells of lanes are
            listed = ""
        self.written[number] = f"<</S/{element.kind}/P {parent} 0 R{listed}{element.more}>>".encode("ascii")
        return number


def _parents(file: File, pages: Sequence[Tagged]) -> Iterator[Value]:
    """Yield keys, and the elements that they stand for: pages count from 0, behind them what can be clicked."""
    for key, each in enumerate(pages):
        number = file.next_number
        file.give({number: f"[{' '.join([f'{element.number} 0 R' for element in each.marked])}]".encode("ascii")})
        yield from (key, f"{number} 0 R")
    for key, link in enumerate((link for each in pages for link in each.links), len(pages)):
        link.annotation["StructParent"] = key
        yield from (key, f"{link.holder.number} 0 R")
