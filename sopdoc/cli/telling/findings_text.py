"""Findings on the screen: all of a few documents; of many a line each, and how many there are of each kind."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from pathlib import Path

from sopdoc.cli.telling.screen import complain, note, tell
from sopdoc.messages import _, ngettext
from sopdoc.source.diagnostic import Diagnostic, Severity, render, render_head
from sopdoc.work.tasks.outcome import Failure

FEW = 5
"""So many documents are told in full: who works on them wants to read all. Of more, nobody reads all on a screen."""


class OnScreen:
    """Shows all findings as long as only a few documents have any, or if it is ``verbose``.

    What is found in the first few is kept back until it is known whether there are more.
    """

    def __init__(self, *, verbose: bool, elsewhere: str) -> None:
        self._verbose = verbose
        self._elsewhere = elsewhere
        self._kept: list[tuple[Sequence[Diagnostic], Failure | None]] = []
        self._documents = 0
        self._count: Counter[tuple[str, str]] = Counter()
        self._first: dict[tuple[str, str], Diagnostic] = {}
        self._hints: set[str] = set()

    def tell(self, _source: Path, found: Sequence[Diagnostic], failure: Failure | None = None, /) -> None:
        """Show what was found in a document, or keep it back."""
        self._documents += bool(found)
        for diagnostic in found:
            kind = str(diagnostic.severity), diagnostic.code
            self._count[kind] += 1
            self._first.setdefault(kind, diagnostic)
        self._kept.append((found, failure))
        if self._verbose or self._is_many:
            self._show()

    def answer(self, text: str) -> None:
        """Print what a command did."""
        tell(text)

    def sum_up(self) -> None:
        """Show what was kept back, and of many documents what kinds of findings there are."""
        self._show()
        if self._is_many:
            for line in self._kinds():
                note(line)
            self._documents = 0

    def stop(self, message: str, hint: str) -> None:
        """Leave it to the program to say so."""

    def close(self) -> None:
        """Show what a run that was stopped kept back."""
        self.sum_up()

    @property
    def _is_many(self) -> bool:
        return self._documents > FEW

    def _show(self) -> None:
        brief = self._is_many and not self._verbose
        for found, failure in self._kept:
            for text in _in_brief(found) if brief else _in_full(found):
                note(text)
            if failure:
                self._show_failure(failure, brief=brief)
        self._kept.clear()

    def _show_failure(self, failure: Failure, *, brief: bool) -> None:
        """Show what kept a document from being made; programmers who ask for it see where that happened."""
        if failure.trace and os.environ.get("SOPDOC_DEBUG"):
            note(failure.trace)
        complain(failure.message, "" if brief and failure.hint in self._hints else failure.hint)
        self._hints.add(failure.hint)

    def _kinds(self) -> Iterator[str]:
        """Say how many findings of each kind there are, those that are most frequent first, and how to see all."""
        errors = sum(count for (severity, _code), count in self._count.items() if severity == "error")
        warnings = self._count.total() - errors
        words = (
            ngettext("{n} error", "{n} errors", errors).format(n=errors),
            ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
        )
        seen = _("{errors} and {warnings} in {n} documents").format(
            errors=words[0], warnings=words[1], n=self._documents
        )
        yield seen if self._verbose else f"{seen}; {self._elsewhere}"
        for kind, count in sorted(self._count.items(), key=lambda each: (-each[1], each[0])):
            yield _("{count:>6} × as {finding}").format(count=count, finding=render_head(self._first[kind]))


def _in_full(found: Sequence[Diagnostic]) -> Iterator[str]:
    return map(render, found)


def _in_brief(found: Sequence[Diagnostic]) -> Iterator[str]:
    """Return a line for each file that has errors: the first of them, and how many more there are."""
    errors = [diagnostic for diagnostic in found if diagnostic.severity is Severity.ERROR]
    for _path, group in groupby(errors, key=lambda diagnostic: diagnostic.span.path):
        first, *others = group
        head = render_head(first)
        yield _("{finding} (and {n} more)").format(finding=head, n=len(others)) if others else head
