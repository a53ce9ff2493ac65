"""The texts of a list, whether written as one or pasted."""

from __future__ import annotations

from sopdoc.model.isi import Tanda
from sopdoc.reading.lists.marks import Mark, marks_of
from sopdoc.reading.lists.marks_in_row import marks_in_row
from sopdoc.reading.lists.own_marks import (
    as_written,
    given_way,
    not_printed,
    own_marks,
    printed_twice,
    stray_mark,
    unseparated,
)
from sopdoc.reading.lists.pasted import PastedList, doubtful_lines, pasted_list
from sopdoc.reading.lists.written_list import written_list
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence


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
    if isinstance(node, Mapping):
        inner, tanda = node.get("butir"), node.get("tanda")
        return _said(inner, tanda.text if isinstance(tanda, Scalar) else "") if inner is not None else ()
    if isinstance(node, Scalar):
        return tuple((text, node.span) for text in _lines_of(node))
    items = _scalars(node)
    return _placed(numbered_items(items, []), items)


def _lines_of(node: Scalar) -> tuple[str, ...]:
    """Return the items that the lines of a text are, without their marks; of other texts none."""
    pasted = pasted_items(node)
    if pasted:
        return pasted.items
    written = written_list(node.text) if node.literal else None
    return written.butir if written else ()


def _said(node: Node, tanda: str) -> tuple[tuple[str, Span], ...]:
    mark = Tanda(tanda) if tanda in tuple(Tanda) else None
    if isinstance(node, Scalar):
        return tuple((text, node.span) for text in items_of_text(node, mark, []))
    items = _scalars(node)
    return _placed(marked_items(items, mark, []), items)


def _scalars(node: Node) -> tuple[Scalar, ...]:
    written = node.items if isinstance(node, Sequence) else ()
    return tuple(item for item in written if isinstance(item, Scalar) and item.text)


def _placed(texts: tuple[str, ...], items: tuple[Scalar, ...]) -> tuple[tuple[str, Span], ...]:
    spans = [item.span for item in items]
    return tuple(zip(texts, spans if len(spans) == len(texts) else spans * len(texts), strict=True))


def numbered_items(items: tuple[Scalar, ...], faults: list[Diagnostic], *, takes_mark: bool = False) -> tuple[str, ...]:
    """Return the texts of a list: without marks of their own where all items count on, else with a warning.

    Where the list ``takes_mark``, the warning says how to keep theirs.
    """
    found = _bare(items)
    if found:
        mark, texts = found
        faults += not_printed(mark, texts if takes_mark else (), items[0].span)
        return texts
    stray = stray_mark(items)
    if stray:
        faults.append(printed_twice(*stray))
    return tuple(item.text for item in items)


def marked_items(items: tuple[Scalar, ...], tanda: Tanda | None, faults: list[Diagnostic]) -> tuple[str, ...]:
    """Return the texts of a list that says its mark; without any they are as they were written."""
    if tanda is None:
        return numbered_items(items, faults, takes_mark=True)
    found = None if tanda is Tanda.TANPA else _bare(items)
    if found:
        mark, texts = found
        faults += given_way(mark, tanda, items[0].span)
        return texts
    stray = None if tanda is Tanda.TANPA else stray_mark(items)
    if stray:
        faults.append(printed_twice(*stray, tanda))
    return tuple(item.text for item in items)


def items_of_text(item: Scalar, tanda: Tanda | None, faults: list[Diagnostic]) -> tuple[str, ...]:
    """Return the items that one text stands for under `butir`: its lines where these are a list, else itself.

    The lines of a block are items each, but for those below one with a mark that have none.
    """
    lines = item.lines or (
        tuple(line.strip() for line in item.text.split("\n") if line.strip()) if item.literal else ()
    )
    pasted = pasted_list(lines) if tanda is not Tanda.TANPA else None
    if pasted:
        faults += given_way(pasted.mark, tanda, item.span) if tanda else ()
        return pasted.items
    if item.literal and lines:
        return lines
    faults += (*doubtful(item), *marks_in_row(item))
    return marked_items((item,) if item.text else (), tanda, faults)


def _bare(items: tuple[Scalar, ...]) -> tuple[Mark, tuple[str, ...]] | None:
    """Return the texts of items without the marks that they bring, and the first mark; None where they bring none."""
    pasted = pasted_items(items[0]) if len(items) == 1 else None
    if pasted:  # the whole list behind one dash
        return pasted.mark, pasted.items
    marks = own_marks(items)
    if not marks:
        return None
    return marks[0], tuple(item.text[mark.end :] for item, mark in zip(items, marks, strict=True))
