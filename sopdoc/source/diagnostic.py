"""What is to be said about a source: a value, not an exception."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.messages import _
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span
from sopdoc.source.text import one_line


class Severity(StrEnum):
    """How bad it is: an error keeps the document from being built, a warning doesn't, and info only advises."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def word(self) -> str:
        """What it is called to people."""
        return {Severity.ERROR: _("error"), Severity.WARNING: _("warning"), Severity.INFO: _("info")}[self]


class Diagnostic(Struct, frozen=True):
    """One finding: what is wrong, where, and what would be right.

    ``code`` is a stable short name (``unknown-key``); ``message`` is in lower case without a full
    stop; each hint is a remedy. ``edits`` are the changes of the source that certainly mend it.
    """

    severity: Severity
    code: str
    message: str
    span: Span
    hints: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()


def has_errors(diagnostics: tuple[Diagnostic, ...] | list[Diagnostic]) -> bool:
    """Tell whether any finding is an error."""
    return any(diagnostic.severity is Severity.ERROR for diagnostic in diagnostics)


def render(diagnostic: Diagnostic) -> str:
    """Write a finding as ``path:line:column: error: message`` and a line for each hint.

    Control characters are stripped, so that a source can't drive the terminal.
    """
    hints = (f"    {_('hint')}: {one_line(hint)}" for hint in diagnostic.hints)
    return "\n".join((render_head(diagnostic), *hints))


def render_head(diagnostic: Diagnostic) -> str:
    """Write a finding as one line, without its hints."""
    return one_line(f"{diagnostic.span}: {diagnostic.severity.word}: {diagnostic.message}")
