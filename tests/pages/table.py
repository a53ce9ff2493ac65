"""Figures as a table in Markdown, one set of sources a column."""

from __future__ import annotations

from collections.abc import Mapping

from sopdoc.inspection.figures.registry import FIGURES, STYLES
from tests.pages.counting import Sum, Sums

ABOUT = {each.name: each.about for each in (*FIGURES, *STYLES)}
PLAIN = ("pages", "bends", "crossings", "length")
"""Figures that are no share of anything."""


def table(sets: Mapping[str, Sums], before: Mapping[str, Sums] | None = None) -> str:
    """Return the figures of each set; with those ``before``, as "before → now"."""
    lines = ["| figure | " + " | ".join(f"{name} ({sums.documents})" for name, sums in sets.items()) + " |"]
    lines.append("|---|" + "---|" * len(sets))
    for figure, about in ABOUT.items():
        cells = [_cell(figure, sums, (before or {}).get(name)) for name, sums in sets.items()]
        lines.append(f"| {about} (`{figure}`) | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _cell(figure: str, sums: Sums, before: Sums | None) -> str:
    now = said(figure, sums.figures[figure])
    then = said(figure, before.figures[figure]) if before and figure in before.figures else ""
    return f"{then} → {now}" if then else now


def said(figure: str, found: Sum) -> str:
    """Return an amount as people read it: of how many, and as a share."""
    amount = f"{found.amount:,.0f}"
    if figure in PLAIN or not found.of:
        return amount
    return f"{amount} of {found.of:,} ({100 * found.amount / found.of:.1f} %)"
