"""What is to be said about a source: a value, not an exception."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from msgspec import Struct

from sopdoc.messages import _, ngettext
from sopdoc.source.span import Span
from sopdoc.source.text import one_line

MAX_FAULTS = 100
"""Findings told of one file: nobody reads more."""
MAX_OF_A_KIND = 20
"""Findings of one kind told of one file; then only their number."""
_MORE = "more-of-a-kind"


class Severity(StrEnum):
    """How bad it is: an error keeps the document from being built, a warning doesn't."""

    ERROR = "error"
    WARNING = "warning"


class Diagnostic(Struct, frozen=True):
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


def readable(diagnostics: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Sort findings by place, and end where nobody would read on: of each kind, and of all.

    Findings that went through here before may come along again.
    """
    kinds: dict[tuple[Severity, str], list[Diagnostic]] = {}
    for diagnostic in sorted(diagnostics, key=lambda diagnostic: diagnostic.span):
        kinds.setdefault((diagnostic.severity, diagnostic.code), []).append(diagnostic)
    ordered = sorted((told for kind in kinds.values() for told in _few(kind)), key=lambda told: told.span)
    if len(ordered) <= MAX_FAULTS:
        return tuple(ordered)
    rest = error("too-many-faults", _("there are more faults from here on"), ordered[MAX_FAULTS].span)
    return (*ordered[:MAX_FAULTS], rest)


def _few(kind: list[Diagnostic]) -> list[Diagnostic]:
    """Return the first findings of one kind, and how many more there are."""
    more = len(kind) - MAX_OF_A_KIND
    if more <= 0:
        return kind
    first = kind[MAX_OF_A_KIND]
    return [*kind[:MAX_OF_A_KIND], more_of_a_kind(first.severity, more, first.span)]


def more_of_a_kind(severity: Severity, count: int, span: Span) -> Diagnostic:
    """Make the finding that stands for those of a kind that are no longer told one by one."""
    message = ngettext("{count} more of this kind from here on", "{count} more of this kind from here on", count)
    return Diagnostic(severity, _MORE, message.format(count=count), span)


def render(diagnostic: Diagnostic) -> str:
    """Write a finding as ``path:line:column: error: message`` and a line for each hint.

    Control characters are stripped, so that a source can't drive the terminal.
    """
    hints = (f"    {_('hint')}: {one_line(hint)}" for hint in diagnostic.hints)
    return "\n".join((render_head(diagnostic), *hints))


def render_head(diagnostic: Diagnostic) -> str:
    """Write a finding as one line, without its hints."""
    return one_line(f"{diagnostic.span}: {diagnostic.severity}: {diagnostic.message}")
