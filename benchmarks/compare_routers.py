"""Compare our router with a plain one, as a table in Markdown: ``python -m benchmarks.compare_routers [RANDOM]``.

The sources are the seeds, the gallery of hard cases, and as many random ones (100 unless said otherwise).
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from contextlib import nullcontext
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.plain_router import plainly
from tests.checkers.figures import Figures
from tests.checkers.laying import check
from tests.checkers.ordinary_sop import write_ordinary
from tests.checkers.random_sop import write_random

SEEDS, GALLERY = Path("sop_sources"), Path("tests/cases/flowchart")
HEAD = ("sources", "router", "arrows", "crossings", "bends", "length (pt)", "defects")

Sums = tuple[Figures, int]
"""Figures of some sources, and how many defects they have."""


def main(count: int) -> None:
    """Print the table."""
    os.chdir(Path(__file__).parents[1])
    print(_line(HEAD))
    print(_line(("---", "---", *["--:"] * 5)))
    with TemporaryDirectory() as scratch, Pool() as pool:
        for name, paths in _sets(count, Path(scratch)):
            sums = {router: pool.map(partial(_measure, router == "plain"), paths) for router in ("plain", "ours")}
            for router, found in sums.items():
                print(_row(name, router, found), flush=True)


def _sets(count: int, folder: Path) -> list[tuple[str, list[Path]]]:
    seeds = sorted(path for path in SEEDS.rglob("*.yaml") if path.name != "instansi.yaml")
    gallery = sorted(GALLERY.glob("*.yaml"))
    ordinary = [_made(write_ordinary, seed, folder) for seed in range(count)]
    hard = [_made(write_random, seed, folder) for seed in range(count)]
    return [
        (f"{len(seeds)} real documents", seeds),
        (f"{len(gallery)} hard cases", gallery),
        (f"{count} ordinary random documents", ordinary),
        (f"{count} hard random documents", hard),
    ]


def _made(write: Callable[[int, Path], Path], seed: int, folder: Path) -> Path:
    own = folder / f"{write.__name__}-{seed}"
    own.mkdir()
    return write(seed, own)


def _measure(plain: bool, path: Path) -> Sums:
    with plainly() if plain else nullcontext():
        checked = check(path)
    return checked.figures, len(checked.defects)


def _row(name: str, router: str, found: list[Sums]) -> str:
    figures = sum((figures for figures, _ in found), Figures())
    defects = sum(defects for _, defects in found)
    numbers = (figures.connectors, figures.crossings, figures.bends, round(figures.length), defects)
    return _line((name, router, *(f"{number:,}" for number in numbers)))


def _line(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
