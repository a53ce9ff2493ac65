"""Measure how long a document is."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.durations.paths import Path, Paths, paths_of
from sopdoc.model.extent import Extent
from sopdoc.model.sop import Sop
from sopdoc.model.total_waktu import TotalWaktu


def extent_of(sop: Sop, pages: int) -> Extent:
    """Count the steps of an SOP of so many pages, and add up the times of its procedures.

    They are those of the main paths, and of the longest ones, as they are written: a list assumes no working day.
    """
    found = [paths_of(prosedur) for prosedur in sop.prosedur]
    main = _total((each, each.main) for each in found)
    longest = _total((each, each.longest) for each in found)
    nominal = float(main.waktu.terlama.nominal) if main.waktu else -1.0
    steps = sum(len(prosedur.langkah) for prosedur in sop.prosedur)
    return Extent(pages, steps, str(main), nominal, str(longest))


def _total(paths: Iterable[tuple[Paths, Path]]) -> TotalWaktu:
    """Add up paths, and count their steps that say nothing, or something else than a length of time."""
    total = TotalWaktu()
    for procedure, path in paths:
        lain = sum(procedure.steps[row].is_unread for row in path.unread)
        total += TotalWaktu(path.waktu, len(path.unread) - lain, lain)
    return total
