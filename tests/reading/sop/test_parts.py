"""Spellings of a row, written out."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Bagian, Cabang, Links, Simbol
from sopdoc.reading.sop.parts import Spelling, parts_of, stacks_in
from sopdoc.source.span import NOWHERE
from tests.flows import exits, links_of

MULAI, PROSES, KEPUTUSAN, SELESAI = Simbol
YA = exits(ya="lanjut", tidak="x")


def written(
    oleh: str | Links,
    simbol: tuple[Simbol, ...] = (),
    teks: str = "",
    *decisions: tuple[Cabang, ...],
    lanjut: tuple[Cabang, ...] = (),
) -> list[Bagian]:
    links = links_of(oleh) if isinstance(oleh, str) else oleh
    return list(parts_of(Spelling(links, "", decisions, lanjut, simbol, teks, NOWHERE)))


def test_a_hand_over_is_a_part_each() -> None:
    assert written("a>bc>d") == [Bagian(("a",)), Bagian(("b", "c")), Bagian(("d",))]
    assert written("ab") == [Bagian(("a", "b"))]


def test_the_last_part_of_a_chain_decides_leads_on_and_bears_the_word() -> None:
    assert written("a>b", (), "Sah?", YA) == [Bagian(("a",)), Bagian(("b",), keputusan=YA, teks="Sah?")]
    onwards = (Cabang("", "x"),)
    assert written("a>b", lanjut=onwards) == [Bagian(("a",)), Bagian(("b",), lanjut=onwards)]


def test_symbols_of_one_cell_are_parts_and_capsules_belong_to_one() -> None:
    assert written("ab", (MULAI, PROSES, KEPUTUSAN), "Cek", YA) == [
        Bagian(("a", "b"), simbol=(MULAI, PROSES), teks="Cek"),
        Bagian(("a",), simbol=(KEPUTUSAN,), keputusan=YA),
    ]


def test_the_decision_belongs_to_its_diamond() -> None:
    assert written("a", (KEPUTUSAN, PROSES), "", YA) == [
        Bagian(("a",), simbol=(KEPUTUSAN,), keputusan=YA),
        Bagian(("a",), simbol=(PROSES,)),
    ]
    other = exits(lengkap="lanjut", kurang="y")
    assert [part.keputusan for part in written("a", (KEPUTUSAN, KEPUTUSAN), "", YA, other)] == [YA, other]


def test_symbols_that_open_the_procedure_are_the_givers_others_the_takers() -> None:
    assert [part.simbol for part in written("a>b", (MULAI, PROSES))] == [(MULAI, PROSES), ()]
    assert [part.simbol for part in written("a>b", (PROSES, SELESAI))] == [(), (PROSES, SELESAI)]
    assert [part.teks for part in written("a>b", (MULAI,), "Terima")] == ["", "Terima"]


@pytest.mark.parametrize(
    ("simbol", "stacks"),
    [
        ((), ((),)),
        ((MULAI,), ((MULAI,),)),
        ((MULAI, PROSES), ((MULAI, PROSES),)),
        ((PROSES, PROSES), ((PROSES,), (PROSES,))),
        ((MULAI, PROSES, KEPUTUSAN), ((MULAI, PROSES), (KEPUTUSAN,))),
        ((PROSES, PROSES, SELESAI), ((PROSES,), (PROSES, SELESAI))),
    ],
)
def test_each_part_of_a_cell_has_one_activity(
    simbol: tuple[Simbol, ...], stacks: tuple[tuple[Simbol, ...], ...]
) -> None:
    assert stacks_in(simbol) == stacks
