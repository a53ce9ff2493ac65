"""A review for people who read it in a terminal: of trees a summary by office, then each document."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.forms.as_text import as_text
from sopdoc.diff.forms.line import Line, Look, painted
from sopdoc.review.forms.summary import fate_of, offices_of, sources_of, totals
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised
from sopdoc.review.wish import Wish


def review_as_text(review: Review, wish: Wish) -> bytes:
    """Return the text; ``counts_only`` leaves it at the summary."""
    if not review.are_trees:
        return "".join(_document(each, wish) for each in review.revised).encode(errors="surrogateescape")
    parts = [_lines(_summary(review), wish)]
    if not wish.counts_only:
        shown = (each for each in review.revised if each.lone_kind is None)
        parts += [_lines((((Look.TITLE, sources_of(each)),),), wish) + _document(each, wish) for each in shown]
    return "\n".join(parts).encode(errors="surrogateescape")


def _document(revised: Revised, wish: Wish) -> str:
    return as_text(revised.comparison, wish.paint, counts_only=wish.counts_only) if revised.comparison else ""


def _lines(lines: tuple[Line, ...], wish: Wish) -> str:
    return "".join(painted(line, wish.paint).rstrip() + "\n" for line in lines)


def _summary(review: Review) -> tuple[Line, ...]:
    return ((Look.PLAIN, totals(review)),), *_offices(review)


def _offices(review: Review) -> Iterator[Line]:
    for kantor in offices_of(review):
        yield ()
        yield ((Look.TITLE, kantor.name), (Look.PLAIN, f": {kantor.words}"))
        for each in kantor.revised:
            yield ((Look.PLAIN, f"  {each.pair.name}: {fate_of(each)}"),)
