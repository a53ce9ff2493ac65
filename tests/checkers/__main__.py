"""Print defects and figures: ``python -m tests.checkers FILE.yaml…`` or ``--random COUNT [--seed FIRST]``."""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.checkers.figures import Figures
from tests.checkers.laying import Checked, check, check_random


def main() -> int:
    """Check files and random sources; return 1 if there is any defect."""
    parser = argparse.ArgumentParser(prog="python -m tests.checkers", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path)
    parser.add_argument("--random", type=int, default=0, metavar="COUNT")
    parser.add_argument("--seed", type=int, default=1, metavar="FIRST")
    parser.add_argument("--keep", type=Path, help="folder that random sources are left in")
    parser.add_argument("--quiet", action="store_true", help="sums only")
    chosen = parser.parse_args()
    names: Counter[str] = Counter()
    total, faulty, silent, began = Figures(), [], [], time.perf_counter()
    for name, checked in _checked(chosen):
        names.update(defect.name for defect in checked.defects)
        total += checked.figures
        faulty += [name] if checked.defects else []
        silent += [name] if checked.defects and not checked.said else []
        if not chosen.quiet:
            _print(name, checked)
    print(f"total: {total}; {time.perf_counter() - began:.1f} s")
    print(f"defects: {dict(names.most_common())} in {len(faulty)} sources {' '.join(faulty)}")
    print(f"of these, the program said nothing about: {' '.join(silent) or 'none'}")
    return 1 if faulty else 0


def _checked(chosen: argparse.Namespace) -> Iterator[tuple[str, Checked]]:
    for path in chosen.files:
        yield str(path), check(path)
    with TemporaryDirectory() as scratch:
        folder = chosen.keep or Path(scratch)
        folder.mkdir(parents=True, exist_ok=True)
        for seed in range(chosen.seed, chosen.seed + chosen.random):
            yield str(seed), check_random(seed, folder)


def _print(name: str, checked: Checked) -> None:
    print(f"{name}: {checked.figures}")
    for said in checked.said:
        print(f"  said: {said}")
    for defect in checked.defects:
        print(f"  {defect}", flush=True)


sys.exit(main())
