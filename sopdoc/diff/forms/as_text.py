"""What changed, for people who read it in a terminal: counts first, then place by place."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Kind
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.counts import changes_in_words, parts_in_words
from sopdoc.diff.forms.entry import Entry, entries_of
from sopdoc.diff.forms.line import Line, Look, Paint, marked, one_line_of, painted
from sopdoc.messages import _

_HEAD = 22
SIGN = {Kind.ADDED: "+", Kind.REMOVED: "-", Kind.CHANGED: "~", Kind.MOVED: ">"}


def as_text(comparison: Comparison, paint: Paint = marked, *, counts_only: bool = False) -> str:
    """Return a comparison as text; ``paint`` shows the parts of a line."""
    lines = counts(comparison) if counts_only else (*counts(comparison), *_places(comparison))
    return "".join(painted(line, paint).rstrip() + "\n" for line in lines)


def counts(comparison: Comparison) -> tuple[Line, ...]:
    """Return how many changes there are, of which kinds and of what."""
    said = f": {changes_in_words(comparison.changes)}"
    lines: tuple[Line, ...] = (((Look.TITLE, one_line_of(comparison.new.judul)), (Look.PLAIN, said)),)
    if comparison.changes:
        lines = (*lines, ((Look.PLAIN, f"  {parts_in_words(comparison.changes)}"),))
    if comparison.is_unrelated:
        lines = (*lines, ((Look.PLAIN, f"  {unrelated()}"),))
    return lines


def unrelated() -> str:
    """Say that two documents have nothing in common."""
    return _("the two have no row in common: they are rather different documents")


def _places(comparison: Comparison) -> Iterator[Line]:
    last = ""
    for entry in entries_of(comparison):
        if entry.heading not in ("", last):
            yield ((Look.TITLE, f"  {entry.heading}"),)
            last = entry.heading
        yield from _lines(entry)


def _lines(entry: Entry) -> Iterator[Line]:
    first, *others = entry.lines
    yield (_head(f"{SIGN[entry.kind]} {entry.name}"), *first)
    yield from ((_head(""), *line) for line in others)


def _head(text: str) -> tuple[Look, str]:
    return Look.PLAIN, f"  {text}".ljust(_HEAD) + " "
