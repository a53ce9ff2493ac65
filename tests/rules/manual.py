"""The manual as its files spell it: a page a rule, with what it asks, why, and two examples."""

from __future__ import annotations

from sopdoc.explain.manual import FOLDER, Page, chapter_of


def pages_of(family: str) -> tuple[Page, ...]:
    """Return the pages of a family; raise ValueError where its file holds anything else."""
    return chapter_of(family).pages


PAGES = {page.code: page for file in sorted(FOLDER.glob("*.md")) for page in pages_of(file.stem)}
