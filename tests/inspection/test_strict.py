"""What a strict build says of a document: its warnings, some of them as errors, and an error a defect."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.strict import strict_findings
from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span
from tests.findings import Said, error, warning
from tests.inspection.planting import Chart, plain

HERE = Span("x.yaml", 3, 1)


def placed(chart: Chart) -> Chart:
    """Return a chart whose document stands on line 1, its procedure on 5 and its steps on 11, 12 …"""
    (prosedur,) = chart.sop.prosedur
    steps = tuple(replace(step, span=Span("x.yaml", 11 + at, 3)) for at, step in enumerate(prosedur.langkah))
    prosedur = replace(prosedur, langkah=steps, span=Span("x.yaml", 5, 3))
    return replace(chart, sop=replace(chart.sop, prosedur=(prosedur,), span=Span("x.yaml", 1, 1)))


def findings(chart: Chart, *said: Diagnostic) -> list[tuple[str, Severity, int]]:
    document = replace(chart.document, facts=tuple(map(Said, said)))
    found = strict_findings(document, chart.sop, chart.templat)
    return [(one.code, one.severity, one.span.line) for one in found]


def test_of_a_clean_drawing_nothing_is_said() -> None:
    assert findings(placed(plain())) == []


def test_a_defect_is_an_error_at_its_step() -> None:
    chart = placed(plain())
    assert findings(chart.without(1)) == [("drawing-defect", Severity.ERROR, 12)]
    (found,) = strict_findings(chart.without(1).document, chart.sop, chart.templat)
    assert found.message == f"page {chart.number}: langkah 2 → langkah 3 is not drawn"
    assert found.hints == ("use a larger paper, fewer pelaksana or a shorter label",)


def test_a_defect_without_a_step_stands_at_its_procedure_and_one_without_that_at_the_document() -> None:
    chart = placed(plain()).changed(prosedur=None)
    assert {line for code, _, line in findings(chart) if code == "drawing-defect"} == {5, 11, 12, 13}
    none = replace(chart, sop=replace(chart.sop, prosedur=()))
    assert {line for *_, line in findings(none)} == {1}


def test_an_arrow_without_room_is_an_error_and_what_is_said_else_stays_a_warning() -> None:
    said = (warning("crowded-arrow", "no room", HERE), warning("narrow-lanes", "narrow", HERE))
    assert findings(placed(plain()), *said) == [
        ("crowded-arrow", Severity.ERROR, 3),
        ("narrow-lanes", Severity.WARNING, 3),
    ]


def test_pages_that_cannot_hold_what_is_on_them_are_not_looked_at() -> None:
    tall = error("row-too-tall", "too tall", HERE)
    assert findings(placed(plain()).without(1), tall) == [("row-too-tall", Severity.ERROR, 3)]
