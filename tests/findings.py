"""Findings of no rule, for tests of what is done with findings."""

from __future__ import annotations

from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span


def error(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make an error."""
    return Diagnostic(Severity.ERROR, code, message, span, hints)


def warning(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make a warning."""
    return Diagnostic(Severity.WARNING, code, message, span, hints)
