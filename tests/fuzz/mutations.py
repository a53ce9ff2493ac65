"""Damage a YAML file: as a slip of the hand does, as a paste does, and as somebody does who wants to break things."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

SLIPS = (1, 1, 1, 1, 2, 2, 3, 4)
"""How many there are: after one most files can still be built."""
PIECES = [
    *("\u00a0".encode(), "\u00ad".encode(), "• ".encode(), "– ".encode(), b"1. ", b" #a", "“".encode(), "”".encode()),
    *(b"[", b"]", b"{", b"}", b": ", b"- ", b"-> ", b"? ", b"<<: ", b"---\n", b"*", b"&a ", b"!t ", b"%", b"#", b"|"),
    *(b"'", b'"', b"\\", b"  ", b"\t", b"\n", b"\x00", b"\xff", b"\xef\xbb\xbf", b"lanjut", "\u202e".encode()),
    *("\u00a0".encode(), "\u00ad".encode(), "\u2013 ".encode(), "\u2022 ".encode(), "\u201c".encode(), b" #3", b"1. "),
]
VALUES = [
    *(b"", b"0", b"-1", b"999999999", b"0.1", b"3", b"48", b"300", b"~", b"ya", b"[]", b"{}", b"[a, b]", b"a -> b"),
    *(b"32 Januari 2025", b"2025-02-30", b"lanjut", b"selesai", b"\\u0001", b"'07'", b"| \n", b"Kepala: Dinas"),
    b"w" * 3000,
    b"kata " * 2000,
    b'"' + b"\\u00ad" * 500 + b'"',
    b'"' + b"baris\\n" * 400 + b'"',
]

Mutation = Callable[[bytes, Random], bytes]


def mutated(data: bytes, dice: Random) -> bytes:
    """Return the file after a few slips."""
    for _slip in range(dice.choice(SLIPS)):
        data = dice.choice(MUTATIONS)(data, dice)
    return data


def _insert(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + dice.choice(PIECES) + data[at:]


def _delete(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + data[at + dice.randint(1, 6) :]


def _overwrite(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(len(data) + 1)
    return data[:at] + bytes([dice.randrange(256)]) + data[at + 1 :]


def _truncate(data: bytes, dice: Random) -> bytes:
    return data[: dice.randrange(len(data) + 1)]


def _repeat_line(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    lines.insert(dice.randrange(len(lines)), dice.choice(lines))
    return b"\n".join(lines)


def _drop_line(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    del lines[dice.randrange(len(lines))]
    return b"\n".join(lines)


def _shift_line(data: bytes, dice: Random) -> bytes:
    lines = data.split(b"\n")
    at = dice.randrange(len(lines))
    lines[at] = b" " * dice.randrange(9) + lines[at].lstrip()
    return b"\n".join(lines)


def _another_value(data: bytes, dice: Random) -> bytes:
    """Give one of the keys another value, odd or that of another key."""
    lines = data.split(b"\n")
    keyed = [at for at, line in enumerate(lines) if b": " in line]
    if not keyed:
        return data
    at = dice.choice(keyed)
    values = [*VALUES, lines[dice.choice(keyed)].split(b": ", 1)[1]]
    lines[at] = lines[at].split(b": ", 1)[0] + b": " + dice.choice(values)
    return b"\n".join(lines)


def _repeat_block(data: bytes, dice: Random) -> bytes:
    """Write a line and what is indented below it many times over."""
    lines = data.split(b"\n")
    first = dice.randrange(len(lines))
    past = first + 1
    while past < len(lines) and _indent(lines[past]) > _indent(lines[first]):
        past += 1
    return b"\n".join([*lines[:first], *lines[first:past] * dice.randint(2, 20), *lines[past:]])


def _indent(line: bytes) -> int:
    return len(line) - len(line.lstrip(b" "))


MUTATIONS: tuple[Mutation, ...] = (
    _insert,
    _delete,
    _overwrite,
    _truncate,
    _repeat_line,
    _drop_line,
    _shift_line,
    _another_value,
    _repeat_block,
)
