"""Take one mutated project through the whole program, and say what must not happen but did."""

from __future__ import annotations

import re
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType
from unicodedata import category

from sopdoc.errors import SopdocError
from sopdoc.painters.registry import PAINTERS
from sopdoc.pipeline import Rendered, inspect, lay_out, load, paint
from sopdoc.reading.shelf.project import find_project
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic, has_errors, render
from tests.fuzz.case import Case

SECONDS = 2.0
"""Processor time that a project may take. What took longer is looked at once more: machines are slow or stumble."""
CALLS = 15_000_000
"""Calls of functions that a project may take: so many take two seconds where a processor is fast."""
CALL = 2e-6
"""Seconds of a call, one with another; where it is more, something takes long by itself, such as a search in a text."""
ROWS = 300
"""A document of more rows may take longer, by as much as it is longer."""
HANGS = 20.0
"""Processor time after which a project is given up."""
PAINTED = 5
"""One project of so many is painted, too."""
_HEAD = re.compile(r"[^\n]+: (?:error|warning): \S[^\n]*")


class HangsError(Exception):
    """A project took so long that it was given up."""


def complaints(case: Case) -> list[str]:
    """Return what is wrong with how the program takes a project: an exception, a finding without a place, slowness."""
    found, seconds = _once(case)
    if seconds > SECONDS and not found:
        calls = _calls(case)
        if calls > CALLS * max(1.0, _rows(case) / ROWS):
            found.append(f"took {calls / 1e6:.1f} million calls, {seconds:.1f} s of processor time")
        elif seconds > SECONDS + CALL * calls:
            found.append(f"took {seconds:.1f} s of processor time for {calls / 1e6:.1f} million calls")
    return [f"case {case.number}: {complaint}" for complaint in found]


def _calls(case: Case) -> int:
    """Return how many functions are called for a project: a measure of work that is the same on every machine."""
    calls = 0

    def count(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal calls
        calls += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        _once(case)
    finally:
        sys.setprofile(before)
    return calls


def _rows(case: Case) -> int:
    """Return how many rows a project's document has, as far as it can be read."""
    with TemporaryDirectory() as folder:
        source = case.write(Path(folder))
        try:
            sop = load(source, find_project(source)).sop
        except SopdocError:
            return 0
        return sum(len(prosedur.langkah) for prosedur in sop.prosedur) if sop else 0


def _once(case: Case) -> tuple[list[str], float]:
    with TemporaryDirectory() as folder:
        source = case.write(Path(folder))
        began = time.process_time()
        try:
            with _given_up_after(HANGS):
                found = list(_judged(source, is_painted=case.number % PAINTED == 0))
        except SopdocError as fault:
            found = [] if str(fault) and str(fault).isprintable() else [f"unreadable failure: {fault!r}"]
        except Exception:
            found = [traceback.format_exc()]
        return found, time.process_time() - began


def _judged(source: Path, *, is_painted: bool) -> Iterator[str]:
    """Read, lay out, inspect and paint a source; yield what is wrong with what is said of it."""
    loaded = load(source, find_project(source))
    said = loaded.diagnostics + loaded.shared_diagnostics
    document = lay_out(loaded)
    if (document is None) != has_errors(said):
        yield "a document in spite of errors, or neither of them"
    if document is not None:
        said += findings(document.facts)
        if not has_errors(findings(document.facts)) and is_painted:
            inspect(loaded, document)
            yield from _paint_faults(Rendered(paint(document, tuple(PAINTERS)), said))
    yield from filter(None, map(_finding_fault, said))


def _paint_faults(rendered: Rendered) -> Iterator[str]:
    suffixes = {output.suffix for output in rendered.outputs if output.data}
    if missing := {".docx", ".pdf", ".json"} - suffixes:
        yield f"not painted: {missing}"


def _finding_fault(finding: Diagnostic) -> str:
    head, *hints = render(finding).split("\n")
    if not _HEAD.fullmatch(head) or not all(map(is_printable, (head, *hints))):
        return f"not to be read: {head!r}"
    return "" if finding.span.line > 0 and finding.span.column > 0 else f"without a place: {head}"


def is_printable(line: str) -> bool:
    """Tell whether nothing in a line drives a terminal; blanks that don't break and unknown signs may stand there."""
    return all(character.isprintable() or category(character) in ("Zs", "Co", "Cn") for character in line)


@contextmanager
def _given_up_after(seconds: float) -> Iterator[None]:
    """Raise HangsError in what takes more processor time; where there is no such clock nothing is given up."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def give_up(_signal: int, _frame: FrameType | None) -> None:
        raise HangsError

    before = signal.signal(signal.SIGPROF, give_up)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
