"""Findings as commands of a GitHub workflow, which shows them beside the lines."""

from __future__ import annotations

from collections.abc import Mapping

from sopdoc.checking.reporters.report import Report, name_of, path_of
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.text import one_line

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}
_IN_DATA: Mapping[str, str] = {"%": "%25", "\r": "%0D", "\n": "%0A"}
_IN_PROPERTY: Mapping[str, str] = {**_IN_DATA, ":": "%3A", ",": "%2C"}


def as_github(report: Report) -> str:
    """Write a command a line."""
    return "\n".join(map(_command, report.findings))


def _command(found: Diagnostic) -> str:
    span = found.span
    title = found.code if name_of(found.code) == found.code else f"{found.code} {name_of(found.code)}"
    properties = {
        "file": path_of(found),
        "line": span.line,
        "endLine": max(span.line, span.end_line),
        "col": span.column,
        "title": title,
    }
    written = ",".join(f"{key}={_escaped(str(value), _IN_PROPERTY)}" for key, value in properties.items())
    said = "; ".join(map(one_line, (found.message, *found.hints)))
    return f"::{_COMMANDS[found.severity]} {written}::{_escaped(said, _IN_DATA)}"


def _escaped(text: str, signs: Mapping[str, str]) -> str:
    return "".join(signs.get(sign, sign) for sign in text)
