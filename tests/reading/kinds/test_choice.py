"""One of some words, several of them, and on or off."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.choice import Choice, Choices, Switch
from sopdoc.reading.kinds.kind import FAULTY
from tests.reading.decoding import codes, decoded, hints

PAPER = Choice(("tegak", "mendatar"), str.upper)


def test_a_choice_is_one_of_its_words() -> None:
    assert decoded(PAPER, "tegak") == ("TEGAK", [])
    assert hints(PAPER, "mendater") == ("did you mean `mendatar`?",)
    assert hints(PAPER, "xyz") == ("write one of these words as it stands here",)
    assert codes(PAPER, "[tegak]") == ["wrong-kind"]


def test_choices_are_several_but_not_too_many() -> None:
    two = Choices(PAPER, 2)
    assert decoded(two, "tegak") == (("TEGAK",), [])
    assert decoded(two, "[tegak, mendatar]") == (("TEGAK", "MENDATAR"), [])
    assert codes(two, "[tegak, tegak, tegak]") == ["too-many"]
    assert decoded(two, "[tegak, x]")[0] is FAULTY


@pytest.mark.parametrize(("text", "value"), [("true", True), ("ya", True), ("false", False), ("tidak", False)])
def test_a_switch_is_on_or_off(text: str, value: bool) -> None:
    assert decoded(Switch(), text) == (value, [])


@pytest.mark.parametrize(
    ("text", "hint"),
    [("Yes", "write `ya`"), ("off", "write `tidak`"), ("TIDAK", "write `tidak`"), ("x", "write `ya` or `tidak`")],
)
def test_another_word_is_told_what_was_meant(text: str, hint: str) -> None:
    assert hints(Switch(), text) == (hint,)
