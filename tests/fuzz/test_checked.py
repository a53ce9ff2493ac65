"""Twenty thousand sources with odd texts: each is checked without an exception, and mended at most once."""

from __future__ import annotations

import traceback
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from functools import cache
from pathlib import Path
from tempfile import gettempdir

import pytest

from sopdoc.check.choices import Choices
from sopdoc.check.document import Checked, check_document
from sopdoc.check.selection import ALL
from sopdoc.checking.look import Order
from sopdoc.checking.mend import mend
from sopdoc.checking.reporters.text import as_text
from sopdoc.reading.load import load_source
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.reading.shelf.project import Project, find_project
from sopdoc.rules.table import TELLING
from sopdoc.work.tasks.plan import Task
from tests.fuzz.hard_texts import hard_source
from tests.fuzz.judge import is_printable

COUNT = 20_000
PARTS = 40
MENDED = 10
"""One source of so many is mended, too."""
FOLDER = Path(gettempdir()) / "sop-yang-tidak-ada"
PATH = FOLDER / "sop_sources" / "naskah.yaml"
OFFICE = b"pemerintah: Pemerintah Kota Contoh\nnama: Dinas Contoh\n"
CHOICES = Choices(
    "{angka}/{tahun}", 6, Fraction(8), buku_lengkap=True, permen_sesudah_perda=True, today=date(2026, 4, 1)
)


@cache
def roots() -> tuple[Path, tuple[Path, ...]]:
    project = find_project(PATH)
    return project.root, project.templates


def project_with(data: bytes) -> Project:
    files = {PATH: data, PATH.with_name("instansi.yaml"): OFFICE}
    return Project(*roots(), Overlay(files, DISK))


def complaints(number: int) -> Iterator[str]:
    """Yield what is wrong with how a source is checked."""
    data = hard_source(number)
    try:
        yield from _findings(check_document(load_source(PATH, project_with(data)), ALL, CHOICES), data)
        if number % MENDED == 0:
            yield from _mended(data)
    except Exception:
        yield f"source {number}: {traceback.format_exc()}"


def _findings(checked: Checked, data: bytes) -> Iterator[str]:
    lines = data.decode().split("\n")
    for found in checked.found:
        text = as_text(found, lines)
        if found.span.line < 1 or found.span.column < 1 or not all(map(is_printable, text.split("\n"))):
            yield f"not to be read: {text!r}"


def _mended(data: bytes) -> Iterator[str]:
    def order(data: bytes) -> Order:
        return Order(Task(PATH, project_with(data)))

    done = mend(order(data))
    once = done.after
    yield from (each.code for each in done.mended if not any(rule.repairs for rule in TELLING[each.code]))
    if mend(order(once)).after != once:
        yield f"mended twice: {once!r}"


@pytest.mark.parametrize("part", range(PARTS))
def test_a_source_with_odd_texts_is_checked(part: int) -> None:
    assert [each for number in range(part, COUNT, PARTS) for each in complaints(number)] == []


def test_most_sources_are_asked_the_regulation_and_much_is_found() -> None:
    checked = [check_document(load_source(PATH, project_with(hard_source(n))), ALL, CHOICES) for n in range(100)]
    assert sum(each.asked for each in checked) > 35
    assert len({found.code for each in checked for found in each.found}) > 30


def test_an_exception_and_a_finding_that_cant_be_read_are_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_arguments: object) -> Checked:
        raise KeyError("planted")

    monkeypatch.setattr("tests.fuzz.test_checked.check_document", broken)
    assert "KeyError: 'planted'" in next(complaints(1))
