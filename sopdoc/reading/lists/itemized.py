"""The texts of a numbered list, whether written as one or pasted."""

from __future__ import annotations

from sopdoc.reading.lists.marks import marks_of
from sopdoc.reading.lists.marks_in_row import marks_in_row
from sopdoc.reading.lists.own_marks import as_written, not_printed, own_marks, printed_twice, stray_mark, unseparated
from sopdoc.reading.lists.pasted import PastedList, doubtful_lines, pasted_list
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Node, Scalar, Sequence


def pasted_items(node: Node) -> PastedList | None:
    """Return the list that was written as one text of several lines, where it is for certain one to be numbered."""
    pasted = pasted_list(node.lines) if isinstance(node, Scalar) else None
    return pasted if pasted and pasted.is_numbered_here else None


def doubtful(node: Node, may_be_list: bool = False) -> tuple[Diagnostic, ...]:
    """Warn of a text of several lines that may be a list, or parts of a text."""
    return doubtful_lines(node.lines, node.span, may_be_list) if isinstance(node, Scalar) and node.lines else ()


def lone_item(node: Node) -> tuple[Diagnostic, ...]:
    """Warn of a single text that is rather a list: `-Komputer`, which lacks its blank, or `• Surat • Kop`."""
    if not isinstance(node, Scalar) or node.lines or as_written(node):
        return ()
    glued = tuple(unseparated(node, mark) for mark in marks_of(node.text) if mark.glued)
    return (*glued, *marks_in_row(node))


def said_items(node: Node) -> tuple[tuple[str, Span], ...]:
    """Return the texts of a list as they are printed, and where they stand; of no list none."""
    pasted = pasted_items(node)
    if pasted and isinstance(node, Scalar):
        return tuple((text, node.span) for text in pasted.items)
    written = node.items if isinstance(node, Sequence) else ()
    items = tuple(item for item in written if isinstance(item, Scalar) and item.text)
    texts = numbered_items(items, [])
    spans = [item.span for item in items]
    return tuple(zip(texts, spans if len(spans) == len(texts) else spans * len(texts), strict=True))


def numbered_items(items: tuple[Scalar, ...], faults: list[Diagnostic]) -> tuple[str, ...]:
    """Return the texts of a list: without marks of their own where all items count on, else with a warning."""
    pasted = pasted_items(items[0]) if len(items) == 1 else None
    if pasted:  # the whole list behind one dash
        faults += not_printed(pasted.mark, items[0].span)
        return pasted.items
    marks = own_marks(items)
    if marks:
        faults += not_printed(marks[0], items[0].span)
        return tuple(item.text[mark.end :] for item, mark in zip(items, marks, strict=True))
    stray = stray_mark(items)
    if stray:
        faults.append(printed_twice(*stray))
    return tuple(item.text for item in items)
