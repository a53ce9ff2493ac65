"""Findings for programs: one JSON document on standard output, and nothing else there.

Its keys are described in docs/analysis/command-line.md, and stay.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from sopdoc.cli.telling.screen import note
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import one_line
from sopdoc.work.tasks.outcome import Failure

_FORMAT = 1
_START = {"line": 1, "column": 1}
_FAILURE = "failure"
"""The code of what isn't the source's fault: a file that can't be read or written, a tool that is missing."""


class ForPrograms:
    """Keeps all findings, and prints them at the end, also where a run is stopped."""

    def __init__(self) -> None:
        self._findings: list[dict[str, Any]] = []

    def tell(self, source: Path, found: Sequence[Diagnostic], failure: Failure | None = None, /) -> None:
        """Keep what was found in a document."""
        self._findings += map(_finding, found)
        if failure:
            self._findings.append(_failure(str(source), failure.message, failure.hint))

    def answer(self, text: str) -> None:
        """Print what a command did where programs don't read."""
        note(text)

    def sum_up(self) -> None:
        """Do nothing yet: a program reads one document."""

    def stop(self, message: str, hint: str) -> None:
        """Keep what stops the program."""
        self._findings.append(_failure("", message, hint))

    def close(self) -> None:
        """Print all, a line each."""
        lines = ",".join(f"\n{json.dumps(finding)}" for finding in self._findings)
        click.echo(f'{{"format": {_FORMAT}, "findings": [{lines}\n]}}')


def _finding(diagnostic: Diagnostic) -> dict[str, Any]:
    span = diagnostic.span
    return {
        "path": one_line(span.path),
        "line": span.line,
        "column": span.column,
        "end": {"line": span.end_line, "column": span.end_column},
        "severity": str(diagnostic.severity),
        "code": diagnostic.code,
        "message": one_line(diagnostic.message),
        "hints": [one_line(hint) for hint in diagnostic.hints],
    }


def _failure(path: str, message: str, hint: str) -> dict[str, Any]:
    hints = [one_line(hint)] if hint else []
    words = {"severity": "error", "code": _FAILURE, "message": one_line(message), "hints": hints}
    return {"path": one_line(path), **_START, "end": _START, **words}
