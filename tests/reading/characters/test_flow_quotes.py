"""Texts in Word's quotes within brackets: a comma in them cuts nothing in silence."""

from __future__ import annotations

import time

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.reading.tree.compose import compose, compose_beginning
from sopdoc.source.diagnostic import render
from sopdoc.source.tree import Mapping, Scalar, Sequence

STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"


def items(value: str) -> tuple[list[str], list[str]]:
    root, faults = compose(f"kunci: {value}\n".encode(), "x.yaml")
    assert isinstance(root, Mapping)
    held = root.entries[0].value
    assert isinstance(held, Sequence)
    return [item.text for item in held.items if isinstance(item, Scalar)], [fault.message for fault in faults]


@pytest.mark.parametrize(
    ("value", "texts"),
    [
        ("[“SOP C, D”, SOP E]", ["SOP C, D", "SOP E"]),
        ("[SOP E, “SOP C, D, F”]", ["SOP E", "SOP C, D, F"]),
        ("[„SOP C, D“]", ["SOP C, D"]),
        ("[‘SOP C, D’]", ["SOP C, D"]),
        ("[“Jam: 08, 09”]", ["Jam: 08, 09"]),
        ("[“Jum'at, Sabtu”]", ["Jum'at, Sabtu"]),
    ],
)
def test_quotes_that_hold_a_comma_are_those_of_yaml(value: str, texts: list[str]) -> None:
    found, (message,) = items(value)
    assert found == texts
    assert message == "these quotes are Word's and hold a comma: they are read as YAML's, and not printed"


def test_the_remedy_can_be_pasted() -> None:
    _root, (fault,) = compose("kunci: [“SOP C, D”]\n".encode(), "x.yaml")
    assert render(fault).split("\n")[1:] == [
        "    hint: without them: 'SOP C, D'",
        "    hint: with them: '“SOP C, D”'",
    ]
    assert items("['“SOP C, D”']") == (["“SOP C, D”"], [])


def test_quotes_inside_a_text_are_told() -> None:
    found, (message,) = items("[SOP “C, D” umum, E]")
    assert (found, message) == (["SOP “C", "D” umum", "E"], "a comma within Word's quotes cuts this text in two")


@pytest.mark.parametrize(
    "value", ["[“A” dan “B”, C]", "['“A, B”', C]", "[A ‘B, C’]", "[Jum’at, Sabtu’]", "[“A, [B”]]", "[“A, B]"]
)
def test_others_are_left_alone(value: str) -> None:
    root, faults = compose(f"kunci: {value}\n".encode(), "x.yaml")
    assert root is not None
    assert faults == ()


@pytest.mark.parametrize("part", ["dasar_hukum: UU, “A, B”, [C]\n", "dasar_hukum: |\n  x: [“A, B”]\n"])
def test_texts_outside_of_brackets_are_left_alone(part: str) -> None:
    sop, faults = read_sop(f"judul: Uji\n{part}{STEPS}".encode(), "x.yaml")
    assert sop is not None
    assert "“A, B”" in str(sop.dasar_hukum)
    assert faults == ()


def test_keys_and_values_in_braces() -> None:
    parts = "disahkan_oleh: {nama: “Andi Contoh, S.H.”, nip: 1}\n"
    steps = STEPS.replace("Staf", "“Staf, Umum”").replace("Satu", "“Satu, dua: tiga”")
    sop, faults = read_sop(f"judul: Uji\n{parts}{steps}".encode(), "x.yaml")
    assert sop is not None
    assert sop.disahkan_oleh.nama == "Andi Contoh, S.H."
    assert sop.prosedur[0].pelaksana[0].nama == "Staf, Umum"
    assert sop.prosedur[0].langkah[0].kegiatan == "Satu, dua: tiga"
    assert [(fault.code, fault.span.line, fault.span.column) for fault in faults] == [
        ("quotes", 2, 23),
        ("quotes", 4, 20),
        ("quotes", 6, 20),
    ]


def test_index_reads_the_same() -> None:
    root = compose_beginning("keterkaitan: [“SOP C, D”]\nx: [\n".encode(), "x.yaml")
    held = root.get("keterkaitan")
    assert isinstance(held, Sequence)
    assert [item.text for item in held.items if isinstance(item, Scalar)] == ["SOP C, D"]


@pytest.mark.parametrize("unit", ["[", "“a, ", "[“a, b”],", "{“a"])
def test_no_text_takes_long(unit: str) -> None:
    text = "k: [" + unit * (1_000_000 // len(unit.encode()))
    start = time.process_time()
    compose(text.encode(), "x.yaml")
    assert time.process_time() - start < 3
