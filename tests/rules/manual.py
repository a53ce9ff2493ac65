"""The manual as its files spell it: a page a rule, with what it asks, why, and two examples."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parents[2] / "sopdoc" / "rules" / "manual"
_PAGE = re.compile(
    r"## (?P<code>[a-z-]+): (?P<name>[^\n]+)\n\n(?P<text>.+)\n\n"
    r"Wrong:\n\n```(?P<kind>yaml|text)\n(?P<wrong>.*?)\n```\n\nRight:\n\n```(?P=kind)\n(?P<right>.*?)\n```\n",
    re.DOTALL,
)


class Page(NamedTuple):
    """A rule's page; ``kind`` is "yaml" where its examples are lines of files, and "text" where they tell of some."""

    code: str
    name: str
    text: str
    kind: str
    wrong: str
    right: str


def pages_of(family: str) -> tuple[Page, ...]:
    """Return the pages of a family; raise ValueError where its file holds anything else."""
    title, *written = re.split(r"\n(?=## )", (FOLDER / f"{family}.md").read_text("utf-8"))
    found = [_PAGE.fullmatch(page if page.endswith("\n") else page + "\n") for page in (p.rstrip() for p in written)]
    if not title.startswith("# ") or None in found:
        raise ValueError(f"{family}.md: {title!r}, {[p for p, f in zip(written, found, strict=True) if f is None]}")
    return tuple(Page(**match.groupdict()) for match in found if match)


PAGES = {page.code: page for file in sorted(FOLDER.glob("*.md")) for page in pages_of(file.stem)}
