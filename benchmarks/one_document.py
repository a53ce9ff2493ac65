"""Measure the stages of one document, and print a table: ``python -m benchmarks.one_document [ROUNDS]``.

Figures are medians, with the least one beside them.
"""

from __future__ import annotations

import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from benchmarks.command import sopdoc
from benchmarks.routing import STEPS, routing
from sopdoc.painters.registry import PAINTERS
from sopdoc.pipeline import lay_out, load, paint, render

SOURCE = Path("sop_sources/banggai/dinas-perdagangan/mekanisme-pengumpulan-data-kinerja.yaml")
"""Eleven steps in five lanes."""


def times_ms(action: Callable[[], object], rounds: int) -> list[float]:
    """Return how long an action takes, in milliseconds, after two rounds that warm up."""
    times = []
    for turn in range(rounds + 2):
        start = time.perf_counter()
        action()
        if turn > 1:
            times.append((time.perf_counter() - start) * 1000)
    return times


def stages() -> dict[str, Callable[[], object]]:
    loaded = load(SOURCE)
    document = lay_out(loaded)
    assert document is not None
    painted = {f"  {name}, drawn and painted": lambda name=name: paint(document, (name,)) for name in PAINTERS}
    return {"  read": lambda: load(SOURCE), "  lay out": lambda: lay_out(loaded), **painted}


def main(rounds: int) -> None:
    def line(what: str, figures: list[float], unit: str, promise: str = "") -> None:
        least = f"{min(figures):>9.1f}" if len(figures) > 1 else " " * 9
        print(f"{what:<34}{statistics.median(figures):>9.1f}{least} {unit:<3} {promise}".rstrip())

    os.chdir(Path(__file__).parents[1])
    print(f"{rounds} rounds; a document of 11 steps\n\n{'':<34}{'median':>9}{'least':>9}")
    line("DOCX + PDF, warm", times_ms(lambda: render(SOURCE), rounds), "ms", "at most 25")
    for what, action in stages().items():
        line(what, times_ms(action, rounds), "ms")
    for steps, most in STEPS.items():
        line(f"routing of {steps} steps", times_ms(routing(steps), rounds), "ms", f"at most {most:g}")
    few = max(rounds // 3, 3)
    with tempfile.TemporaryDirectory() as folder:
        build = ("build", SOURCE, "--output", folder, "--force")
        line("sopdoc build one.yaml, cold", times_ms(lambda: sopdoc(*build), few), "ms", "at most 350")
        line("sopdoc --help, cold", times_ms(lambda: sopdoc("--help"), few), "ms", "at most 150")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
