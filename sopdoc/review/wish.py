"""How a review is to be shown."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.diff.forms.line import Paint, marked


class Wish(Struct, frozen=True):
    """``counts_only`` leaves out the places; ``paint`` shows the parts of lines in a text."""

    counts_only: bool = False
    paint: Paint = marked
