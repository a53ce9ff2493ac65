"""Carry out what `sopdoc check` was asked for."""

from __future__ import annotations

import difflib
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import click
from msgspec import Struct

from sopdoc.check.selection import Selection
from sopdoc.checking.look import Order, Seen
from sopdoc.checking.mend import Mended, mend
from sopdoc.checking.reporters.github import as_github
from sopdoc.checking.reporters.gitlab import as_gitlab
from sopdoc.checking.reporters.json import as_json
from sopdoc.checking.reporters.report import Report, failed
from sopdoc.checking.reporters.sarif import as_sarif
from sopdoc.checking.reporters.text import as_text
from sopdoc.checking.run import Request, check_sources
from sopdoc.cli.telling.screen import complain, note, tell
from sopdoc.daftar.workers import Workers
from sopdoc.errors import InputOutputError, SopdocError
from sopdoc.messages import _, ngettext
from sopdoc.reading.settings.periksa import Periksa
from sopdoc.reading.settings.settings import settings_of
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.reading.shelf.project import find_project
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.lines import LINE_END
from sopdoc.work.files.rewritten import write_over
from sopdoc.work.tasks.home import default_output, default_source, settings_for
from sopdoc.work.tasks.outcome import Exit
from sopdoc.work.tasks.plan import Plan, Task, make_plan, tasks_of

STANDARD_INPUT = Path("-")
_UNNAMED = Path("stdin.yaml")
_WRITERS: Mapping[str, Callable[[Report], str]] = {
    "json": as_json,
    "sarif": as_sarif,
    "gitlab": as_gitlab,
    "github": as_github,
}
_KNOWN_AGAIN = ("sarif", "gitlab")
"""Forms whose readers ask which findings are new."""
_ORDER = tuple(Severity)
_LINES = re.compile(r"[^\n]*\n|[^\n]+")


class Wishes(Struct, frozen=True):
    """What the options say; what they leave open the project's settings do."""

    today: date
    form: str = "text"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None
    max_warnings: int | None = None
    info: bool = False
    fix: bool = False
    diff: bool = False
    stdin_filename: Path | None = None
    jobs: int | None = None
    timeout: float = 120
    quiet: bool = False

    @property
    def selection(self) -> Selection | None:
        """Which rules are asked, None where no option says it."""
        return Selection(self.select, self.ignore) if self.select or self.ignore else None


def run_check(source: tuple[Path, ...], options: Mapping[str, Any]) -> int:
    """Check sources and tell what was found; return the exit code. ``options`` are wishes by their names.

    Raise InputOutputError where an argument stands for nothing, UsageError for wishes that don't go together.
    """
    wishes = Wishes(**options)
    if wishes.diff and wishes.form != "text":
        raise click.UsageError(_("--diff is for people: leave out --format {form}").format(form=wishes.form))
    texts: dict[Path, bytes] = {}
    if STANDARD_INPUT in source or wishes.stdin_filename:
        plan, settings = _from_standard_input(source, wishes, texts)
    else:
        named = source or (default_source(),)
        settings = settings_for(named).periksa
        plan = make_plan(named, default_output(named))
    request = Request(wishes.selection, wishes.today, Workers(wishes.jobs, wishes.timeout))
    failed_to_mend = (wishes.fix or wishes.diff) and not _mend_all(plan, request, wishes)
    seen = tuple(check_sources(plan, request))
    findings = tuple(_findings(seen))
    report = Report(findings, tuple(_lines_at(findings, texts)) if wishes.form in _KNOWN_AGAIN else ())
    _print(report, wishes, texts)
    if wishes.form == "text" and not wishes.quiet:
        note(_summary(report, wishes, sum(each.faulty for each in seen)))
    exits = (_exit(report, wishes, settings), *(each.failure.exit for each in seen if each.failure))
    return max(*exits, Exit.ENVIRONMENT if failed_to_mend else Exit.OK)


def _from_standard_input(source: tuple[Path, ...], wishes: Wishes, texts: dict[Path, bytes]) -> tuple[Plan, Periksa]:
    """Return the plan of the one source that standard input holds, as if it stood where it is said to."""
    if not source:
        raise click.UsageError(
            _("--stdin-filename names the source that - reads: sopdoc check - --stdin-filename FILE")
        )
    if source != (STANDARD_INPUT,):
        raise click.UsageError(_("name no other SOURCE beside - , which reads one from standard input"))
    if wishes.fix and not wishes.diff:
        raise click.UsageError(_("what comes from standard input can't be mended: use --diff, or name the file"))
    path = wishes.stdin_filename or _UNNAMED
    if sys.stdin is None:
        raise click.UsageError(_("there is no standard input to read"))
    texts[path] = sys.stdin.buffer.read()
    project = find_project(path, Overlay(texts, DISK))
    settings = settings_of(path, project).periksa
    return Plan((Task(path, project),), arguments=(path,)), settings


