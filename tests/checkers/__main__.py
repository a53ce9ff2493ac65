"""Print defects and figures: ``python -m tests.checkers FILE.yaml…`` or ``--random COUNT [--seed FIRST] [--jobs 2]``.

What is printed is in the order of the sources, and the same for any number of jobs but for the times.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.checkers.defect import Defect
from tests.checkers.figures import Figures
from tests.checkers.laying import CROWDED, Checked, check, check_random

Result = tuple[str, Checked, float]
"""A source's name, what was found, and the seconds it took."""


def main() -> int:
    """Check files and random sources; return 1 if there is any defect, or any arrow without room."""
    parser = argparse.ArgumentParser(prog="python -m tests.checkers", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--random", type=int, default=0, metavar="COUNT")
    parser.add_argument("--parts", action="store_true", help="random sources have rows of several parts")
    parser.add_argument("--seed", type=int, default=1, metavar="FIRST")
    parser.add_argument("--jobs", type=int, default=1, metavar="PROCESSES")
    parser.add_argument("--keep", type=Path, help="folder that random sources are left in")
    parser.add_argument("--quiet", action="store_true", help="faulty sources and sums only")
    chosen = parser.parse_args()
    sums, began = Sums(), time.perf_counter()
    for result in _checked(chosen):
        sums.add(result)
        if result[1].faults or not chosen.quiet:
            _print(result)
    print(f"{sums}\n{time.perf_counter() - began:.1f} s by the clock")
    return 1 if sums.faulty else 0


@dataclass(slots=True)
class Sums:
    """What all sources together came to."""

    count: int = 0
    defects: Counter[str] = field(default_factory=Counter)
    sources: Counter[str] = field(default_factory=Counter)
    """How many sources have a defect of a kind."""
    figures: Figures = Figures()
    faulty: list[str] = field(default_factory=list)
    silent: list[str] = field(default_factory=list)
    crowded: list[str] = field(default_factory=list)
    slowest: tuple[float, str] = (0.0, "")
    seconds: float = 0.0

    def add(self, result: Result) -> None:
        """Count one source in."""
        name, checked, seconds = result
        names = Counter(defect.name for defect in checked.defects)
        crowded = any(said.startswith(CROWDED) for said in checked.said)
        self.count += 1
        self.defects += names
        self.sources += Counter(names.keys())
        self.figures += checked.figures
        self.seconds += seconds
        self.slowest = max(self.slowest, (seconds, name))
        self.faulty += [name] if checked.faults else []
        self.crowded += [name] if crowded else []
        self.silent += [name] if checked.defects and not crowded else []

    def __str__(self) -> str:
        kinds = (f"{name} {count} in {self.sources[name]}" for name, count in self.defects.most_common())
        return "\n".join(
            (
                f"{self.count} sources: {self.figures}",
                f"{self.seconds:.1f} s in all, the longest {self.slowest[0]:.1f} s: {self.slowest[1]}",
                f"defects: {', '.join(kinds) or 'none'}",
                f"faulty sources: {len(self.faulty)}; with arrows without room: {len(self.crowded)}",
                f"with defects that the program said nothing about: {len(self.silent)} {' '.join(self.silent)}",
            )
        )


def _checked(chosen: argparse.Namespace) -> Iterator[Result]:
    yield from map(_check_file, chosen.files)
    with TemporaryDirectory() as scratch, Pool(chosen.jobs) as pool:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        seeds = range(chosen.seed, chosen.seed + chosen.random)
        yield from pool.imap(partial(_check_seed, folder, chosen.parts), seeds, chunksize=1)


def _check_file(path: Path) -> Result:
    began = time.perf_counter()
    return str(path), check(path), time.perf_counter() - began


def _check_seed(folder: Path, parts: bool, seed: int) -> Result:
    began = time.perf_counter()
    try:
        checked = check_random(seed, folder / str(seed), parts=parts)
    except Exception as fault:  # one source's fault in the program mustn't end a run of thousands
        checked = Checked([Defect("crashed", 0, None, f"{type(fault).__name__}: {fault}")], Figures(), [])
    return str(seed), checked, time.perf_counter() - began


def _print(result: Result) -> None:
    name, checked, seconds = result
    print(f"{name}: {checked.figures}, {seconds:.2f} s")
    for said in checked.said:
        print(f"  said: {said}")
    for defect in checked.defects:
        print(f"  {defect}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
