"""One book of a build: its SOPs shared out to processes, then bound."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path

from sopdoc.book import chapter
from sopdoc.book.make import render_book
from sopdoc.build.worker import FailedError, Order, whatever_happens
from sopdoc.messages import _
from sopdoc.pipeline import Rendered
from sopdoc.work.running.job import AtOnce, Job
from sopdoc.work.running.runner import run, usual_jobs
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome
from sopdoc.work.tasks.plan import Task


def render(order: Order) -> Rendered:
    """Make a book in the formats of an order; raise FailedError for an SOP that can't be looked at."""
    task = order.task
    sources = [_named(place, task) for place in task.parts]
    return render_book(sources, order.formats, task.project, partial(_shared, order))


def _named(place: str, task: Task) -> Path:
    """Return a source of a book as a person would name it who named its folder."""
    return task.source / os.path.basename(place)  # noqa: PTH119 - a name with slashes on all systems


def _shared(order: Order, chapters: Sequence[chapter.Order]) -> Iterator[chapter.Drafted]:
    """Yield what becomes of each SOP, in order; raise FailedError at the first that can't be looked at."""
    jobs = order.jobs or usual_jobs(len(chapters))
    job = Job(AtOnce(_drafted), _lost, order.limit, os.getcwd())  # noqa: PTH109 - as text
    with closing(run(chapters, job, jobs, apart=order.limit is not None)) as results:
        for result in results:
            if isinstance(result, Outcome):
                raise FailedError(result)
            yield result


def _drafted(order: chapter.Order) -> chapter.Drafted | Outcome:
    return whatever_happens(order.source, lambda: chapter.draft_chapter(order))


def _lost(order: chapter.Order) -> Outcome:
    message = _("{path} can't be laid out: it took too long, or the process that was at it died")
    hint = _("give it more time with --timeout, or make it smaller; its book can't be made without it")
    return Outcome(order.source, failure=Failure(Exit.FAULTS, message.format(path=order.source), hint))
