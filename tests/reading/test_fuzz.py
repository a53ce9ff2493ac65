"""Mutated sources: whatever the bytes, reading says what is wrong and never raises."""

import random
from collections import Counter
from pathlib import Path

import pytest

from sopdoc.reading.compose import compose
from sopdoc.reading.document import decode_values, read_sop
from sopdoc.reading.schema import INSTANSI, TEMPLAT
from sopdoc.source.diagnostic import MAX_FAULTS, MAX_OF_A_KIND, error, has_errors, readable, render
from sopdoc.source.span import Span

ROOT = Path(__file__).parents[2]
SEEDS = [
    *sorted((ROOT / "sop_sources").rglob("*.yaml")),
    ROOT / "templates" / "permenpan35" / "templat.yaml",
    ROOT / "sopdoc" / "starter" / "sop.yaml",
]
ROUNDS = 1500
PIECES = [
    *(b"[", b"]", b"{", b"}", b": ", b"- ", b"-> ", b"? ", b"<<: ", b"---\n", b"*", b"&a ", b"!t ", b"%", b"#", b"|"),
    *(b"'", b'"', b"\\", b"  ", b"\t", b"\n", b"\x00", b"\xff", b"\xef\xbb\xbf", b"lanjut", "\u202e".encode()),
]


def mutated(data: bytes, dice: random.Random) -> bytes:
    for _round in range(dice.randint(1, 4)):
        lines = data.split(b"\n")
        at, line = dice.randrange(len(data) + 1), dice.randrange(len(lines))
        match dice.randrange(7):
            case 0:
                data = data[:at] + dice.choice(PIECES) + data[at:]
            case 1:
                data = data[:at] + data[at + dice.randint(1, 6) :]
            case 2:
                data = data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]
            case 3:
                lines.insert(dice.randrange(len(lines)), lines[line])
                data = b"\n".join(lines)
            case 4:
                data = b"\n".join(lines[:line] + lines[line + 1 :])
            case 5:
                lines[line] = b" " * dice.randrange(9) + lines[line].lstrip()
                data = b"\n".join(lines)
            case _:
                data = data[:at]
    return data


def read(data: bytes, name: str) -> None:
    if name not in ("instansi.yaml", "templat.yaml"):
        sop, faults = read_sop(data, name)
        assert (sop is None) == has_errors(faults)
    else:
        tree, faults = compose(data, name)
        if tree is not None:
            _values, faults = decode_values(tree, faults, INSTANSI if name == "instansi.yaml" else TEMPLAT)
    assert len(faults) <= MAX_FAULTS + 1
    for fault in faults:
        told = render(fault)
        assert told.startswith(f"{name}:{fault.span.line}:{fault.span.column}: {fault.severity}: ")
        assert all(line.isprintable() for line in told.split("\n"))


@pytest.mark.parametrize("part", range(3))
def test_mutated_sources_never_raise(part: int) -> None:
    dice = random.Random(part)
    for _round in range(ROUNDS // 3):
        seed = dice.choice(SEEDS)
        read(mutated(seed.read_bytes(), dice), seed.name)


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
