"""What ``sopdoc check`` costs: ``python -m benchmarks.check [SOURCES]``.

The sources are the corpus: all different, in 200 offices. Figures are processor seconds and those on the clock, of two
processes, and the milliseconds of a single source from the start of the program.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from benchmarks.command import sopdoc
from benchmarks.corpus.write import write_corpus

_SOURCES = 10_000
_SECONDS = 15
_COLD_MS = 300


def main(count: int = _SOURCES) -> None:
    """Check so many sources, then one, and print what that took beside what is promised."""
    with tempfile.TemporaryDirectory() as folder:
        sources = write_corpus(count, Path(folder) / "sop_sources")
        began = time.perf_counter()
        sopdoc("check", Path(folder) / "sop_sources", "--format", "json", "--jobs", "2", "--fail-on", "error")
        seconds = time.perf_counter() - began
        print(f"{count} sources, two processes: {seconds:.1f} s, {seconds / count * 1000:.2f} ms each", end="")
        print(f"; promised of {_SOURCES}: {_SECONDS} s")
        cold = []
        for _round in range(5):
            began = time.perf_counter()
            sopdoc("check", sources[0], "--format", "json")
            cold.append(time.perf_counter() - began)
        print(f"one source, cold: {min(cold) * 1000:.0f} ms at the least; promised: {_COLD_MS} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
