"""What a redline costs beside the document itself: ``python -m benchmarks.redline [ROUNDS]``.

Processor time of one process, warm: the new document is read, laid out and painted; the redline is made of both
documents, which are read and compared as well. At most three times as long is promised for eleven steps.
"""

from __future__ import annotations

import re
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.one_document import SOURCE
from sopdoc.diff.revisions import compare_sources
from sopdoc.pipeline import lay_out, load, paint
from sopdoc.redline.redline import redline

_ROOT = Path(__file__).parents[1]
_STEP = re.compile(r"(?m)^(?=      - kegiatan: )")
"""Where the steps of the seed begin."""


def _some(text: str) -> str:
    """Change what a usual revision does: a step goes, one comes, two change places, words and times are others."""
    head, *steps = _STEP.split(text)
    new = "      - kegiatan: Mencocokkan data dengan rencana aksi\n        oleh: kasubbag\n        waktu: 2 jam\n\n"
    steps = [steps[0], *steps[2:4], new, steps[5], steps[4], *steps[6:]]
    return head + "".join(steps).replace("menit", "Jam", 2).replace("Format", "Formulir", 3)


def _all(text: str) -> str:
    """Reword every step."""
    head, *steps = _STEP.split(text)
    return head + "".join(re.sub("(?i)data|dinas|kinerja", "capaian", step) for step in steps)


REVISIONS: dict[str, Callable[[str], str]] = {"some of it changed": _some, "every step reworded": _all}


def _built(path: Path, form: str) -> None:
    document = lay_out(load(path))
    assert document is not None
    paint(document, (form,))


def _redlined(was: Path, path: Path, form: str) -> None:
    old, new = load(was), load(path)
    comparison = compare_sources(old, new)
    document = comparison and redline(old, new, comparison, change_list=form == "pdf")
    assert document
    paint(document, (form,))


def least_ms(action: Callable[[], None], rounds: int) -> float:
    """Return the least processor time that an action took, in milliseconds; the first round warms up."""
    times = []
    for _turn in range(rounds + 1):
        start = time.process_time()
        action()
        times.append((time.process_time() - start) * 1000)
    return min(times[1:])


def main(rounds: int) -> None:
    text = (_ROOT / SOURCE).read_text("utf-8")
    with TemporaryDirectory() as scratch:
        old, new = Path(scratch, "lama.yaml"), Path(scratch, "baru.yaml")
        old.write_text(text, "utf-8")
        for name, revise in REVISIONS.items():
            new.write_text(revise(text), "utf-8")
            for form in ("docx", "pdf"):
                build = least_ms(lambda form=form: _built(new, form), rounds)
                both = least_ms(lambda form=form: _redlined(old, new, form), rounds)
                print(f"{name:<22}{form:<6}{build:>6.1f} ms {both:>6.1f} ms {both / build:>5.2f} times (at most 3)")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 9)
