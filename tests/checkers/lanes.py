"""Where the lanes lie on the pages of a finished layout."""

from __future__ import annotations

from typing import Any

from tests.checkers.compare_pages import Area
from tests.checkers.source import procedures
from tests.checkers.view import read_pages


def lane_areas(layout: dict[str, Any], document: dict[str, Any], prosedur: int | None = None) -> dict[int, Area]:
    """Return the lanes of each page that has some, header included, by page number: of one procedure, or of any."""
    pages = [page for page in read_pages(layout, procedures(document)) if page.columns]
    pages = [page for page in pages if prosedur in (None, page.prosedur)]
    return {
        page.number: (
            page.lane_edges[0],
            page.rows[0],
            page.lane_edges[-1] - page.lane_edges[0],
            page.rows[-1] - page.rows[0],
        )
        for page in pages
    }
