"""What became of each source, and what that means for the exit code."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import IntEnum
from pathlib import Path

from sopdoc.errors import InputOutputError, MissingToolError, SopdocError
from sopdoc.source.diagnostic import Diagnostic, has_errors


class Exit(IntEnum):
    """The exit codes, from best to worst; of several the greatest counts."""

    OK = 0
    FAULTS = 1
    ENVIRONMENT = 2
    MISSING_TOOL = 3
    INTERRUPTED = 130


@dataclass(frozen=True, slots=True)
class Failure:
    """Something other than the source's text that kept a document from being built.

    ``final`` says that no other source would fare better, so that the run stops. ``trace`` is for programmers.
    """

    exit: Exit
    message: str
    hint: str = ""
    final: bool = False
    trace: str = ""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one source: its files in place (also those that were up to date) and what is to be said.

    ``shared`` are findings in files that other sources use too, such as ``instansi.yaml``.
    """

    source: Path
    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    shared: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    passed_by: bool = False
    """The file is no document; there is only something to be said about it."""

    @property
    def exit(self) -> Exit:
        """The exit code if this were the only source."""
        if self.failure:
            return self.failure.exit
        return Exit.FAULTS if has_errors(self.diagnostics + self.shared) else Exit.OK


@dataclass(frozen=True, slots=True)
class Report:
    """All outcomes of a run, in the order of the sources."""

    outcomes: tuple[Outcome, ...]

    @property
    def exit(self) -> Exit:
        """The run's exit code."""
        return worst(outcome.exit for outcome in self.outcomes)

    @property
    def documents(self) -> tuple[Outcome, ...]:
        """The outcomes of documents, without those of files that were only passed by."""
        return tuple(outcome for outcome in self.outcomes if not outcome.passed_by)

    @property
    def built(self) -> tuple[Outcome, ...]:
        """The outcomes of sources whose files all exist now."""
        return tuple(outcome for outcome in self.documents if outcome.exit is Exit.OK)

    @property
    def files(self) -> tuple[Path, ...]:
        """All files in place, also of documents of which another file could not be written."""
        return tuple(file for outcome in self.documents for file in outcome.files)


def worst(codes: Iterable[Exit]) -> Exit:
    """Return the greatest exit code, OK if there is none."""
    return max(codes, default=Exit.OK)


def failure_of(fault: SopdocError, source: Path, *, final: bool = False) -> Failure:
    """Turn a fault of the environment into a value that travels between processes."""
    if isinstance(fault, MissingToolError):
        return Failure(Exit.MISSING_TOOL, fault.message, fault.hint)
    named = isinstance(fault, InputOutputError)
    message = fault.message if named else f"{source}: {fault.message}"
    return Failure(Exit.ENVIRONMENT, message, fault.hint, final)
