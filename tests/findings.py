"""Findings of no rule, for tests of what is done with findings."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span


def error(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make an error."""
    return Diagnostic(Severity.ERROR, code, message, span, hints)


def warning(code: str, message: str, span: Span, *hints: str) -> Diagnostic:
    """Make a warning."""
    return Diagnostic(Severity.WARNING, code, message, span, hints)


class Said(Struct, frozen=True):
    """A fact of which something given is said."""

    found: Diagnostic

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what was given."""
        yield self.found
