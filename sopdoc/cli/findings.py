"""Findings and failures on the screen, as they come."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from sopdoc.cli.screen import complain, note

if TYPE_CHECKING:
    from sopdoc.build.outcome import Failure, Outcome


def shown(outcomes: Iterable[Outcome]) -> Iterator[Outcome]:
    """Show each outcome's findings and pass it on; what several sources share is shown once."""
    from sopdoc.source.diagnostic import render

    seen: set[object] = set()
    for outcome in outcomes:
        for diagnostic in outcome.shared:
            if diagnostic not in seen:
                note(render(diagnostic))
        for diagnostic in outcome.diagnostics:
            note(render(diagnostic))
        if outcome.failure and (key := (outcome.failure.message, outcome.failure.hint)) not in seen:
            show_failure(outcome.failure)
            seen.add(key)
        seen.update(outcome.shared)
        yield outcome


def show_failure(failure: Failure) -> None:
    """Show what kept a document from being built; programmers who ask for it see where that happened."""
    if failure.trace and os.environ.get("SOPDOC_DEBUG"):
        note(failure.trace)
    complain(failure.message, failure.hint)
