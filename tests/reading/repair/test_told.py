"""What is said of a line, before anything more is known of it."""

from __future__ import annotations

from sopdoc.reading.repair.told import Told


def test_a_message_alone_is_of_bad_syntax_at_the_place_complained_of_and_mends_nothing() -> None:
    told = Told("this is not YAML here")
    assert (told.hints, told.edit, told.place) == ((), None, None)
    assert (told.rule.code, told.rule.severity.value) == ("syntax", "error")
