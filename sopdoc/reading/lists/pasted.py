"""Lists that were pasted as lines: `1. A` and `2. B`, `• A` and `• B`, `-A` and `-B` under each other."""

from __future__ import annotations

import re
from collections import Counter

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.reading.characters.ready import LONGEST, as_value
from sopdoc.reading.lists.marks import Family, Mark, count_on, like, marks_of
from sopdoc.rules.lists import LINES
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt

_MARKING = (Family.NUMBER, Family.SMALL, Family.BULLET, Family.DASH)
"""Marks that no line of running text starts with, as far as one may say; capitals stand for names, too."""
_BRACKET = re.compile(r"[()]")
_LEAST = 2
"""So many lines make a list."""
_SIGNS = (Family.BULLET, Family.DASH, Family.SIGN)


class PastedList(Struct, frozen=True):
    """The items of a list that was written as lines, without their marks; ``mark`` is the first one's."""

    mark: Mark
    items: tuple[str, ...]

    @property
    def is_numbered_here(self) -> bool:
        """Whether a list of this program prints its numbers, or one that had none."""
        return self.mark.value in (0, 1) and self.mark.family in (Family.NUMBER, *_SIGNS)


def pasted_list(lines: tuple[str, ...]) -> PastedList | None:
    """Return the list that lines are for certain: the first bears a mark, and so do others that count on from it.

    Lines without a mark of the same family belong to the item above.
    """
    if len(lines) < _LEAST:
        return None
    begins = _Begins(lines)
    marks = begins.of_one_list()
    if marks is None or marks[0] is None:
        return None
    bare = tuple(line[mark.end :] if mark else line for line, mark in zip(begins.lines, marks, strict=True))
    starts = [at for at, mark in enumerate(marks) if mark]
    ends = [*starts[1:], len(lines)]
    return PastedList(marks[0], tuple(begins.joined(bare, start, end) for start, end in zip(starts, ends, strict=True)))


def read_lines(folded: str, lines: tuple[str, ...]) -> str:
    """Return the text of lines that YAML folded into one: with line breaks before those that begin with marks."""
    begins = _Begins(lines)
    return begins.joined(begins.lines) if begins.of_one_list() or begins.resemble_a_list() else folded


def doubtful_lines(lines: tuple[str, ...], span: Span, may_be_list: bool) -> tuple[Diagnostic, ...]:
    """Warn of lines of which some begin with marks, but that aren't for certain a list; say how to write either."""
    begins = _Begins(lines)
    if begins.of_one_list() or not begins.resemble_a_list():
        return ()
    message = _("`{line}` begins like an item of a list, and is printed as a line of this text")
    message = message.format(line=excerpt(begins.lines[begins.first_below()]))
    block = _("to print lines without this warning, write `|` behind the key or dash, and the lines below it")
    return (LINES.found(message, span, *((_as_items(begins.items()), block) if may_be_list else (block,))),)


def likely_items(lines: tuple[str, ...]) -> tuple[str, ...]:
    """Return the items of lines of which two begin with marks, or one below the first does; of others none."""
    if len(lines) < _LEAST:
        return ()
    begins = _Begins(lines)
    return begins.items() if begins.of_one_list() or begins.resemble_a_list() else ()


class _Begins:
    """What lines begin with."""

    def __init__(self, lines: tuple[str, ...]) -> None:
        self.lines = tuple(line.removeprefix("\n") for line in lines)
        self._parted = [line.startswith("\n") for line in lines]
        self._marks = [marks_of(line) for line in self.lines]
        signs = Counter(mark.written for marks in self._marks for mark in marks if mark.family is Family.SIGN)
        closing = _closing_brackets(self.lines)
        self._breaks = [
            any(_begins_item(mark, signs) for mark in marks) and not closes
            for marks, closes in zip(self._marks, closing, strict=True)
        ]

    def of_one_list(self) -> list[Mark | None] | None:
        """Return each line's mark in the list that begins with the first line, if there is one."""
        for first in self._marks[0] if self._marks else ():
            marks = [like(begin, first) for begin in self._marks]
            found = [mark for mark in marks if mark]
            if len(found) > 1 and count_on(found):
                self._breaks = [own or mark is not None for own, mark in zip(self._breaks, marks, strict=True)]
                return marks
        return None

    def resemble_a_list(self) -> bool:
        """Tell whether two lines bear marks, or one below the first does that running text can't begin with."""
        if sum(self._breaks) > 1:
            return True
        return any(own and not _is_thought(line) for own, line in list(zip(self._breaks, self.lines, strict=True))[1:])

    def first_below(self) -> int:
        """Return which line below the first bears a mark."""
        return self._breaks.index(True, 1)

    def items(self) -> tuple[str, ...]:
        """Return what the items are if each mark begins one, and each text that is parted from those above."""
        bare = tuple(
            line[marks[0].end :] if own and marks else line
            for line, marks, own in zip(self.lines, self._marks, self._breaks, strict=True)
        )
        starts = [at for at in range(len(bare)) if not at or self._breaks[at] or self._parted[at]]
        return tuple(" ".join(bare[at:end]) for at, end in zip(starts, (*starts[1:], len(bare)), strict=True))

    def joined(self, texts: tuple[str, ...], start: int = 0, end: int | None = None) -> str:
        """Return some of the lines, as ``texts``, in one: those that bear marks or are parted stay lines."""
        parts = [texts[start]]
        for at in range(start + 1, len(texts) if end is None else end):
            parts += ("\n" if self._breaks[at] or self._parted[at] else " ", texts[at])
        return "".join(parts)


def _closing_brackets(lines: tuple[str, ...]) -> list[bool]:
    """Tell of each line whether its first bracket closes one of a line above: "(rows 1 and", "2) and more"."""
    found, depth = [], 0
    for line in lines:
        brackets = _BRACKET.findall(line)
        found.append(depth > 0 and brackets[:1] == [")"])
        for bracket in brackets:
            depth = depth + 1 if bracket == "(" else max(0, depth - 1)
    return found


def _begins_item(mark: Mark, signs: Counter[str]) -> bool:
    return mark.family in _MARKING or (mark.family is Family.SIGN and signs[mark.written] > 1)


def _is_thought(line: str) -> bool:
    """Tell whether a line begins with a dash as running text has: – with blanks around it."""
    return line[0] in "–—" and line[1:2] == " "


def _as_items(items: tuple[str, ...]) -> str:
    """Return the hint how to write lines as a list."""
    ready = ", ".join(f"`- {as_value(item)}`" for item in items)
    if len(ready) > LONGEST:
        return _("if they are items, start each with `- ` and leave out its own mark")
    return _("if they are items, write each on a line of its own: {items}").format(items=ready)
