"""Parts are listed in the order in which they are printed, each once."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.order import Order
from tests.reading.decoding import codes, decoded, hints

PARTS = Order(("logo", "judul", "tahun"), needed=("judul",))
ANY = Order(("logo", "judul", "tahun"))


@pytest.mark.parametrize("order", [("judul",), ("tahun", "judul"), ("judul", "logo", "tahun")])
def test_the_order_is_the_written_one_and_parts_may_be_left_out(order: tuple[str, ...]) -> None:
    assert decoded(PARTS, f"[{', '.join(order)}]") == (order, [])


def test_a_part_stands_once() -> None:
    value, (fault,) = decoded(PARTS, "[judul, logo, judul]")
    assert (value, fault.code, fault.message) == (FAULTY, "part-twice", "`judul` stands in this list already")
    assert fault.span.column == len("k: [judul, logo, ") + 1
    assert fault.hints == ("write `[judul, logo]`",)


def test_beside_unknown_parts_no_list_is_proposed_that_would_lose_them() -> None:
    _value, faults = decoded(PARTS, "[judul, judul, logoo]")
    assert [fault.hints for fault in faults if fault.code == "part-twice"] == [("remove one of them",)]


def test_each_unknown_part_is_told_and_nothing_is_said_to_be_lacking() -> None:
    value, faults = decoded(PARTS, "[logoo, tahn]")
    assert value is FAULTY
    assert [fault.code for fault in faults] == ["wrong-word", "wrong-word"]
    assert [fault.span.column for fault in faults] == [5, 12]  # k: [logoo, tahn]


def test_a_needed_part_that_is_left_out_is_told_with_the_whole_list() -> None:
    value, (fault,) = decoded(PARTS, "[tahun, logo]")
    assert (value, fault.code, fault.message) == (FAULTY, "missing-part", "`judul` must be in this list")
    assert fault.hints == ("write `[tahun, logo, judul]`",)  # behind the logo, as in the known order
    assert decoded(ANY, "[tahun, logo]") == (("tahun", "logo"), [])
    (ready,) = hints(PARTS, "[tahun, logo]")
    assert codes(PARTS, ready.removeprefix("write `").removesuffix("`")) == []


@pytest.mark.parametrize(
    ("written", "ready"),
    [("[d, a]", "[d, a, b, c]"), ("[d]", "[b, c, d]"), ("[c, d, d]", "[b, c, d]"), ("[c, a, e]", "[c, a, b, e]")],
)
def test_what_is_lacking_comes_behind_what_precedes_it_and_the_list_is_right(written: str, ready: str) -> None:
    order = Order(("a", "b", "c", "d", "e"), needed=("b", "c"))
    (fault,) = decoded(order, written)[1]
    assert fault.hints == (f"write `{ready}`",)
    assert codes(order, ready) == []


def test_a_part_with_a_value_is_told_to_stand_alone() -> None:
    (fault,) = decoded(PARTS, "[logo, judul: 17]")[1]
    assert (fault.code, fault.span.column, fault.hints) == ("wrong-kind", 11, ("write `judul` alone",))
    (fault,) = decoded(PARTS, "[{lain: 17}, judul]")[1]
    assert fault.hints != ("write `lain` alone",)


@pytest.mark.parametrize("order", [PARTS, ANY])
def test_an_empty_list_needs_an_item(order: Order) -> None:
    value, (fault,) = decoded(order, "[]")
    assert (value, fault.code, fault.hints) == (FAULTY, "too-few", ("for example `[logo, judul, tahun]`",))


@pytest.mark.parametrize("text", ["judul", "{judul: logo}"])
def test_what_is_no_list_is_told_with_one(text: str) -> None:
    value, (fault,) = decoded(PARTS, text)
    assert (value, fault.code, fault.hints) == (FAULTY, "wrong-kind", ("for example `[logo, judul, tahun]`",))


def test_editors_know_the_parts_and_which_are_needed() -> None:
    schema = PARTS.schema()
    assert schema["items"] == {"enum": ["logo", "judul", "tahun"]}
    assert (schema["minItems"], schema["uniqueItems"]) == (1, True)
    assert schema["allOf"] == [{"contains": {"const": "judul"}}]
    assert "allOf" not in ANY.schema()