def _mend_all(plan: Plan, request: Request, wishes: Wishes) -> bool:
    """Mend what can be in all sources; return whether each that changed could be written."""
    written = True
    for task in tasks_of(plan):
        try:
            mended = mend(Order(task, request.selection, request.today))
        except SopdocError:  # it can't be read, which is told when it is checked
            continue
        if mended.after != mended.before:
            written = _put(mended, wishes) and written
    return written


def _put(mended: Mended, wishes: Wishes) -> bool:
    if wishes.diff:
        _write(_difference(mended))
        return True
    try:
        write_over(mended.source, mended.before, mended.after)
    except InputOutputError as fault:
        complain(fault.message, fault.hint)
        return False
    _say_mended(mended, wishes)
    return True


def _say_mended(mended: Mended, wishes: Wishes) -> None:
    if not wishes.quiet:
        count = len(mended.mended)
        told = ngettext("{path}: {n} finding is mended", "{path}: {n} findings are mended", count)
        note(told.format(path=mended.source, n=count))


def _difference(mended: Mended) -> str:
    before, after = (_LINES.findall(data.decode(errors="replace")) for data in (mended.before, mended.after))
    name = str(mended.source)
    name = f"{name}\t" if " " in name else name  # else patch takes the first word for the name
    lines = difflib.unified_diff(before, after, name, name)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in lines)


def _findings(seen: Iterable[Seen]) -> Iterator[Diagnostic]:
    for each in seen:
        yield from (*each.shared, *each.found)
        if each.failure:
            yield failed(str(each.source), each.failure)


def _exit(report: Report, wishes: Wishes, settings: Periksa) -> Exit:
    worst = _ORDER.index(Severity(wishes.fail_on or settings.gagal_pada or Severity.ERROR))
    most = settings.batas_peringatan if wishes.max_warnings is None else wishes.max_warnings
    is_bad = any(_ORDER.index(found.severity) <= worst for found in report.findings)
    has_many = most is not None and report.counts[Severity.WARNING] > most
    return Exit.FAULTS if is_bad or has_many else Exit.OK


def _print(report: Report, wishes: Wishes, texts: dict[Path, bytes]) -> None:
    if wishes.form != "text":
        _write(_WRITERS[wishes.form](report) + "\n")
        return
    shown = [found for found in report.findings if wishes.info or found.severity is not Severity.INFO]
    given = {str(path): _lines_of(data) for path, data in texts.items()}
    read: dict[str, Sequence[str]] = {}
    for found in shown:
        path = found.span.path
        if path not in given and path not in read:
            read = {path: _read_lines(path)}
        tell(as_text(found, given[path] if path in given else read[path]))


def _write(text: str) -> None:
    """Print what programs read: UTF-8, whatever the screen takes."""
    click.echo(text.encode("utf-8", "replace"), nl=False)


def _lines_at(findings: Sequence[Diagnostic], texts: dict[Path, bytes]) -> Iterator[str]:
    """Yield the line at which each finding stands."""
    lines: dict[str, Sequence[str]] = {str(path): _lines_of(data) for path, data in texts.items()}
    for found in findings:
        path, line = found.span.path, found.span.line
        if path not in lines:
            lines[path] = _read_lines(path)
        yield lines[path][line - 1] if 0 < line <= len(lines[path]) else ""


def _read_lines(path: str) -> Sequence[str]:
    try:
        return _lines_of(Path(path).read_bytes()) if Path(path).is_file() else ()
    except (OSError, ValueError):
        return ()


def _lines_of(data: bytes) -> Sequence[str]:
    return LINE_END.split(data.decode("utf-8-sig", errors="replace"))


def _summary(report: Report, wishes: Wishes, unasked: int) -> str:
    """Say how many findings there are, and of how many sources the regulation could not be asked yet."""
    errors, warnings, infos = report.counts.values()
    parts = [
        ngettext("{n} error", "{n} errors", errors).format(n=errors),
        ngettext("{n} warning", "{n} warnings", warnings).format(n=warnings),
        ngettext("{n} info", "{n} infos", infos).format(n=infos),
    ]
    told = ", ".join(parts)
    if infos and not wishes.info:
        told = _("{counts}; --info shows the infos").format(counts=told)
    if unasked:
        rest = ngettext(
            "{n} source has to be mended before the regulation can be asked",
            "{n} sources have to be mended before the regulation can be asked",
            unasked,
        )
        told = f"{told}; {rest.format(n=unasked)}"
    return told
