"""Who acts, as it is written."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Links
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.steering.actors import Actors
from tests.reading.decoding import codes, decoded, hints


@pytest.mark.parametrize(
    ("text", "oleh"),
    [
        ("a", (("a",),)),
        ("[a, b]", (("a", "b"),)),
        ("[a]", (("a",),)),
        ("a -> b", (("a",), ("b",))),
        ("a->b", (("a",), ("b",))),
        ("a -> b -> c -> a", (("a",), ("b",), ("c",), ("a",))),
        ("a + b", (("a", "b"),)),
        ("a -> b + c -> d", (("a",), ("b", "c"), ("d",))),
        ("semua", (("semua",),)),
        ("a+semua", (("a", "semua"),)),
        ("[a, semua]", (("a", "semua"),)),
    ],
)
def test_who_acts(text: str, oleh: Links) -> None:
    assert decoded(Actors(), text) == (oleh, [])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a -> a", "handover"),
        ("a -> b -> b", "handover"),
        ("a -> semua", "handover"),
        ("a + -> b", "bad-id"),
        ("a -> ", "bad-id"),
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


def test_a_lane_that_hands_to_itself_and_all_in_a_chain_are_told_what_to_write() -> None:
    assert hints(Actors(), "a -> a") == (
        "leave one of them out; two symbols in one cell are written `simbol: [proses, proses]`",
    )
    assert hints(Actors(), "semua -> a") == (
        "name the lanes of this link: `a -> b + c`, or give `semua` a row of its own",
    )
    assert hints(Actors(), "a, b -> c") == ("write `a + b -> c`",)
