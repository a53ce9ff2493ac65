"""Findings as SARIF 2.1.0, which code hosts and editors read."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from sopdoc.checking.reporters.report import Report, fingerprints, name_of, path_of
from sopdoc.rules.table import TELLING
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.text import one_line
from sopdoc.version import VERSION

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(report: Report) -> str:
    """Write one run with its findings and the rules that they break."""
    codes = list(dict.fromkeys(found.code for found in report.findings))
    driver = {"name": "sopdoc", "version": VERSION, "rules": [_rule(code) for code in codes]}
    told = zip(report.findings, fingerprints(report), strict=True)
    results = [_result(found, codes.index(found.code), mark) for found, mark in told]
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _rule(code: str) -> dict[str, Any]:
    written: dict[str, Any] = {"id": code, "name": name_of(code)}
    rules = TELLING.get(code, ())
    if rules:
        written["defaultConfiguration"] = {"level": _LEVELS[rules[0].severity]}
        written["shortDescription"] = {"text": rules[0].name}
        written["properties"] = {"ground": rules[0].ground, "basis": str(rules[0].basis)}
    return written


def _result(found: Diagnostic, index: int, mark: str) -> dict[str, Any]:
    text = "; ".join(map(one_line, (found.message, *found.hints)))
    return {
        "ruleId": found.code,
        "ruleIndex": index,
        "level": _LEVELS[found.severity],
        "message": {"text": text},
        "locations": [{"physicalLocation": _location(found)}],
        "partialFingerprints": {"sopdoc/v1": mark},
    }


def _location(found: Diagnostic) -> dict[str, Any]:
    span = found.span
    region = {"startLine": span.line, "startColumn": span.column}
    if (span.end_line, span.end_column) > (span.line, span.column):
        region |= {"endLine": span.end_line, "endColumn": span.end_column}
    return {"artifactLocation": {"uri": quote(path_of(found), safe="/:") or "."}, "region": region}
