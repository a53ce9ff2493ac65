"""Tell what becomes of a plan while it is carried out, also where it is stopped."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from pathlib import Path

from sopdoc.cli.telling.build import Telling
from sopdoc.errors import InputOutputError
from sopdoc.work.tasks.outcome import Outcome


def carried_out(outcomes: Generator[Outcome, None, None], count: int, output: Path, telling: Telling) -> int:
    """Follow outcomes, ``count`` of them, sum them up, and return the exit code; what was done is told in any case."""
    done: list[Outcome] = []
    try:
        with closing(outcomes):
            for outcome in telling.follow(outcomes, count):
                done.append(outcome)
    except KeyboardInterrupt:
        telling.sum_up(done, output)
        raise
    except InputOutputError:
        if done:
            telling.sum_up(done, output)
        raise
    return telling.sum_up(done, output)
