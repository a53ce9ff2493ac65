from sopdoc.source.diagnostic import render
from sopdoc.source.span import Span
from tests.findings import error, warning


def test_a_finding_names_place_and_remedies() -> None:
    finding = error("x", "what is wrong", Span("a/b.yaml", 3, 7), "do this", "or that")
    assert render(finding) == "a/b.yaml:3:7: error: what is wrong\n    hint: do this\n    hint: or that"
    assert render(warning("x", "odd", Span("b"))) == "b:1:1: warning: odd"


def test_a_source_cannot_drive_the_terminal() -> None:
    finding = error("x", "bad \x1b[2J\n\u202etext", Span("na\nme"), "h\x07int")
    assert render(finding) == "na me:1:1: error: bad [2J text\n    hint: hint"
