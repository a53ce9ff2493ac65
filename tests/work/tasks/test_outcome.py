"""The exit code follows from what became of the sources."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError, MissingToolError, SopdocError
from sopdoc.source.span import Span
from sopdoc.work.tasks.outcome import Exit, Failure, Outcome, Report, State, failure_of
from tests.findings import error, warning

SOURCE = Path("a.yaml")
ERROR = error("x", "wrong", Span("a.yaml"))
WARNING = warning("x", "odd", Span("a.yaml"))


@pytest.mark.parametrize(
    ("outcome", "code"),
    [
        (Outcome(SOURCE), 0),
        (Outcome(SOURCE, diagnostics=(WARNING,)), 0),
        (Outcome(SOURCE, diagnostics=(WARNING, ERROR)), 1),
        (Outcome(SOURCE, shared=(ERROR,)), 1),
        (Outcome(SOURCE, failure=failure_of(InputOutputError("unreadable"), SOURCE)), 2),
        (Outcome(SOURCE, failure=failure_of(MissingToolError("no Graphviz"), SOURCE)), 3),
    ],
)
def test_an_outcome_has_an_exit_code(outcome: Outcome, code: int) -> None:
    assert outcome.exit == code


def test_the_worst_outcome_decides() -> None:
    faulty = Outcome(SOURCE, diagnostics=(ERROR,))
    lost = Outcome(SOURCE, failure=Failure(Exit.ENVIRONMENT, "unwritable"))
    assert Report(()).exit is Exit.OK
    assert Report((Outcome(SOURCE), faulty)).exit is Exit.FAULTS
    assert Report((lost, faulty)).exit is Exit.ENVIRONMENT


def test_a_report_counts_documents_that_were_built_and_their_files() -> None:
    good = Outcome(SOURCE, files=(Path("a.docx"), Path("a.pdf")))
    passed_by = Outcome(Path("b.yml"), diagnostics=(WARNING,), state=State.PASSED_BY)
    report = Report((passed_by, good, Outcome(SOURCE, diagnostics=(ERROR,))))
    assert report.of(State.BUILT) == (good,)
    assert len(report.faulty) == 1
    assert report.files == (Path("a.docx"), Path("a.pdf"))


def test_a_failure_names_the_source_where_its_message_does_not() -> None:
    assert failure_of(SopdocError("page 3 came out wrong"), SOURCE).message == "a.yaml: page 3 came out wrong"
    assert failure_of(InputOutputError("a.yaml can't be read"), SOURCE).message == "a.yaml can't be read"
