"""Findings as one JSON object, as docs/analysis/check.md has it."""

from __future__ import annotations

import json
from typing import Any

from sopdoc.checking.reporters.report import Report, name_of
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.text import one_line

_FORMAT = 1


def as_json(report: Report) -> str:
    """Write all findings, infos too, a line each, and how many there are of each severity."""
    lines = ",".join(f"\n{json.dumps(_finding(found), ensure_ascii=False)}" for found in report.findings)
    counts = json.dumps(report.counts)
    return f'{{"format": {_FORMAT}, "findings": [{lines}\n], "counts": {counts}}}'


def _finding(found: Diagnostic) -> dict[str, Any]:
    return {
        "path": one_line(found.span.path),
        "line": found.span.line,
        "column": found.span.column,
        "severity": str(found.severity),
        "code": found.code,
        "name": name_of(found.code),
        "message": one_line(found.message),
        "hint": "; ".join(map(one_line, found.hints)),
    }
