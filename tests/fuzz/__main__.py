"""Take many mutated projects through the program: ``python -m tests.fuzz --count 50000 [--first 0] [--jobs 2]``."""

from __future__ import annotations

import argparse
from multiprocessing import Pool
from pathlib import Path

from tests.fuzz.case import case
from tests.fuzz.judge import complaints


def main() -> int:
    """Print each complaint as it comes, and at last how many there are; return 1 if there is any."""
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--count", type=int, default=50_000, metavar="PROJECTS")
    parser.add_argument("--first", type=int, default=0, metavar="NUMBER")
    parser.add_argument("--jobs", type=int, default=1, metavar="PROCESSES")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="write the first project there and do nothing else")
    chosen = parser.parse_args()
    if chosen.keep:
        print(case(chosen.first).write(chosen.keep))
        return 0
    count = 0
    with Pool(chosen.jobs) as pool:
        numbers = range(chosen.first, chosen.first + chosen.count)
        for found in pool.imap(_complaints, numbers, chunksize=20):
            count += len(found)
            for complaint in found:
                print(complaint, flush=True)
    print(f"{chosen.count} projects, {count} complaints")
    return 1 if count else 0


def _complaints(number: int) -> list[str]:
    return complaints(case(number))


if __name__ == "__main__":
    raise SystemExit(main())
