"""What was said of a document, remembered: so that a warning stays until its cause is gone."""

from __future__ import annotations

import posixpath
from collections.abc import Sequence
from pathlib import Path

from sopdoc.reading.shelf.project import shown_path
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span
from sopdoc.work.files.record import Said
from sopdoc.work.tasks.naming import input_path
from sopdoc.work.tasks.plan import Task


def shown_inputs(inputs: Sequence[Path], task: Task) -> tuple[str, ...]:
    """Return how a document's inputs are named to the person who named its source so; the source stands first.

    A book's source is a folder, and none of its inputs.
    """
    shown = tuple(shown_path(path, task.source, task.project.root) for path in inputs)
    if not task.parts:
        return (str(task.source), *shown[1:])
    own = {input_path(place, task.project): str(task.source / posixpath.basename(place)) for place in task.parts}
    return tuple(own.get(str(path), name) for path, name in zip(inputs, shown, strict=True))


def remember(
    own: tuple[Diagnostic, ...], shared: tuple[Diagnostic, ...], inputs: Sequence[Path], task: Task
) -> tuple[Said, ...]:
    """Turn a document's findings, and those of files that others use too, into values of a record."""
    if not own and not shared:
        return ()
    shown = shown_inputs(inputs, task)
    return (*(_said(each, shown, False) for each in own), *(_said(each, shown, True) for each in shared))


def _said(diagnostic: Diagnostic, shown: tuple[str, ...], is_shared: bool) -> Said:
    span = diagnostic.span
    at = shown.index(span.path) if span.path in shown else -1
    place = (span.line, span.column, span.end_line, span.end_column, span.start, span.end)
    return Said(diagnostic.severity, diagnostic.code, diagnostic.message, diagnostic.hints, at, place, is_shared)


def recall(said: Sequence[Said], shown: tuple[str, ...], *, is_shared: bool) -> tuple[Diagnostic, ...]:
    """Turn remembered findings into what they were, with their files named as they are now."""
    return tuple(
        Diagnostic(Severity(each.severity), each.code, each.message, _span(each, shown), each.hints)
        for each in said
        if each.is_shared is is_shared
    )


def _span(said: Said, shown: tuple[str, ...]) -> Span:
    path = shown[said.at] if 0 <= said.at < len(shown) else ""
    return Span(path, *said.place)
