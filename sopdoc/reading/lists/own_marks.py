"""Items of a list that bring marks of their own, beside the list's mark."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.messages import _
from sopdoc.model.isi import Tanda
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.lists.marks import Family, Mark, count_on, like, marks_of
from sopdoc.rules.lists import OWN_MARKS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Scalar

_MARKING = (Family.NUMBER, Family.SMALL, Family.BULLET, Family.DASH)
"""Capitals are left alone: they begin names ("A. Yani") as well."""
_PRINTED = {Family.BULLET: Tanda.BULAT, Family.SMALL: Tanda.HURUF, Family.DASH: Tanda.STRIP}
"""The marks of lists that are like those of items."""
_ALIKE = (Family.SMALL, Family.SIGN)
"""Marks that need another one to be told from text."""


def as_written(item: Scalar) -> bool:
    """Tell whether a text is printed as it is, whatever it begins with: a block, or a text with line ends escaped."""
    return item.literal or ("\n" in item.text and not item.lines)


def own_marks(items: Iterable[Scalar]) -> tuple[Mark, ...]:
    """Return the marks that all items of a list begin with, if together they are those of a list; else none."""
    items = tuple(items)
    firsts = [mark for mark in marks_of(items[0].text) if mark.family in (*_MARKING, *_ALIKE)] if items else []
    if not firsts or any(map(as_written, items)):
        return ()
    begins = [marks_of(item.text) for item in items]
    for first in firsts:
        marks = [like(begin, first) for begin in begins]
        found = tuple(mark for mark in marks if mark)
        if len(found) == len(items) and first.value in (0, 1) and count_on(found):
            return found if first.family not in _ALIKE or len(found) > 1 else ()
    return ()


def stray_mark(items: Iterable[Scalar]) -> tuple[Scalar, Mark] | None:
    """Return the first item with a mark of its own."""
    for item in items:
        if as_written(item):
            continue
        for mark in marks_of(item.text):
            if mark.family in _MARKING and not mark.glued:
                return item, mark
    return None


def not_printed(mark: Mark, items: tuple[str, ...], span: Span) -> tuple[Diagnostic, ...]:
    """Warn that a list's own marks give way to numbers, unless what is printed is what was written.

    ``items`` are the texts of a list that may keep its marks; none where it can't.
    """
    if mark.family in (Family.NUMBER, Family.DASH):
        return ()
    message = _("the items' own marks, such as `{mark}`, are not printed: lists are numbered").format(mark=mark.written)
    hint = _("leave them out; to keep them, write the items as one text behind `|`")
    if items and mark.family in _PRINTED:
        hint = _("leave them out; to keep them, write `{list}`").format(list=_kept(_PRINTED[mark.family], items))
    return (OWN_MARKS.found(message, span, hint),)


def _kept(tanda: Tanda, items: tuple[str, ...]) -> str:
    """Return how a list is written that keeps its marks; of a long one how it begins."""
    ready = ", ".join(map(as_value, items))
    return f"{{tanda: {tanda}, butir: [{ready if len(ready) <= LONGEST else '…'}]}}"


def given_way(mark: Mark, tanda: Tanda, span: Span) -> tuple[Diagnostic, ...]:
    """Warn that items' own marks give way to the list's mark, unless that is what they are."""
    own = _printed_as(mark)
    if own is tanda or {own, tanda} == {Tanda.ANGKA, Tanda.ANGKA_KURUNG}:
        return ()
    message = _("the items' own marks, such as `{mark}`, are not printed: the list's mark is `{tanda}`")
    hint = _("leave them out")
    if own:
        hint = _("leave them out; to keep them, write `tanda: {tanda}`").format(tanda=as_value(own))
    return (OWN_MARKS.found(message.format(mark=mark.written, tanda=tanda), span, hint),)


def _printed_as(mark: Mark) -> Tanda | None:
    """Return the mark of lists that is like one that was written."""
    if mark.family is Family.NUMBER:
        return Tanda.ANGKA_KURUNG if mark.written.endswith(")") else Tanda.ANGKA
    return _PRINTED.get(mark.family)


def printed_twice(item: Scalar, mark: Mark, tanda: Tanda = Tanda.ANGKA) -> Diagnostic:
    """Warn of a mark that is printed behind the list's own."""
    message = _("this item brings a mark of its own: the list's number and `{mark}` are printed")
    if tanda not in (Tanda.ANGKA, Tanda.ANGKA_KURUNG):
        message = _("this item brings a mark of its own: the list's `{tanda}` and `{mark}` are printed")
    message = message.format(mark=mark.written, tanda=tanda)
    text = item.text[mark.end :]
    write = _("leave it out") if len(text) > LONGEST else _("leave it out: `- {text}`").format(text=as_value(text))
    keep = _("to print both without this warning, write `- |-` and the text on the next line")
    return OWN_MARKS.found(message, item.span, write, keep)


def unseparated(item: Scalar, mark: Mark) -> Diagnostic:
    """Warn of a dash that lacks its blank, so that what it begins is no item."""
    message = _("`{text}` is printed with its dash: an item needs a blank behind the dash").format(
        text=excerpt(item.text)
    )
    text = item.text[mark.end :]
    write = _("if it is an item, write it below its key behind `- `")
    if len(text) <= LONGEST:
        write = _("if it is an item, write `[{text}]`").format(text=as_value(text))
    keep = _("to print the dash without this warning, write `|-` and the text on the next line")
    return OWN_MARKS.found(message, item.span, write, keep)
