"""What a check found, as reporters have it."""

from __future__ import annotations

import os
from collections import Counter
from hashlib import sha256

from msgspec import Struct

from sopdoc.rules.table import TELLING
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span
from sopdoc.source.text import one_line
from sopdoc.work.tasks.outcome import Failure

FAILURE = "failure"
"""The code of what isn't a source's fault: a file that can't be read, a source that takes too long."""


class Report(Struct, frozen=True):
    """All findings of a run, in the order of the sources."""

    findings: tuple[Diagnostic, ...]
    lines: tuple[str, ...] = ()
    """The text of the line at which each stands, where a form has to know it again wherever the line moves."""

    @property
    def counts(self) -> dict[str, int]:
        """How many findings of each severity there are, the worst first."""
        counts = Counter(found.severity for found in self.findings)
        return {str(severity): counts[severity] for severity in Severity}


def failed(path: str, failure: Failure) -> Diagnostic:
    """Return a failure as a finding at the start of its source."""
    hints = (failure.hint,) if failure.hint else ()
    return Diagnostic(Severity.ERROR, FAILURE, failure.message, Span(path), hints)


def name_of(code: str) -> str:
    """Return the name of a code: the regulation's rules have one, all other codes are names themselves."""
    rules = TELLING.get(code, ())
    return rules[0].name if rules and rules[0].told == code and code.isupper() else code


def path_of(found: Diagnostic) -> str:
    """Return a finding's path as programs write it: with slashes, and from the working folder where it is in that."""
    path = found.span.path
    if os.path.isabs(path):  # noqa: PTH117 - a name is all that is known of it
        inside = os.path.relpath(path)
        path = path if inside.startswith(os.pardir) else inside
    return one_line(path).replace("\\", "/")


def fingerprints(report: Report) -> tuple[str, ...]:
    """Return what tells each finding from all others: its file, its rule, the text of its line, and which of these."""
    seen: Counter[tuple[str, str, str]] = Counter()
    prints = []
    for found, line in zip(report.findings, report.lines or ("",) * len(report.findings), strict=True):
        same = (path_of(found), found.code, " ".join(line.split()))
        seen[same] += 1
        said = "\0".join((*same, str(seen[same])))
        prints.append(sha256(said.encode("utf-8", "replace")).hexdigest()[:32])
    return tuple(prints)
