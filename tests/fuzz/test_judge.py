"""The judge of mutated projects sees what it is there to see."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.pipeline import load
from sopdoc.reading.load import Loaded, Project
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from tests.findings import error
from tests.fuzz import judge
from tests.fuzz.case import Case, case

SOUND = Case(
    0, b"judul: Uji\nprosedur:\n  - pelaksana: {a: A}\n    langkah: [{kegiatan: Satu, oleh: a}]\n", b"nama: X\n"
)


def test_a_sound_project_is_taken_without_a_word() -> None:
    assert judge.complaints(SOUND) == []


def test_an_exception_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_source: Path, _project: Project) -> Loaded:
        raise KeyError("planted")

    monkeypatch.setattr(judge, "load", broken)
    (complaint,) = judge.complaints(SOUND)
    assert "KeyError: 'planted'" in complaint


def test_a_failure_of_the_world_is_no_fault_of_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    def gone(_source: Path, _project: Project) -> Loaded:
        raise InputOutputError("can't read it")

    monkeypatch.setattr(judge, "load", gone)
    assert judge.complaints(SOUND) == []


def test_an_endless_project_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    def endless(_source: Path, _project: Project) -> Loaded:
        while True:
            pass

    monkeypatch.setattr(judge, "load", endless)
    monkeypatch.setattr(judge, "HANGS", 0.1)
    (complaint,) = judge.complaints(SOUND)
    assert complaint.endswith("HangsError\n")


@pytest.mark.parametrize(
    ("fault", "told"),
    [
        (error("planted", "it is so", Span("x", 0, 1)), "without a place"),
        (error("planted", "", Span("x")), "not to be"),
    ],
)
def test_a_finding_that_leads_nowhere_is_seen(monkeypatch: pytest.MonkeyPatch, fault: Diagnostic, told: str) -> None:
    def said(source: Path, project: Project) -> Loaded:
        loaded = load(source, project)
        return Loaded(None, loaded.instansi, loaded.templat, (fault,), (), loaded.inputs)

    monkeypatch.setattr(judge, "load", said)
    (complaint,) = judge.complaints(SOUND)
    assert told in complaint


def test_a_document_in_spite_of_errors_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "has_errors", lambda _found: True)
    (complaint,) = judge.complaints(SOUND)
    assert "in spite of errors" in complaint


@pytest.mark.parametrize(("most", "told"), [("CALLS", "million calls,"), ("CALL", "of processor time for")])
def test_slowness_is_seen(monkeypatch: pytest.MonkeyPatch, most: str, told: str) -> None:
    monkeypatch.setattr(judge, "SECONDS", -1.0)  # some clocks tell 0 s
    monkeypatch.setattr(judge, most, 0)
    (complaint,) = judge.complaints(SOUND)
    assert told in complaint


def test_a_slow_machine_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "SECONDS", 1e-6)
    assert judge.complaints(SOUND) == []


def test_a_document_may_take_longer_by_as_much_as_it_is_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(judge, "SECONDS", 1e-6)
    monkeypatch.setattr(judge, "CALLS", 1)
    monkeypatch.setattr(judge, "ROWS", 1e-9)
    assert judge.complaints(SOUND) == []


def test_equal_numbers_give_equal_projects() -> None:
    assert [case(number) for number in range(40)] == [case(number) for number in range(40)]
