"""Rows of tables for tests, by the heights at which their rules lie."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from sopdoc.layout.page import TableRow


def rows_between(edges: Iterable[float], headings: int = 0) -> tuple[TableRow, ...]:
    """Return the rows between rules; the first ones are headings."""
    return tuple(TableRow(*sides, is_heading=at < headings) for at, sides in enumerate(pairwise(edges)))
