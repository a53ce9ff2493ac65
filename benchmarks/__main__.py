"""Measure what is promised of many documents, and print a table: ``python -m benchmarks --help``.

Figures depend on the machine and on what else it does. All lines are measured in turn, round after round, so that
ratios compare what was measured side by side. They are taken by hand and never by a test.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.building import build_again, cold_start, fresh_build, worker_memory
from benchmarks.command import sopdoc
from benchmarks.corpus.write import write_corpus
from benchmarks.figures import Figure, Line
from benchmarks.rivals import docxtpl_lines, libreoffice_lines, typst_lines
from benchmarks.table import HEAD, figures, row

PROMISED = 1000
"""What is promised holds for that many documents; a smaller run is a quick look, and judges nothing."""
SLOW = 30.0
"""A figure in seconds that takes more than this is far from its aim, and taken once."""


def main(count: int, large_count: int, rounds: int) -> None:
    """Measure with so many documents, the large set with more, and print the table."""
    with TemporaryDirectory() as scratch:
        small, large = Path(scratch) / "small", Path(scratch) / "large"
        sources = write_corpus(count, small)
        write_corpus(large_count, large)
        lines = table_lines(small, sources, large, large_count)
        # Modules are compiled before anything is timed.
        sopdoc("build", sources[0].parent, "--output", Path(scratch) / "warm", "--jobs", "2")
        measure(figures(lines), rounds)
    print(f"{count:,} documents; {os.cpu_count()} processors; Python {platform.python_version()}\n\n{HEAD}")
    for line in lines:
        print(row(line, judged=count >= PROMISED))


def table_lines(small: Path, sources: Sequence[Path], large: Path, large_count: int) -> list[Line]:
    """Return the table's lines, not yet measured; outputs lie beside the sources."""
    count, out = len(sources), small.parent / "out"
    sample = typical(sources, 50)

    def built(name: str, formats: str, jobs: int, reach: float | None) -> Figure:
        return Figure(name, fresh_build(small, out / f"{formats}-{jobs}", count, formats, jobs), reach=reach)

    both = built("DOCX + PDF, one process, per document", "docx,pdf", 1, 13)
    two = built("DOCX + PDF, two workers", "docx,pdf", 2, 7.5)
    pdf = built("PDF alone, from YAML, one process", "pdf", 1, 7)
    docx = built("DOCX alone, one process", "docx", 1, None)
    return [
        *(both, two, *libreoffice_lines(sample, out / "libreoffice", both)),
        *(pdf, *typst_lines(sample, pdf)),
        *(docx, *docxtpl_lines(sample, out / "docxtpl", docx)),
        cold_start(sample[len(sample) // 2], out / "cold"),
        *build_again(large, out / "large", large_count),
        *worker_memory(large, large_count),
    ]


def typical(sources: Sequence[Path], count: int) -> list[Path]:
    """Return so many sources of all sizes, for what is too slow to be given all."""
    by_size = sorted(sources, key=lambda path: (path.stat().st_size, path.name))
    count = min(count, len(by_size))
    return [by_size[(2 * at + 1) * len(by_size) // (2 * count)] for at in range(count)]


def measure(taken: Sequence[Figure], rounds: int) -> None:
    """Take each figure once a round; dear ones, and those hopelessly slow, in the first round only."""
    for turn in range(rounds):
        for figure in taken:
            hopeless = figure.unit == "s" and figure.amounts and figure.median > SLOW
            if turn == 0 or not (figure.dear or hopeless):
                _tell(f"round {turn + 1} of {rounds}: {figure.name}")
                figure.take()
    _tell("")


def _tell(text: str) -> None:
    """Show on a terminal what is going on."""
    if sys.stderr.isatty():
        print(f"\r\033[K{text}", end="", file=sys.stderr, flush=True)


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Measure what is promised.")
    parser.add_argument("--documents", type=int, default=1000, help="how many (default 1000)")
    parser.add_argument("--large", type=int, help="how many of the large set (default ten times as many)")
    parser.add_argument("--rounds", type=int, default=5, help="how often each figure is taken (default 5)")
    return parser.parse_args()


if __name__ == "__main__":
    given = arguments()
    main(given.documents, given.large or given.documents * 10, given.rounds)
