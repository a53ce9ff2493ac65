"""Cells of phases, by the fates of rows."""

from __future__ import annotations

from sopdoc.layout.pages.phases import BETWEEN, FIRST, LAST, Phase, phases_of, woven_label
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated

KEPT, CAME, WENT = Fate.KEPT, Fate.INSERTED, Fate.DELETED
NAMES = ("Awal", "Utama", "Akhir")


def test_of_one_document_the_first_and_the_last_step_have_a_cell_each_and_those_between_one() -> None:
    assert phases_of([KEPT] * 5) == [
        Phase(range(1), FIRST, FIRST, FIRST, FIRST),
        Phase(range(1, 4), BETWEEN, BETWEEN, BETWEEN, BETWEEN),
        Phase(range(4, 5), LAST, LAST, LAST, LAST),
    ]
    assert [phase.new for phase in phases_of([KEPT] * 2)] == [FIRST, LAST]
    assert [phase.new for phase in phases_of([KEPT])] == [FIRST]


def test_where_the_first_step_goes_its_phase_stands_at_the_next_one() -> None:
    first, second, third, last = phases_of([WENT, KEPT, KEPT, KEPT])
    assert (first.rows, first.old, first.new, first.opens_new) == (range(1), FIRST, None, None)
    assert (second.rows, second.opens_old, second.opens_new) == (range(1, 2), BETWEEN, FIRST)
    assert (third.rows, third.opens_old, third.opens_new) == (range(2, 3), None, BETWEEN)
    assert (last.opens_old, last.opens_new) == (LAST, LAST)


def test_a_step_that_comes_between_parts_the_cell_and_names_nothing_anew() -> None:
    phases = phases_of([KEPT, KEPT, CAME, KEPT, KEPT])
    assert [phase.rows for phase in phases] == [range(1), range(1, 2), range(2, 3), range(3, 4), range(4, 5)]
    assert [(phase.opens_old, phase.opens_new) for phase in phases[1:4]] == [
        (BETWEEN, BETWEEN),
        (None, None),
        (None, None),
    ]


def test_names_that_are_others_are_marked() -> None:
    assert woven_label(NAMES, FIRST, FIRST) == "Awal"
    assert woven_label(NAMES, None, None) == ""
    assert woven_label(NAMES, None, LAST) == fated("Akhir", CAME)
    assert woven_label(NAMES, BETWEEN, FIRST, " (lanjutan)") == (
        f"{fated('Utama (lanjutan)', WENT)} {fated('Awal (lanjutan)', CAME)}"
    )
