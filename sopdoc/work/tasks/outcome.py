"""What became of each source, and what that means for the exit code."""

from __future__ import annotations

from collections.abc import Iterable
from enum import IntEnum, StrEnum
from pathlib import Path

from msgspec import Struct

from sopdoc.errors import InputOutputError, MissingToolError, SopdocError
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.work.files.record import Record
from sopdoc.work.tasks.reason import Reason


class Exit(IntEnum):
    """The exit codes, from best to worst; of several the greatest counts."""

    OK = 0
    FAULTS = 1
    ENVIRONMENT = 2
    MISSING_TOOL = 3
    INTERRUPTED = 130


class Failure(Struct, frozen=True):
    """Something other than the source's text that kept a document from being built.

    ``final`` says that no other source would fare better, so that the run stops. ``trace`` is for programmers.
    """

    exit: Exit
    message: str
    hint: str = ""
    final: bool = False
    trace: str = ""


class State(StrEnum):
    """What became of a document, if nothing is wrong with it."""

    BUILT = "built"
    UNCHANGED = "unchanged"
    PLANNED = "to build"
    """A dry run would have built it."""
    ORPHAN = "left over"
    """Its source is gone, its files are there."""
    REMOVED = "removed"
    PASSED_BY = "passed by"
    """The file is no document; there is only something to be said about it."""


class Outcome(Struct, frozen=True):
    """What became of one source: its files in place (also those that were up to date) and what is to be said.

    ``shared`` are findings in files that other sources use too, such as ``instansi.yaml``. ``reason`` is why it is, or
    would be, built. ``record`` is what is remembered of it.
    """

    source: Path
    files: tuple[Path, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    shared: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None
    state: State = State.BUILT
    reason: Reason | None = None
    record: Record | None = None
    seconds: float = 0.0

    @property
    def exit(self) -> Exit:
        """The exit code if this were the only source."""
        if self.failure:
            return self.failure.exit
        return Exit.FAULTS if has_errors(self.diagnostics + self.shared) else Exit.OK


class Report(Struct, frozen=True):
    """All outcomes of a run, in the order of the sources."""

    outcomes: tuple[Outcome, ...]

    @property
    def exit(self) -> Exit:
        """The run's exit code."""
        return worst(outcome.exit for outcome in self.outcomes)

    def of(self, state: State) -> tuple[Outcome, ...]:
        """Return the outcomes of a state in which nothing is wrong."""
        return tuple(outcome for outcome in self.outcomes if outcome.state is state and outcome.exit is Exit.OK)

    @property
    def faulty(self) -> tuple[Outcome, ...]:
        """The outcomes of documents that are not as they should be."""
        return tuple(
            outcome for outcome in self.outcomes if outcome.exit is not Exit.OK and outcome.state is not State.PASSED_BY
        )

    @property
    def files(self) -> tuple[Path, ...]:
        """The files that were made, also of documents of which another file could not be written."""
        return tuple(file for outcome in self.outcomes if outcome.state is State.BUILT for file in outcome.files)


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
