"""Findings and failures as a command finds them: on the screen for people, or as JSON for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import click

from sopdoc.cli.telling.findings_json import ForPrograms
from sopdoc.cli.telling.findings_text import OnScreen
from sopdoc.errors import SopdocError
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.tasks.faulty import FaultySettingsError
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome


class Findings(Protocol):
    """Takes what is found in one document after the other."""

    def tell(self, source: Path, found: Sequence[Diagnostic], failure: Failure | None = None, /) -> None:
        """Take what was found in a document, and what kept it from being made."""
        ...

    def answer(self, text: str) -> None:
        """Print what a command did."""
        ...

    def sum_up(self) -> None:
        """Show what was kept back; nothing more will be found."""
        ...

    def stop(self, message: str, hint: str) -> None:
        """Take what stops the program, which says so itself."""
        ...

    def close(self) -> None:
        """Print what has not been printed."""
        ...


@contextmanager
def findings_as(form: str, *, verbose: bool, elsewhere: str) -> Iterator[Findings]:
    """Yield what takes the findings of a command, as ``text`` or ``json``.

    ``elsewhere`` is said where not all are shown: how to see them.
    """
    findings: Findings = ForPrograms() if form == "json" else OnScreen(verbose=verbose, elsewhere=elsewhere)
    try:
        yield findings
    except FaultySettingsError as fault:
        findings.tell(Path(fault.found[0].span.path), fault.found)
        findings.sum_up()
        raise click.exceptions.Exit(Exit.ENVIRONMENT) from fault
    except SopdocError as fault:
        findings.stop(fault.message, fault.hint)
        raise
    except click.ClickException as fault:
        findings.stop(fault.format_message(), "")
        raise
    except Exception as fault:
        findings.stop(f"{type(fault).__name__}: {fault}", "")
        raise
    finally:
        findings.close()


def followed(outcomes: Iterable[Outcome], findings: Findings) -> Iterator[Outcome]:
    """Tell what was found in each outcome and pass it on; what several sources share is told once."""
    seen: set[object] = set()
    for outcome in outcomes:
        shared = tuple(diagnostic for diagnostic in outcome.shared if diagnostic not in seen)
        failure = outcome.failure
        if failure and (failure.message, failure.hint) in seen:
            failure = None
        if failure:
            seen.add((failure.message, failure.hint))
        seen.update(shared)
        if shared or outcome.diagnostics or failure:
            findings.tell(outcome.source, (*shared, *outcome.diagnostics), failure)
        yield outcome
