"""What a book of 200 SOPs costs beside building them: ``python -m benchmarks.book [SOPS]``.

Wall and processor time of both commands, started as a user starts them, in turns; at most twice as long is promised.
"""

from __future__ import annotations

import itertools
import shutil
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.command import sopdoc
from benchmarks.corpus.write import write_corpus
from benchmarks.figures import Figure, timed

_SOPS = 200
_ROUNDS = 3
_JOBS = ("1", "2")


def main(count: int = _SOPS) -> None:
    """Write so many SOPs of one office, and print what building them and their book takes."""
    with TemporaryDirectory() as scratch:
        office = Path(scratch) / "sop_sources" / "dinas"
        office.mkdir(parents=True)
        for number, source in enumerate(write_corpus(count, Path(scratch) / "corpus"), start=1):
            shutil.copyfile(source, office / f"{number:04}.yaml")
        for jobs in _JOBS:
            built, bound = (_figure(command, office, Path(scratch), jobs) for command in ("build", "book"))
            for _round in range(_ROUNDS):
                built.take()
                bound.take()
            print(f"--jobs {jobs}, {count} SOPs: build {built.median:.1f} s, book {bound.median:.1f} s, ", end="")
            busy = [statistics.median(amount.processor or 0 for amount in each.amounts) for each in (built, bound)]
            print(f"{bound.median / built.median:.2f} times as long; processor {busy[1] / busy[0]:.2f}")


def _figure(command: str, office: Path, scratch: Path, jobs: str) -> Figure:
    places = (scratch / f"{command}-{jobs}-{turn}" for turn in itertools.count())

    def run() -> None:
        sopdoc(command, office, "--output", next(places), "--jobs", jobs)

    return Figure(command, lambda: timed(run), "s")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
