"""Decisions and targets, as they are written."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Cabang
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.steering.exits import Exits, Targets, shown_label
from tests.reading.decoding import codes, decoded, hints


def test_targets_are_one_or_several() -> None:
    assert decoded(Targets(), "x") == ((Cabang("", "x"),), [])
    targets = tuple(Cabang("", target) for target in ("x", "lanjut", "selesai"))
    assert decoded(Targets(), "[x, lanjut, selesai]") == (targets, [])
    assert decoded(Targets(), "[x, 7]")[0] is FAULTY


def test_a_way_that_is_no_decision_may_have_words() -> None:
    assert decoded(Targets(), "{laporan selesai: x}") == ((Cabang("laporan selesai", "x"),), [])
    assert decoded(Targets(), "{baik: [x, y], buruk: z}")[0] == (
        *(Cabang("baik", "x"), Cabang("baik", "y")),
        Cabang("buruk", "z"),
    )
    assert codes(Targets(), "{'': x}") == ["missing-value"]
    assert codes(Targets(), "{selesai: }") == ["bad-id"]


def test_exits_are_labels_and_targets_in_their_order() -> None:
    assert decoded(Exits(), "{ya: lanjut, tidak: x}") == (((Cabang("ya", "lanjut"), Cabang("tidak", "x")),), [])


def test_an_exit_may_lead_to_several_rows() -> None:
    (ways,) = decoded(Exits(), "{ya: [c, d], tidak: x}")[0]
    assert ways == (Cabang("ya", "c"), Cabang("ya", "d"), Cabang("tidak", "x"))


def test_a_list_of_targets_is_a_decision_without_words() -> None:
    assert decoded(Exits(), "[lanjut, x]") == (((Cabang("", "lanjut"), Cabang("", "x")),), [])


def test_a_list_of_decisions_is_several() -> None:
    one, other = decoded(Exits(), "[{ya: lanjut, tidak: x}, {sah: lanjut, batal: selesai}]")[0]
    assert one == (Cabang("ya", "lanjut"), Cabang("tidak", "x"))
    assert other == (Cabang("sah", "lanjut"), Cabang("batal", "selesai"))
    assert decoded(Exits(), "[{ya: lanjut, tidak: 7}, {sah: lanjut, batal: selesai}]")[0] is FAULTY


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("{ya: x}", "few-exits"),
        ("{}", "few-exits"),
        ("{ya: 7, tidak: x}", "bad-id"),
        ("{'': x, tidak: x}", "missing-value"),
        ("{ya: [x, 7], tidak: x}", "bad-id"),
        ("{ya: [], tidak: x}", "bad-id"),
        ("{ya: {a: b}, tidak: x}", "wrong-kind"),
        ("[ya, 'dua kata']", "wrong-kind"),
        ("[ya]", "wrong-kind"),
        ("[lanjut, [x]]", "wrong-kind"),
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
        (
            "{laporan selesai: lanjut}",
            (
                "add the other exit: `keputusan: {laporan selesai: lanjut, tidak: selesai}`",
                "no decision? write `lanjut: {laporan selesai: lanjut}` instead of `keputusan`",
            ),
        ),
        ("{}", ("write `keputusan: {ya: lanjut, tidak: selesai}`",)),
        ("[sudah ada, belum]", ("say where each exit leads: `{sudah ada: lanjut, belum: selesai}`",)),
        ("[ya: x, tidak: y]", ("write the exits without `- `: `{ya: x, tidak: y}`",)),
        ("[a, b c, d]", ("write each exit on a line of its own, such as `ya: lanjut` and `tidak: selesai`",)),
    ],
)
def test_what_is_to_be_written_instead_is_ready(text: str, expected: tuple[str, ...]) -> None:
    assert hints(Exits(), text) == expected


def test_labels_are_told_apart_by_their_words() -> None:
    assert shown_label("Ya  Lengkap") == shown_label("ya lengkap") != shown_label("ya")
