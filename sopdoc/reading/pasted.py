"""Lists that were pasted as lines: `1. A` and `2. B`, `• A` and `• B`, `-A` and `-B` under each other."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.marks import Family, Mark, count_on, marks_of, of_family
from sopdoc.reading.ready import LONGEST, as_value
from sopdoc.source.diagnostic import Diagnostic, warning
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_MARKING = (Family.NUMBER, Family.SMALL, Family.BULLET, Family.DASH)
"""Marks that no line of running text starts with, as far as one may say; capitals stand for names, too."""


class PastedList(Struct, frozen=True):
    """The items of a list that was written as lines, without their marks; ``mark`` is the first one's."""

    mark: Mark
    items: tuple[str, ...]

    @property
    def is_numbered_here(self) -> bool:
        """Whether a list of this program prints its numbers, or one that had none."""
        return self.mark.value in (0, 1) and self.mark.family in (Family.NUMBER, Family.BULLET, Family.DASH)


def pasted_list(lines: tuple[str, ...]) -> PastedList | None:
    """Return the list that lines are for certain: the first bears a mark, and so do others that count on from it.

    Lines without a mark of the same family belong to the item above.
    """
    for first in marks_of(lines[0]) if lines else ():
        marks = [of_family(line, first.family) for line in lines]
        found = [mark for mark in marks if mark]
        if len(found) > 1 and count_on(found):
            bare = [line[mark.end :] if mark else line for line, mark in zip(lines, marks, strict=True)]
            starts = [at for at, mark in enumerate(marks) if mark]
            ends = [*starts[1:], len(lines)]
            items = tuple(_joined(tuple(bare[start:end])) for start, end in zip(starts, ends, strict=True))
            return PastedList(first, items)
    return None


def read_lines(folded: str, lines: tuple[str, ...], span: Span) -> tuple[str, tuple[Diagnostic, ...]]:
    """Return the text of lines that YAML folded into one: with line breaks before those that begin with marks.

    Where it isn't certain that they are a list, a warning tells of them.
    """
    pasted = pasted_list(lines)
    if pasted:
        starts = [of_family(line, pasted.mark.family) is not None for line in lines]
        return _joined(lines, starts), ()
    if not _resemble_a_list(lines):
        return folded, ()
    marked = next(line for line in lines[1:] if _is_marked(line))
    message = _("`{line}` begins like an item of a list, and is printed as a line of this text").format(
        line=excerpt(marked)
    )
    return _joined(lines), (warning("lines", message, span, *_as_items(lines)),)


def _resemble_a_list(lines: tuple[str, ...]) -> bool:
    """Tell whether two lines begin with marks, or one below the first does that running text can't begin with."""
    return sum(map(_is_marked, lines)) > 1 or any(_is_marked(line) and not _is_thought(line) for line in lines[1:])


def _is_thought(line: str) -> bool:
    """Tell whether a line begins with a dash as running text has: – with blanks around it."""
    return line[0] in "–—" and line[1:2] == " "


def _is_marked(line: str) -> bool:
    return any(mark.family in _MARKING for mark in marks_of(line))


def _joined(lines: tuple[str, ...], starts: list[bool] | None = None) -> str:
    """Return lines as one text: those with a mark, or that start an item, stay lines."""
    parts = [lines[0]]
    for at, line in enumerate(lines[1:], start=1):
        stays = _is_marked(line) or (starts is not None and starts[at])
        parts += ("\n" if stays else " ", line)
    return "".join(parts)


def _as_items(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the hints how to write lines as a list, and as they are."""
    items = [line[marks[0].end :] if (marks := marks_of(line)) else line for line in lines]
    ready = ", ".join(f"`- {as_value(item)}`" for item in items)
    block = _("if they are one text, write `|` behind the key, and the lines below it as they shall be printed")
    if len(ready) > LONGEST:
        return _("if they are items, start each with `- ` and leave out its own mark"), block
    return _("if they are items, write each on a line of its own: {items}").format(items=ready), block
