"""How many findings of a file are shown: as many as somebody reads."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.messages import _, ngettext
from sopdoc.rules.syntax import TOO_MANY_FAULTS
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span

MAX_FAULTS = 100
"""Findings told of one file: nobody reads more."""
MAX_OF_A_KIND = 20
"""Findings of one kind told of one file; then only their number."""
_MORE = "more-of-a-kind"


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
    rest = TOO_MANY_FAULTS.found(_("there are more faults from here on"), ordered[MAX_FAULTS].span)
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
