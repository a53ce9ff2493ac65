"""Sources for tests of checks, and what is found in them."""

from __future__ import annotations

from pathlib import Path

from sopdoc.check.ask import asked_of, findings_of
from sopdoc.check.choices import USUAL, Choices
from sopdoc.check.table import CHECKS
from sopdoc.pipeline import load
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.diagnostic import Diagnostic


def found_in(folder: Path, source: str, instansi: str = "", choices: Choices = USUAL) -> tuple[Diagnostic, ...]:
    """Return all that check finds in a source with its office; it must be free of faults otherwise."""
    sources = folder / "sop_sources" / "dinas"
    sources.mkdir(parents=True, exist_ok=True)
    if instansi:
        (sources / "instansi.yaml").write_text(instansi, "utf-8")
    path = sources / "cuti.yaml"
    path.write_bytes(source.encode())
    loaded = load(path, find_project(path))
    asked = asked_of(loaded, choices)
    assert asked is not None, [str(each) for each in loaded.diagnostics + loaded.shared_diagnostics]
    return tuple(findings_of(asked, CHECKS, lambda _rule: True))


def places(found: tuple[Diagnostic, ...], *codes: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of those findings that have one of some codes."""
    return [(each.code, each.span.line, each.span.column) for each in found if each.code in codes]
