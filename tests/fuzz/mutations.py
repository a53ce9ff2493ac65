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
    *(b'{tanda: "-", butir: [A, 1. B]}', b"{tanda: *, kolom: 3, butir: x}", b"{kolom: 2, butir: [- a, b]}"),
    *(b"32 Januari 2025", b"2025-02-30", b"lanjut", b"selesai", b"\\u0001", b"'07'", b"| \n", b"Kepala: Dinas"),
    b"w" * 3000,
    b"kata " * 2000,
    b'"' + b"\\u00ad" * 500 + b'"',
    b'"' + b"baris\\n" * 400 + b'"',
]

WORDS = [
    *("kata", "w" * 60, "08.00-10.00", "a\u00a0b", "\u2713", "\u2192", "10\u207b\u00b3", "x\u0301", "**tebal**", "*"),
    *("#3", "1. Satu", "\u2022 Dua", "\u2013 tiga", "\u201c07\u201d", "\u0628\u0633\u0645", "{Kepala}", "[a]"),
    *("Pe\u00adme", "\u200e", "dan"),
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

    def other(_text: bytes, texts: list[bytes]) -> bytes:
        return dice.choice([*VALUES, dice.choice(texts)])

    return _with_value(data, dice, other)


def _more_words(data: bytes, dice: Random) -> bytes:
    """Write a few words before or behind a text, or in its middle."""

    def longer(text: bytes, _texts: list[bytes]) -> bytes:
        words = text.split(b" ")
        place = dice.randrange(len(words) + 1)
        added = [word.encode() for word in dice.choices(WORDS, k=dice.randint(1, 8))]
        return b" ".join([*words[:place], *added, *words[place:]])

    return _with_value(data, dice, longer)


def _with_value(data: bytes, dice: Random, change: Callable[[bytes, list[bytes]], bytes]) -> bytes:
    """Change the value of one key, given all values of the file."""
    lines = data.split(b"\n")
    keyed = [at for at, line in enumerate(lines) if b": " in line]
    if not keyed:
        return data
    at = dice.choice(keyed)
    key, text = lines[at].split(b": ", 1)
    lines[at] = key + b": " + change(text, [lines[other].split(b": ", 1)[1] for other in keyed])
    return b"\n".join(lines)


def _exchange_letters(data: bytes, dice: Random) -> bytes:
    at = dice.randrange(max(len(data) - 1, 1))
    return data[:at] + data[at : at + 2][::-1] + data[at + 2 :]


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
    *[_more_words, _exchange_letters] * 4,
)
"""The gentle ones come often: what can still be built goes further."""
