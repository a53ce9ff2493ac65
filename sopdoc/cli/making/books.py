"""What ``sopdoc book`` does with its options."""

from __future__ import annotations

from collections.abc import Generator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import click
from msgspec import Struct
from msgspec.structs import replace

from sopdoc.build.books import BOOKS, books_of
from sopdoc.build.build import carry_out, dry_run, plan_build
from sopdoc.build.request import Request
from sopdoc.cli.making.carried_out import carried_out
from sopdoc.cli.target import file_format
from sopdoc.cli.telling.again import BOOK, Again, again
from sopdoc.cli.telling.build import Telling
from sopdoc.cli.telling.findings import Findings
from sopdoc.cli.telling.summary import BOOKS as SAID
from sopdoc.messages import _
from sopdoc.painters.registry import FORMATS
from sopdoc.shell import command
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.memory.manifest import BOOKS as MEMORY
from sopdoc.work.tasks.home import default_output, default_source
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, State
from sopdoc.work.tasks.plan import Plan

_GONE = "*.yaml"
"""What is missing where a book is left over."""


class BookWishes(Struct, frozen=True):
    """The options of the command, by their names; no ``formats`` where none were named."""

    output: Path | None
    formats: tuple[str, ...]
    jobs: int | None
    force: bool
    prune: bool
    dry_run: bool
    check: bool
    timeout: float
    quiet: bool


def run_books(named: tuple[Path, ...], findings: Findings, options: Mapping[str, Any]) -> int:
    """Make books, or only look at them, as options by the names of `BookWishes` say, and return the exit code."""
    wishes = BookWishes(**options)
    _check_folders(named, wishes.output)
    request = _request(wishes, named)
    plan = books_of(plan_build(named or (default_source(),), request, MEMORY), request.output)
    telling = Telling(_ByFile(findings), _again(named, plan, request), quiet=wishes.quiet, said=SAID)
    if wishes.check or wishes.dry_run:
        code, is_work = telling.foretell(_named(dry_run(plan, request, BOOKS)), request)
        return max(code, Exit.FAULTS) if wishes.check and is_work else code
    return carried_out(_named(carry_out(plan, request, BOOKS)), len(plan.tasks), request.output, telling)


def _check_folders(named: tuple[Path, ...], output: Path | None) -> None:
    """Raise UsageError where a file is named: a book is of a folder, and in one."""
    file = next((path for path in named if path.is_file()), None)
    if file is not None:
        message = _("{path} is a file, and a book is made of a folder: name {folder}")
        raise click.UsageError(message.format(path=file, folder=command(file.parent)))
    if output is not None and file_format(output, FORMATS):
        raise click.UsageError(_("--output names a folder: each book has its place in it"))


def _request(wishes: BookWishes, named: tuple[Path, ...]) -> Request:
    return Request(
        output=wishes.output or default_output(named),
        formats=wishes.formats or FORMATS,
        jobs=wishes.jobs,
        force=wishes.force,
        prune=wishes.prune,
        apart=True,
        limit=wishes.timeout,
    )


def _again(named: tuple[Path, ...], plan: Plan, request: Request) -> Again:
    return replace(again(named, plan, request), command=BOOK)


def _named(outcomes: Generator[Outcome, None, None]) -> Generator[Outcome, None, None]:
    """Yield outcomes as people know their books."""
    with closing(outcomes):
        for outcome in outcomes:
            yield _as_known(outcome)


def _as_known(outcome: Outcome) -> Outcome:
    """Return an outcome; of a book that is left over the sources are missing, and one that faults forbid is named."""
    if outcome.state in (State.ORPHAN, State.REMOVED):
        return replace(outcome, source=outcome.source.with_name(_GONE))
    if outcome.exit is Exit.FAULTS and outcome.failure is None and outcome.source.is_dir():
        message = _("the book of {path} is not made, because of these faults").format(path=outcome.source)
        return replace(outcome, failure=Failure(Exit.FAULTS, message))
    return outcome


class _ByFile:
    """Tells findings of a book file by file, so that many are summed up as those of many documents are."""

    def __init__(self, findings: Findings) -> None:
        self._findings = findings
        self.answer, self.sum_up = findings.answer, findings.sum_up
        self.stop, self.close = findings.stop, findings.close

    def tell(self, source: Path, found: Sequence[Diagnostic], failure: Failure | None = None, /) -> None:
        """Take what was found in a book, and what kept it from being made."""
        files: dict[str, list[Diagnostic]] = {}
        for each in found:
            files.setdefault(each.span.path, []).append(each)
        for path, those in files.items():
            self._findings.tell(Path(path), those)
        if failure:
            self._findings.tell(source, (), failure)
