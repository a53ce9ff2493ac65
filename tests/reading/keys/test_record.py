"""Groups of known keys, and lists of them."""

from __future__ import annotations

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.record import ListOf, Record
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.reading.kinds.words import Text
from tests.reading.decoding import codes, decoded, hints

INNER = Record((Field("nama", Text(), required=True, example="Andi Contoh"), Field("alamat", Text())))
OUTER = Record((Field("judul", Text()), Field("orang", ListOf(INNER, least=1, most=2)), Field("kepala", INNER)))


def test_right_keys_are_decoded_and_wrong_ones_are_told() -> None:
    values, faults = decoded(INNER, "{nama: Andi Contoh, alamt: x}")
    assert isinstance(values, Values)
    assert values.get("nama") == "Andi Contoh"
    assert values.get("alamat", "?") == "?"
    assert [fault.code for fault in faults] == ["unknown-key"]
    assert faults[0].hints == ("did you mean `alamat`?",)


def test_a_missing_key_is_told_with_an_example() -> None:
    assert hints(INNER, "{alamat: x}") == ("for example `nama: Andi Contoh`",)
    assert codes(INNER, "{nama: x}") == []


def test_a_missing_key_that_was_meant_by_another_is_told_once() -> None:
    assert codes(INNER, "{nam: x}") == ["unknown-key"]


def test_a_key_that_was_meant_twice_is_told_where_it_was_given() -> None:
    assert hints(INNER, "{nama: x, namaa: y}") == ("`nama` is given already, at 1:5: write one of them only",)


def test_a_key_of_an_inner_group_is_sent_there() -> None:
    assert hints(OUTER, "{judul: x, alamat: y}") == ("`alamat` belongs in `orang`",)


def test_faulty_keys_are_known_to_be_written() -> None:
    values, _ = decoded(OUTER, "{judul: [x], kepala: {nama: y}}")
    assert values.is_faulty("judul")
    assert not values.is_faulty("kepala", "orang")
    assert values.span("judul").column == len("k: {judul: ") + 1
    assert values.key_span("judul").column == len("k: {") + 1
    assert values.span("orang") == values.node.span


def test_lists_have_as_many_items_as_they_may() -> None:
    people = ListOf(INNER, least=1, most=2)
    assert codes(people, "[{nama: a}, {nama: b}]") == []
    assert decoded(people, "[]")[0] is FAULTY
    values, faults = decoded(people, "[{nama: a}, {nama: b}, {nama: c}]")
    assert ([value.get("nama") for value in values], [fault.code for fault in faults]) == (["a", "b"], ["too-many"])
    assert faults[0].span.column == len("k: [{nama: a}, {nama: b}, ") + 1


def test_what_is_no_group_or_list_is_told_so() -> None:
    assert codes(INNER, "[a]") == ["wrong-kind"]
    assert codes(ListOf(INNER), "x") == ["wrong-kind"]
    values, faults = decoded(ListOf(INNER), "{nama: x}")
    assert [value.get("nama") for value in values] == ["x"]
    assert [fault.code for fault in faults] == ["no-dash"]


def test_items_that_are_no_groups_are_left_out() -> None:
    values, faults = decoded(ListOf(INNER), "[x, {nama: a}]")
    assert [value.get("nama") for value in values] == ["a"]
    assert [fault.code for fault in faults] == ["wrong-kind"]


def test_the_schema_has_what_is_required_and_how_many() -> None:
    assert INNER.schema()["required"] == ["nama"]
    assert "required" not in OUTER.schema()
    assert (ListOf(INNER, 1, 2).schema()["minItems"], ListOf(INNER, 1, 2).schema()["maxItems"]) == (1, 2)
    assert INNER.first_key == "nama"
    assert OUTER.first_key == ""
