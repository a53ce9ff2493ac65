"""``python -m benchmarks.memory FOLDER COUNT…`` renders a folder's sources in one process and prints its memory.

A line for each COUNT: the greatest memory, in megabytes, that the process held up to that many documents.
"""

from __future__ import annotations

import sys
from pathlib import Path

import sopdoc


def main(folder: Path, counts: list[int]) -> None:
    """Render up to the greatest of the counts."""
    for number, source in enumerate(corpus_sources(folder)[: max(counts)], 1):
        sopdoc.render(source)
        if number in counts:
            print(f"{peak_mb():.1f}", flush=True)


def corpus_sources(folder: Path) -> list[Path]:
    """Return the sources below a folder."""
    return sorted(path for path in folder.rglob("*.yaml") if path.name != "instansi.yaml")


def peak_mb() -> float:
    """Return the greatest memory that this process has held."""
    status = Path("/proc/self/status")
    if status.exists():  # `getrusage` counts what the parent held, too
        peak = next(line for line in status.read_text("ascii").splitlines() if line.startswith("VmHWM:"))
        return int(peak.split()[1]) / 1024
    import resource  # not on Windows

    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


if __name__ == "__main__":
    main(Path(sys.argv[1]), [int(count) for count in sys.argv[2:]])
