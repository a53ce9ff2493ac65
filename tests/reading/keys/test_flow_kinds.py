"""Lanes, who acts, decisions and targets, as they are written."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Cabang, Oleh, Pelaksana
from sopdoc.reading.keys.flow_kinds import MAX_LANES, Actors, Exits, Lanes, Targets, shown_label
from sopdoc.reading.kinds.kind import FAULTY
from tests.reading.decoding import codes, decoded, hints


def test_lanes_are_ids_and_names_from_left_to_right() -> None:
    assert decoded(Lanes(), "{kadis: Kepala Dinas, staf: Staf}") == (
        (Pelaksana("kadis", "Kepala Dinas"), Pelaksana("staf", "Staf")),
        [],
    )


def test_lanes_that_are_wrong_are_left_out() -> None:
    value, faults = decoded(Lanes(), "{7: Tujuh, b: B}")
    assert (value, [fault.code for fault in faults]) == ((Pelaksana("b", "B"),), ["bad-id"])
    value, faults = decoded(Lanes(), "{a: '', b: B}")
    assert (value, [fault.code for fault in faults]) == ((Pelaksana("a", ""), Pelaksana("b", "B")), ["missing-value"])
    assert faults[0].hints == ("write it behind the colon: `a: Kepala Dinas`",)


def test_a_procedure_has_from_one_to_thirty_lanes() -> None:
    assert decoded(Lanes(), "{}")[0] is FAULTY
    assert codes(Lanes(), "{}") == ["too-few"]
    most = ", ".join(f"l{number}: L" for number in range(MAX_LANES))
    assert codes(Lanes(), f"{{{most}}}") == []
    (fault,) = decoded(Lanes(), f"{{{most}, other: L}}")[1]
    assert (fault.code, fault.message) == ("too-many", "31 lanes are too many, at most 30")
    assert fault.span.column == len(f"k: {{{most}, ") + 1


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "[Kepala Dinas, Staf]",
            "give each an id, on a line of its own or like this: `{kepala_dinas: Kepala Dinas, staf: Staf}`",
        ),
        ("[a: Kepala, b: Staf]", "write the lanes without `- `: `{a: Kepala, b: Staf}`"),
        ("Kepala Dinas", "give each an id, on a line of its own or like this: `{kepala_dinas: Kepala Dinas}`"),
        ("[Staf, staf]", "write each on a line of its own: `kadis: Kepala Dinas`"),
        ("['?!', Staf]", "write each on a line of its own: `kadis: Kepala Dinas`"),
        ("[Staf, [x]]", "write each on a line of its own: `kadis: Kepala Dinas`"),
    ],
)
def test_lanes_written_as_a_list_are_shown_as_they_should_be(text: str, hint: str) -> None:
    assert codes(Lanes(), text) == ["wrong-kind"]
    assert hints(Lanes(), text) == (hint,)


@pytest.mark.parametrize(
    ("text", "oleh"),
    [
        ("a", Oleh(("a",))),
        ("[a, b]", Oleh(("a", "b"))),
        ("[a]", Oleh(("a",))),
        ("a -> b", Oleh(("a", "b"), serah_terima=True)),
        ("a->b", Oleh(("a", "b"), serah_terima=True)),
    ],
)
def test_who_acts(text: str, oleh: Oleh) -> None:
    assert decoded(Actors(), text) == (oleh, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a -> b -> c", "handover"),
        ("[]", "too-few"),
        ("7", "bad-id"),
        ("[a, 7]", "bad-id"),
        ("a dan b", "bad-id"),
        ("a -> 7", "bad-id"),
        ("{a: b}", "wrong-kind"),
    ],
)
def test_who_acts_is_told_what_is_wrong(text: str, code: str) -> None:
    assert codes(Actors(), text) == [code]
    assert decoded(Actors(), text)[0] is FAULTY


def test_several_actors_in_words_are_shown_as_they_should_be() -> None:
    assert hints(Actors(), "a dan b") == ("write `[a, b]`",)
    assert hints(Actors(), "{a: , b: }") == ("write `oleh: [a, b]`",)
    assert hints(Actors(), "{a: }") == ("write `oleh: a`",)
    assert hints(Actors(), "{a: , 7: }") == ()


def test_targets_are_one_or_several() -> None:
    assert decoded(Targets(), "x") == (("x",), [])
    assert decoded(Targets(), "[x, lanjut, selesai]") == (("x", "lanjut", "selesai"), [])
    assert decoded(Targets(), "[x, 7]")[0] is FAULTY


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("{ya: x}", "write `lanjut: x`"),
        ("{ya: x, tidak: y}", "exits with labels belong under `keputusan`: `keputusan: {ya: x, tidak: y}`"),
        ("{ya: [x], tidak: y}", "exits with labels belong under `keputusan`"),
        ("{ya: [x]}", "exits with labels belong under `keputusan`"),
    ],
)
def test_exits_where_targets_belong_are_sent_where_they_do(text: str, hint: str) -> None:
    assert hints(Targets(), text) == (hint,)


def test_exits_are_labels_and_targets_in_their_order() -> None:
    assert decoded(Exits(), "{ya: lanjut, tidak: x}") == ((Cabang("ya", "lanjut"), Cabang("tidak", "x")), [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ya: x}", "few-exits"),
        ("{}", "few-exits"),
        ("{ya: 7, tidak: x}", "bad-id"),
        ("{'': x, tidak: x}", "missing-value"),
        ("{ya: [x, y], tidak: x}", "wrong-kind"),
        ("[ya, tidak]", "wrong-kind"),
    ],
)
def test_exits_are_told_what_is_wrong(text: str, code: str) -> None:
    assert codes(Exits(), text) == [code]
    assert decoded(Exits(), text)[0] is FAULTY


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "{ya: x}",
            (
                "add the other exit: `keputusan: {ya: x, tidak: lanjut}`",
                "no decision? write `lanjut: x` instead of `keputusan`",
            ),
        ),
        (
            "{Tidak: lanjut}",
            ("add the other exit: `keputusan: {Tidak: lanjut, ya: selesai}`", "no decision? delete `keputusan`"),
        ),
        ("{}", ("write `keputusan: {ya: lanjut, tidak: selesai}`",)),
        ("[ya, tidak]", ("say where each exit leads: `{ya: lanjut, tidak: selesai}`",)),
        ("[ya: x, tidak: y]", ("write the exits without `- `: `{ya: x, tidak: y}`",)),
        ("[a, b, c]", ("write each exit on a line of its own, such as `ya: lanjut` and `tidak: selesai`",)),
    ],
)
def test_what_is_to_be_written_instead_is_ready(text: str, expected: tuple[str, ...]) -> None:
    assert hints(Exits(), text) == expected


def test_labels_are_told_apart_by_their_words() -> None:
    assert shown_label("Ya  Lengkap") == shown_label("ya lengkap") != shown_label("ya")
