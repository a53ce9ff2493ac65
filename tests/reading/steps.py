"""Sources of a few steps, and what is said of them."""

from __future__ import annotations

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

FIRST = 5
"""The line of the first step."""


def faults_of(*steps: str, after: str = "") -> tuple[Diagnostic, ...]:
    """Read steps in two lanes, a and b, each given as a line of what its braces hold."""
    lines = "".join(f"      - {{{step}}}\n" for step in steps)
    text = f"judul: x\nprosedur:\n  - pelaksana: {{a: A, b: B}}\n    langkah:\n{lines}{after}"
    return read_sop(text.encode(), "x.yaml")[1]


def told(*steps: str, after: str = "") -> list[tuple[str, int]]:
    """Return the code and step (from 1) of each finding."""
    return [(fault.code, fault.span.line - FIRST + 1) for fault in faults_of(*steps, after=after)]
