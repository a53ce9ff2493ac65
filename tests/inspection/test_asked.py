"""What a source asks to be drawn, step by step."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.asked import Step, bare, says, steps_of
from sopdoc.layout.page import LeftOut, Shape
from sopdoc.model.alur import END, Edge
from sopdoc.model.prosedur import Cabang, Langkah, Pelaksana, Prosedur, Simbol
from sopdoc.templat.templat import Terminator
from tests.inspection.planting import exits, step
from tests.layout.fake import TEMPLAT

CAPSULE, BOX, DIAMOND = Shape.TERMINATOR, Shape.PROCESS, Shape.DECISION
APART = replace(TEMPLAT, terminator=Terminator.TERPISAH)


def asked(*steps: Langkah, apart: bool = False) -> tuple[Step, ...]:
    prosedur = Prosedur("Tabel", tuple(Pelaksana(lane, lane) for lane in "abc"), steps)
    return steps_of(prosedur, APART if apart else TEMPLAT)


def stacks(*steps: Langkah, apart: bool = False) -> list[dict[str, tuple[Shape, ...]]]:
    return [one.stacks for one in asked(*steps, apart=apart)]


def test_the_first_and_the_last_step_are_capsules() -> None:
    assert stacks(step("a"), step("b"), step("a")) == [{"a": (CAPSULE,)}, {"b": (BOX,)}, {"a": (CAPSULE,)}]


def test_a_capsule_begins_or_ends() -> None:
    """The last step leads back, and so is no end; a first one that is come back to is a box under its capsule."""
    decision = step("b", keputusan=exits(ya="lanjut", tidak="z"))
    ending, last = step("a", lanjut=("selesai",)), step("c", id="z", lanjut=("x",))
    for apart, end in ((False, (CAPSULE,)), (True, (BOX, CAPSULE))):
        assert stacks(step("a", id="x"), decision, ending, last, apart=apart) == [
            {"a": (CAPSULE, BOX)},
            {"b": (DIAMOND,)},
            {"a": end},
            {"c": (BOX,)},
        ]
    assert stacks(step("a", id="x", simbol=(Simbol.MULAI,)), decision, ending, last)[0] == {"a": (CAPSULE,)}


def test_capsules_apart_stand_above_the_first_and_below_the_last_step() -> None:
    assert stacks(step("a"), step("b"), step("a"), apart=True) == [
        {"a": (CAPSULE, BOX)},
        {"b": (BOX,)},
        {"a": (BOX, CAPSULE)},
    ]
    assert stacks(step("a"), apart=True) == [{"a": (CAPSULE, BOX, CAPSULE)}]


def test_others_of_a_row_done_together_have_boxes() -> None:
    decision = step("bc", keputusan=exits(ya="lanjut", tidak="lanjut"))
    assert stacks(step("ab"), decision, step("a"))[:2] == [
        {"a": (CAPSULE,), "b": (BOX,)},
        {"b": (DIAMOND,), "c": (BOX,)},
    ]


def test_an_exit_to_the_end_has_a_capsule_below_its_diamond() -> None:
    first, _ = asked(step("a", keputusan=exits(ya="lanjut", tidak="selesai")), step("b"))
    assert (first.stacks, first.capsules) == ({"a": (DIAMOND, CAPSULE)}, ("a",))
    assert first.parts[0].drawn_edges == (Edge(0, 1, "ya"), Edge(0, END, "tidak"))


def test_a_step_that_ends_is_a_capsule_and_has_no_arrow() -> None:
    first, second, _ = asked(step("a", lanjut=("z",)), step("b", lanjut=("selesai",)), step("c", id="z"))
    assert (second.stacks, second.capsules, second.parts[0].drawn_edges) == ({"b": (CAPSULE,)}, (), ())
    assert first.parts[0].drawn_edges == (Edge(0, 2),)


def test_a_fork_to_the_end_keeps_its_symbol_and_has_a_capsule() -> None:
    _, fork, _ = asked(step("a"), step("b", lanjut=("z", "selesai")), step("c", id="z"))
    assert (fork.stacks, fork.capsules) == ({"b": (BOX, CAPSULE)}, ("b",))


def test_a_hand_over_enters_at_the_giver_and_leaves_at_the_taker() -> None:
    (one, two) = asked(step("a>b"), step("b>c", keputusan=exits(ya="selesai", tidak="selesai")))
    assert one.stacks == {"a": (CAPSULE,), "b": (BOX,)}
    assert two.stacks == {"b": (BOX,), "c": (DIAMOND, CAPSULE)}
    assert [(part.lane, part.decides, part.capsule) for part in two.parts] == [("b", False, False), ("c", True, True)]
    assert [part.lane for part in asked(step("ab"))[0].parts] == ["a"]


def test_written_symbols_stand_as_they_are_written() -> None:
    written = (Simbol.MULAI, Simbol.PROSES)
    assert stacks(step("a", simbol=written), step("b"))[0] == {"a": (CAPSULE, BOX)}
    # with a hand-over they are the giver's if they start there, else the taker's
    assert stacks(step("a>b", simbol=written), step("b"))[0] == {"a": (CAPSULE, BOX), "b": (BOX,)}
    assert stacks(step("a"), step("a>b", simbol=(Simbol.PROSES, Simbol.PROSES)), step("c"))[1] == {
        "a": (BOX,),
        "b": (BOX, BOX),
    }


def test_a_step_is_aimed_at_by_what_leads_to_it() -> None:
    assert [
        one.parts[0].aimed for one in asked(step("a", lanjut=("z",)), step("b", lanjut=("selesai",)), step("c", id="z"))
    ] == [
        False,
        False,
        True,
    ]


def test_words_are_those_of_a_label_but_for_what_printing_changes() -> None:
    assert says("Tidak leng-kap", "tidak **lengkap**")
    assert says("tidak-lengkap", "tidak\u2011lengkap")
    assert not says("Tidak", "Tidak lengkap")
    assert not says("", "Ya")
    assert bare(" Tidak  LENG-kap ") == "tidaklengkap"


def test_no_capsule_stands_where_all_exits_to_the_end_are_left_out() -> None:
    ends = exits(ya="lanjut", tidak="selesai", batal="selesai")
    (decision, _) = asked(step("a", keputusan=ends), step("b"))
    one, two = LeftOut(1, None, "Tidak"), LeftOut(1, None, "Batal")
    assert decision.drawn_without((one,)) == decision
    assert decision.drawn_without((one, LeftOut(1, 2, "Ya"), LeftOut(2, None))) == decision
    without = decision.drawn_without((one, two))
    assert (without.stacks, without.capsules) == ({"a": (DIAMOND,)}, ())


def test_an_end_with_words_on_its_arrow_is_a_capsule_of_its_own() -> None:
    row = step("b")
    worded = replace(row, bagian=(replace(row.bagian[0], lanjut=(Cabang("laporan selesai", "selesai"),)),))
    _, ending, _ = asked(step("a", lanjut=("z",)), worded, step("c", id="z"))
    assert (ending.stacks, ending.capsules, ending.parts[0].ports) == ({"b": (BOX, CAPSULE)}, ("b",), 1)


def test_exits_with_words_or_of_a_decision_need_a_port_each_and_a_forks_branches_one() -> None:
    decision = step("a", keputusan=(Cabang("", "z"), Cabang("", "lanjut"), Cabang("", "selesai")))
    fork = step("a", lanjut=("z", "selesai"))
    worded = replace(fork, bagian=(replace(fork.bagian[0], lanjut=(Cabang("surat", "z"), *fork.bagian[0].lanjut)),))
    assert [one.parts[0].ports for one in asked(decision, fork, worded, step("c", id="z"))] == [3, 1, 2, 1]
