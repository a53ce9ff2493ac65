"""Lanes as they are written."""

from __future__ import annotations

import pytest

from sopdoc.model.prosedur import Kelompok, Pelaksana
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.steering.lanes import MAX_LANES, Lanes
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


def test_an_id_is_given_once_in_a_procedure() -> None:
    value, (fault,) = decoded(Lanes(), "{a: A, p: {nama: P, pelaksana: {a: B}}}")
    assert value == (Pelaksana("a", "A"),)
    assert (fault.code, fault.span.column) == ("lane-twice", 36)
    assert fault.hints == ("it was given first at 1:5: give one of them another id, such as `p_a`",)


def test_lanes_of_groups_count_and_a_group_may_be_called_like_a_lane() -> None:
    most = ", ".join(f"l{number}: L" for number in range(MAX_LANES))
    assert codes(Lanes(), f"{{p: {{nama: P, pelaksana: {{{most}}}}}}}") == []
    assert codes(Lanes(), f"{{a: A, p: {{nama: P, pelaksana: {{{most}}}}}}}") == ["too-many"]
    value, _faults = decoded(Lanes(), "{ketua: {nama: P, pelaksana: {ketua: K}}}")
    assert value == (Pelaksana("ketua", "K", kelompok=Kelompok("ketua", "P")),)
