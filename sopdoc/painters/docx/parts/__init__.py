"""The parts that are the same in every document."""

from __future__ import annotations

from functools import cache
from pathlib import Path


@cache
def part_text(name: str) -> str:
    """Return the text of a part's file."""
    return (Path(__file__).parent / name).read_text(encoding="utf-8")
