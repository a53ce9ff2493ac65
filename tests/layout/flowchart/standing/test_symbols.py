"""Which symbols a part has."""

from __future__ import annotations

import pytest

from sopdoc.layout.flowchart.standing.symbols import capsule_word, stack_of
from sopdoc.layout.page import Shape
from sopdoc.model.prosedur import Bagian, Simbol
from sopdoc.templat.templat import Terminator
from tests.flows import exits
from tests.layout.fake import TEMPLAT, make_templat

CAPSULE, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
APART = make_templat(terminator=Terminator.TERPISAH)
PLAIN = Bagian(("a",))
DECISION = Bagian(("a",), keputusan=exits(ya="lanjut", tidak="x"))


@pytest.mark.parametrize(
    ("part", "starts", "ends", "within", "apart"),
    [
        (PLAIN, False, False, (BOX,), (BOX,)),
        (PLAIN, True, False, (CAPSULE,), (CAPSULE, BOX)),
        (PLAIN, False, True, (CAPSULE,), (BOX, CAPSULE)),
        (PLAIN, True, True, (CAPSULE,), (CAPSULE, BOX, CAPSULE)),
        (DECISION, False, False, (DIAMOND,), (DIAMOND,)),
        (DECISION, True, False, (DIAMOND,), (CAPSULE, DIAMOND)),
    ],
)
def test_a_part_without_symbols_has_those_of_its_place(
    part: Bagian, starts: bool, ends: bool, within: tuple[Shape, ...], apart: tuple[Shape, ...]
) -> None:
    assert stack_of(part, TEMPLAT, starts=starts, ends=ends).shapes == within
    assert stack_of(part, APART, starts=starts, ends=ends).shapes == apart


def test_a_start_that_is_come_back_to_stands_under_a_capsule_of_its_own() -> None:
    for templat in (TEMPLAT, APART):
        stack = stack_of(PLAIN, templat, starts=True, ends=False, restarts=True)
        assert (stack.shapes, stack.words, stack.main, stack.opens) == ((CAPSULE, BOX), ("Mulai", ""), 1, True)
        stack = stack_of(DECISION, templat, starts=True, ends=False, restarts=True)
        assert (stack.shapes, stack.words, stack.main, stack.opens) == ((CAPSULE, DIAMOND), ("Mulai", ""), 1, True)
    written = Bagian(("a",), simbol=(Simbol.MULAI,))
    assert stack_of(written, TEMPLAT, starts=True, ends=False, restarts=True).shapes == (CAPSULE,)


def test_symbols_that_are_written_stand_as_they_are_and_the_activity_bears_the_word() -> None:
    part = Bagian(("a",), simbol=(Simbol.MULAI, Simbol.PROSES, Simbol.SELESAI), teks="**Catat**")
    stack = stack_of(part, TEMPLAT, starts=False, ends=False)
    assert (stack.shapes, stack.words, stack.main, stack.opens) == (
        *((CAPSULE, BOX, CAPSULE), ("Mulai", "Catat", "Selesai")),
        *(1, True),
    )


def test_a_lone_capsule_is_the_activity_and_says_nothing_of_itself() -> None:
    stack = stack_of(PLAIN, TEMPLAT, starts=True, ends=False)
    assert (stack.words, stack.main, stack.opens) == (("",), 0, False)
    assert [capsule_word(simbol, TEMPLAT) for simbol in Simbol] == ["Mulai", "", "", "Selesai"]
