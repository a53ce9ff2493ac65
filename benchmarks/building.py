"""Figures of `sopdoc build`, started as a user starts it."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

from benchmarks.command import module, sopdoc
from benchmarks.figures import Amount, Figure, Line, Ratio, per_document_ms, timed

PROMISED = 10_000
"""So many sources are checked for changes within what is promised; with fewer of them nothing is judged."""


def fresh_build(folder: Path, output: Path, count: int, formats: str, jobs: int) -> Callable[[], Amount]:
    """Return a measurement of a whole build into a new folder, in ms a document.

    Nothing is removed between two measurements: where thousands of files went a moment ago, ext4 takes up to ten times
    as long to make new ones, since it passes by all that were deleted within the last seconds.
    """
    command = ("build", folder, "--format", formats, "--jobs", str(jobs), "--output")
    places = (output / str(turn) for turn in itertools.count(1))
    return per_document_ms(lambda: sopdoc(*command, next(places)), count)


def build_again(folder: Path, output: Path, count: int) -> list[Line]:
    """Return lines of builds where nothing, or one source, has changed, and of the list of what was built.

    The first build comes before them.
    """
    changing = _Changing(next(path for path in sorted(folder.rglob("0*.yaml"))))
    command = ("build", folder, "--output", output)
    first = Figure(f"{count:,} documents for the first time, usual jobs", lambda: timed(lambda: sopdoc(*command)), "s")
    first.dear = True
    listing = ("index", folder, "--output", output, "--date", "2026-01-02")
    index = Figure(f"list of {count:,} built documents, three formats", lambda: timed(lambda: sopdoc(*listing)), "s")
    index.dear = True

    def promised(most: float) -> float | None:
        return most if count >= PROMISED else None

    def changed() -> Amount:
        changing.change()
        return timed(lambda: sopdoc(*command))

    return [
        *(first, index, Ratio("the first build takes longer by", first, index)),
        Figure(f"{count:,} unchanged sources", lambda: timed(lambda: sopdoc(*command)), "s", promised(1.0)),
        Figure(f"one changed of {count:,}", changed, "s", promised(1.5)),
    ]


class _Changing:
    """A source whose title changes."""

    def __init__(self, path: Path) -> None:
        self.path, self.text, self.times = path, path.read_text("utf-8"), 0

    def change(self) -> None:
        self.times += 1
        first, _, rest = self.text.partition("\n")
        self.path.write_text(f"{first} Tahap {self.times}\n{rest}", "utf-8")


def cold_start(source: Path, output: Path) -> Figure:
    """Return the figure of one document in both formats, from the command to its end."""
    command = ("build", source, "--output", output, "--force")
    return Figure("one document, DOCX + PDF, cold start", lambda: timed(lambda: sopdoc(*command)), "s", 0.35)


def worker_memory(folder: Path, count: int) -> list[Figure]:
    """Return figures of one process that renders a tenth of the documents, and all of them."""
    tenth, taken = max(count // 10, 1), list[float]()

    def take() -> Amount:
        if not taken:
            taken.extend(map(float, module("benchmarks.memory", folder, str(tenth), str(count)).split()))
        return Amount(taken.pop(0))

    names = (f"memory of a worker after {tenth:,} documents", f"memory of a worker after {count:,} documents")
    return [Figure(name, take, "MB", 120, dear=True) for name in names]
