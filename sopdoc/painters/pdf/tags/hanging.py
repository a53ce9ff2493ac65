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
    """Write a tree into a file whose pages are there already."""
    elements = list[Element]()
    _collect(root, elements)
    for number, element in enumerate(elements, file.reserve(len(elements))):
        element.number = number
    parents = Shared({"Nums": pdfdoc.PDFArray(_parents(file, pages))})
    following = len(pages) + sum(len(each.links) for each in pages)
    entries = {"K": f"{root.number} 0 R", "ParentTree": parents, "ParentTreeNextKey": following}
    top = Shared({"Type": "/StructTreeRoot", **entries})
    page_numbers = [file.number_of(each.page) for each in pages]
    file.give(root.number, _written(file, root, f"/P {file.number_of(top)} 0 R", page_numbers))
    for element in elements:
        parent = f"/P {element.number} 0 R"
        for kid in element.kids:
            if type(kid) is Element:
                file.give(kid.number, _written(file, kid, parent, page_numbers))
    file.Catalog.StructTreeRoot = top
    file.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": "true"})


def _collect(element: Element, found: list[Element]) -> None:
    found.append(element)
    for kid in element.kids:
        if type(kid) is Element:
            _collect(kid, found)


def _parents(file: File, pages: Sequence[Tagged]) -> Iterator[Value]:
    """Yield keys, and the elements that they stand for: pages count from 0, behind them what can be clicked."""
    for key, each in enumerate(pages):
        number = file.reserve(1)
        file.give(number, f"[{' '.join([f'{element.number} 0 R' for element in each.marked])}]".encode("ascii"))
        yield from (key, f"{number} 0 R")
    for key, link in enumerate((link for each in pages for link in each.links), len(pages)):
        link.annotation["StructParent"] = key
        yield from (key, f"{link.holder.number} 0 R")


def _written(file: File, element: Element, parent: str, pages: Sequence[int]) -> bytes:
    kids = element.kids
    if not kids:  # as most cells of lanes are
        return f"<</S/{element.kind}{parent}{element.more}>>".encode("ascii")
    held, is_shown = list[str](), False
    for kid in kids:
        if type(kid) is Element:
            held.append(f"{kid.number} 0 R")
            continue
        is_shown = True
        held.append(str(kid) if type(kid) is int else f"<</Type/OBJR/Obj {file.number_of(kid)} 0 R>>")
    place = f"/Pg {pages[element.page]} 0 R" if is_shown else ""
    listed = f" {held[0]}" if len(held) == 1 else f"[{' '.join(held)}]"
    return f"<</S/{element.kind}{parent}{place}/K{listed}{element.more}>>".encode("ascii")
