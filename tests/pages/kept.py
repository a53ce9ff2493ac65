"""Figures that are kept, to be compared with later."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from msgspec import json
from msgspec.structs import replace

from tests.pages.counting import Sums

START = Path(__file__).parent / "start.json"
"""The figures before pages were set as a careful person sets them."""


def save(sets: Mapping[str, Sums], path: Path) -> None:
    """Write figures into a file, without their places."""
    path.write_bytes(json.format(json.encode({name: _brief(sums) for name, sums in sets.items()})) + b"\n")


def kept(path: Path) -> dict[str, Sums]:
    """Return the figures in a file."""
    return json.decode(path.read_bytes(), type=dict[str, Sums])


def _brief(sums: Sums) -> Sums:
    return replace(sums, figures={name: replace(each, spots=()) for name, each in sums.figures.items()})
