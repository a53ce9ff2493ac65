"""Findings as GitLab's report of code quality."""

from __future__ import annotations

import json

from sopdoc.checking.reporters.report import Report, fingerprints, path_of
from sopdoc.source.diagnostic import Severity
from sopdoc.source.text import one_line

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


def as_gitlab(report: Report) -> str:
    """Write a list of issues."""
    issues = [
        {
            "description": "; ".join(map(one_line, (found.message, *found.hints))),
            "check_name": found.code,
            "fingerprint": mark,
            "severity": _SEVERITIES[found.severity],
            "location": {"path": path_of(found), "lines": {"begin": found.span.line}},
        }
        for found, mark in zip(report.findings, fingerprints(report), strict=True)
    ]
    return json.dumps(issues, ensure_ascii=False, indent=1)
