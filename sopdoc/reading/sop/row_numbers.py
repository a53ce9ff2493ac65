"""Steps that bring numbers of their own, though rows are numbered by this program."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.keys.values import Values
from sopdoc.reading.lists.marks import Family, Mark, marks_of, of_family
from sopdoc.reading.lists.own_marks import as_written, own_marks
from sopdoc.reading.lists.pasted import pasted_list
from sopdoc.rules.lists import OWN_MARKS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Scalar


def row_texts(rows: tuple[Values, ...]) -> tuple[str, ...]:
    """Return what is done in each row, without the numbers where all rows are numbered from 1."""
    texts = tuple(str(row.get("kegiatan", "")) for row in rows)
    marks = _common(rows)
    return tuple(text[mark.end :] for text, mark in zip(texts, marks, strict=True)) if marks else texts


def check_row_numbers(rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    """Yield one warning where a number would be printed behind the row's, as in "3 | 1. Satu"."""
    if _common(rows):
        return
    numbered = [(row, item, mark) for row, item in enumerate(_items(rows), start=1) if item and (mark := _number(item))]
    if len(numbered) > 1 or any(mark.value == row for row, _item, mark in numbered):
        _row, item, mark = numbered[0]
        message = _("rows are numbered, and the number `{mark}` of this one is printed too").format(mark=mark.written)
        text = item.text[mark.end :]
        write = _("leave it out") if len(text) > LONGEST else _("leave it out: {text}").format(text=as_value(text))
        keep = _("to print both without this warning, write `kegiatan: |-` and the text on the next line")
        yield OWN_MARKS.found(message, item.span, write, keep)


def _common(rows: tuple[Values, ...]) -> tuple[Mark, ...]:
    items = [item for item in _items(rows) if item]
    marks = own_marks(items) if len(items) == len(rows) and not any(pasted_list(item.lines) for item in items) else ()
    return marks if marks and marks[0].family is Family.NUMBER else ()


def _items(rows: tuple[Values, ...]) -> Iterator[Scalar | None]:
    for row in rows:
        item = row.place("kegiatan")
        yield item if isinstance(item, Scalar) else None


def _number(item: Scalar) -> Mark | None:
    return None if as_written(item) or pasted_list(item.lines) else of_family(marks_of(item.text), Family.NUMBER)
