"""Lists of words: a text file beside this module each, read when it is first asked for."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FOLDER = Path(__file__).parent


@cache
def sections_of(name: str) -> dict[str, frozenset[str]]:
    """Return the words of a list by the headings in square brackets that they stand below."""
    sections: dict[str, set[str]] = {}
    heading = ""
    for line in (_FOLDER / f"{name}.txt").read_text("utf-8").splitlines():
        if line.startswith("["):
            heading = line.strip("[]")
        elif not line.startswith("#"):
            sections.setdefault(heading, set()).update(line.split())
    return {heading: frozenset(words) for heading, words in sections.items()}
