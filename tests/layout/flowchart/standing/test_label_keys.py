"""Letters for words that have no room on their arrows."""

from __future__ import annotations

from sopdoc.layout.flowchart.standing.label_keys import keys_of


def test_keyed_words_have_letters_in_the_order_of_the_arrows() -> None:
    assert keys_of(["Ya", "Tidak", "Batal"], {"Batal", "Ya"}, 0) == {"Ya": "a)", "Batal": "b)"}


def test_the_same_words_have_one_letter() -> None:
    assert keys_of(["Ya", "Tidak", "Ya"], {"Ya", "Tidak"}, 0) == {"Ya": "a)", "Tidak": "b)"}


def test_letters_go_on_where_the_procedures_before_ended() -> None:
    assert keys_of(["Ya", "Tidak"], {"Ya", "Tidak"}, 25) == {"Ya": "z)", "Tidak": "aa)"}


def test_without_keyed_words_there_is_none() -> None:
    assert keys_of(["Ya"], (), 0) == {}
