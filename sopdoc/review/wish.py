"""How a review is to be shown."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from sopdoc.diff.forms.line import Paint, marked


class Wish(Struct, frozen=True):
    """``counts_only`` leaves out the places; ``paint`` shows the parts of lines in a text.

    ``author``, ``date`` and the others are for redlines; without the first two a document says who changed it, and when
    (`sopdoc.review.forms.redline`).
    """

    counts_only: bool = False
    paint: Paint = marked
    author: str | None = None
    date: date | None = None
    plain: bool = False
    chart_comments: bool = False
