"""Whatever the bytes, reading says what is wrong and never raises; damaged projects are in tests/fuzz."""

import random
import unicodedata
from collections import Counter

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.rules.facts.shown import MAX_FAULTS, MAX_OF_A_KIND, readable
from sopdoc.source.diagnostic import has_errors, render
from sopdoc.source.span import Span
from tests.findings import error


def is_shown(character: str) -> bool:
    """Tell whether a terminal shows a character; blanks of all kinds and those of private fonts do no harm."""
    return character.isprintable() or character == "\n" or unicodedata.category(character) in ("Zs", "Co")


def read(data: bytes, name: str) -> None:
    sop, faults = read_sop(data, name)
    assert (sop is None) == has_errors(faults)
    assert len(faults) <= MAX_FAULTS + 1
    for fault in faults:
        told = render(fault)
        assert told.startswith(f"{name}:{fault.span.line}:{fault.span.column}: {fault.severity}: ")
        assert all(is_shown(character) for character in told)


@pytest.mark.parametrize("size", [0, 1, 10, 1000])
def test_random_bytes_never_raise(size: int) -> None:
    dice = random.Random(size)
    for _round in range(50):
        read(dice.randbytes(size), "x.yaml")


ROW = "judul: x\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n"


@pytest.mark.parametrize(
    ("text", "more"),
    [
        (ROW + "      - {kegiatan: x, oleh: b}\n" * 2000, 1980),
        (ROW + "      - {kegiatan: x, oleh: a, lanjut: zz}\n" * 2000, 1980),
        ("judul: x\nprosedur: []\n" + "".join(f"kunci{number}: x\n" for number in range(20_000)), 19_980),
        (ROW + "      - {kegiatan: x, oleh: [" + "a, " * 90_000 + "]}", 89_979),
        ('judul: "' + "\\x01" * 30_000 + '"', 29_980),
        ("judul: " + "\x01" * 30_000, 29_980),
        (ROW + "      - {kegiatan: x, oleh: a, simbol: [" + "kotak, " * 3000 + "]}", 2980),
    ],
    ids=["lanes", "targets", "keys", "actors", "escapes", "characters", "words"],
)
def test_of_thousands_of_faults_of_a_kind_the_first_are_told_and_the_others_counted(text: str, more: int) -> None:
    sop, faults = read_sop(text.encode(), "x.yaml")
    assert sop is None
    counted = [fault.message for fault in faults if fault.code == "more-of-a-kind"]
    assert counted == [f"{more} more of this kind from here on"]
    kinds = Counter(fault.code for fault in faults)
    assert max(kinds.values()) == MAX_OF_A_KIND


def test_of_many_kinds_of_faults_a_hundred_are_told() -> None:
    faults = [error(f"kind{number % 9}", "x", Span("x", number)) for number in range(900)]
    told = readable(faults)
    assert len(told) == MAX_FAULTS + 1
    assert told[-1].code == "too-many-faults"
    assert readable(told) == told
