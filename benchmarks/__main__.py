"""Measure what is promised, and print a table: ``python -m benchmarks [ROUNDS]``.

Figures depend on the machine and on what else it does; they are medians, with the least one beside them, taken by
hand and never by a test.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

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


def command(cache: str, *arguments: str) -> Callable[[], object]:
    """Return a start of the program with its modules compiled already into ``cache``, as they are once installed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    environment["PYTHONPYCACHEPREFIX"] = cache
    line = [sys.executable, "-m", "sopdoc", *arguments]
    return lambda: subprocess.run(line, check=True, capture_output=True, env=environment)


def stages() -> dict[str, Callable[[], object]]:
    loaded = load(SOURCE)
    document = lay_out(loaded)
    assert document is not None
    painted = {f"  {name}, drawn and painted": lambda name=name: paint(document, (name,)) for name in PAINTERS}
    return {"  read": lambda: load(SOURCE), "  lay out": lambda: lay_out(loaded), **painted}


def worker_peak_mb() -> float:
    """Return the greatest memory of a process that built every seed twenty times, in megabytes."""
    code = (
        "import resource, pathlib, sopdoc\n"
        "sources = [p for p in pathlib.Path('sop_sources').rglob('*.yaml') if p.name != 'instansi.yaml']\n"
        "for _ in range(20):\n"
        "    for source in sources: sopdoc.render(source)\n"
        "print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    answer = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    return int(answer.stdout) / (1024 * 1024 if sys.platform == "darwin" else 1024)


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
    with tempfile.TemporaryDirectory() as cache, tempfile.TemporaryDirectory() as folder:
        build = command(cache, "build", str(SOURCE), "--output", folder, "--force")
        line("sopdoc build one.yaml, cold", times_ms(build, few), "ms", "at most 500")
        line("sopdoc --help, cold", times_ms(command(cache, "--help"), few), "ms", "at most 150")
    line("memory of a worker", [worker_peak_mb()], "MB", "at most 120")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 30)
