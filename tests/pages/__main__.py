"""Count the figures of pages: ``python -m tests.pages FOLDER…``.

Each folder, and each set of random sources, is a column of the table that is printed; with ``--places`` it is followed
by where one figure was found.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.pages.counting import count
from tests.pages.kept import kept, save
from tests.pages.sets import hard, ordinary
from tests.pages.sources import Source, sources_in
from tests.pages.table import ABOUT, table


def main() -> int:
    """Print the table."""
    chosen = _arguments()
    with TemporaryDirectory() as scratch:
        sets = {name: count(sources, chosen.jobs) for name, sources in _sets(chosen, Path(scratch))}
    before = kept(chosen.before) if chosen.before else None
    print(table(sets, before))
    for name, sums in sets.items():
        for source in sums.unbuilt:
            print(f"no pages: {name}: {source}")
        for source, spot in sums.figures[chosen.places].spots if chosen.places else ():
            print(f"{source}: {spot}")
    if chosen.save:
        save(sets, chosen.save)
    return 0


def _sets(chosen: argparse.Namespace, scratch: Path) -> Iterator[tuple[str, list[Source]]]:
    names = chosen.names or [folder.name for folder in chosen.folders]
    for name, folder in zip(names, chosen.folders, strict=True):
        yield name, sources_in([folder])
    for name, write, number in (("ordinary", ordinary, chosen.ordinary), ("random", hard, chosen.random)):
        if number:
            yield name, write(range(chosen.seed, chosen.seed + number), scratch)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.pages", description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="a folder of sources, or one source")
    parser.add_argument("--names", nargs="*", help="what the folders are called in the table")
    parser.add_argument("--ordinary", type=int, default=0, metavar="COUNT", help="so many such as offices write")
    parser.add_argument("--random", type=int, default=0, metavar="COUNT", help="so many random sources, half of parts")
    parser.add_argument("--seed", type=int, default=1, metavar="FIRST")
    parser.add_argument("--jobs", type=int, default=2, metavar="PROCESSES")
    parser.add_argument("--places", choices=ABOUT, metavar="FIGURE", help=f"one of {', '.join(ABOUT)}")
    parser.add_argument("--save", type=Path, metavar="FILE", help="keep the figures, without places, as JSON")
    parser.add_argument("--before", type=Path, metavar="FILE", help="figures that were kept, to compare with")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
