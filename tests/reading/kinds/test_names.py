"""Names in full by their short ones."""

from __future__ import annotations

from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.names import NamesInFull
from tests.reading.decoding import decoded


def test_keys_may_be_any_text_and_empty_names_are_left_out() -> None:
    found = decoded(NamesInFull(), "{Kasubbag Umum: Kepala Subbagian Umum, Kadis: ''}")
    assert found == ((("Kasubbag Umum", "Kepala Subbagian Umum"),), [])


def test_a_text_or_a_name_that_is_none_is_a_fault_with_the_ready_line() -> None:
    value, faults = decoded(NamesInFull(), "Kepala Dinas")
    assert (value, "`Kadis: Kepala Dinas`" in faults[0].hints[0]) == (FAULTY, True)
    assert decoded(NamesInFull(), "{Kadis: {a: b}}")[0] is FAULTY
