"""What is to be said about a source: a value, not an exception."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sopdoc.source.span import Span


class Severity(StrEnum):
    """How bad it is: an error keeps the document from being built, a warning doesn't."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding: what is wrong, where, and what would be right.

    ``code`` is a stable short name (``unknown-key``); ``message`` is in lower case without a full
    stop; each hint is a remedy.
    """

    severity: Severity
    code: str
    message: str
    span: Span
    hints: tuple[str, ...] = ()


def error(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make a finding that keeps the document from being built."""
    return Diagnostic(Severity.ERROR, code, message, span, hints)


def warning(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make a finding that lets the document be built."""
    return Diagnostic(Severity.WARNING, code, message, span, hints)


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Tell whether any finding is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)
