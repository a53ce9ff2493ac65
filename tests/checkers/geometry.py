"""Check a finished layout against its source, knowing only the public contract of both.

Nothing lies on anything, the drawn flow is the written one, keys have their words and letters their partners, and each
cell says what the source says. How an arrow bends, which symbols a row has and whose exit words name is asked by
`sopdoc.inspection` alone; where a claim is common to both, this one is measured on the JSON output, by other means.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.checkers.defect import Defect
from tests.checkers.flow import check_flow
from tests.checkers.joints import check_joints
from tests.checkers.labels import check_keys, check_labels
from tests.checkers.left_out import told_arrows
from tests.checkers.letters import check_letters, find_letters
from tests.checkers.routes import check_routes
from tests.checkers.source import Procedure, procedures
from tests.checkers.symbols import check_symbols
from tests.checkers.tables import check_grid, check_pages, check_steps, check_texts
from tests.checkers.view import KOLOM, Page, read_pages

CAPSULES = ("Mulai", "Selesai")


def check_layout(
    layout: dict[str, Any],
    document: dict[str, Any],
    words: tuple[str, str] = CAPSULES,
    kolom: tuple[str, ...] = KOLOM,
    *,
    digits: bool = False,
) -> list[Defect]:
    """Return the defects of a layout (format ``json``) of a plainly read source.

    ``words``, ``kolom`` and ``digits`` are the template's: what capsules of their own say, the columns, and whether
    pentagons hold digits.
    """
    written = procedures(document)
    pages = read_pages(layout, written, kolom)
    found = [
        *check_pages(pages),
        *check_steps(pages, written),
        *check_letters(pages, digits=digits),
        *check_keys(pages),
    ]
    for page in pages:
        if page.prosedur is not None and page.prosedur < len(written):
            found += _check_page(page, written[page.prosedur], words)
    told = told_arrows(pages)
    for index, procedure in enumerate(written):
        shown = [page for page in pages if page.prosedur == index]
        found += check_flow(shown, procedure, find_letters(tuple(shown)), told.get(index, ()))
    return found


def _check_page(page: Page, procedure: Procedure, words: tuple[str, str]) -> Iterator[Defect]:
    yield from check_grid(page, procedure)
    if not page.columns:
        return
    yield from check_texts(page, procedure)
    yield from check_symbols(page, procedure, words)
    yield from check_joints(page, procedure)
    yield from check_routes(page)
    yield from check_labels(page)
