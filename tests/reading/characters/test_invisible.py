"""Characters that nobody sees: what changes nothing is left out, what may is refused."""

from __future__ import annotations

import pytest

from sopdoc.model.sop import Sop
from sopdoc.reading.sop.document import read_sop

STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"


def read(part: str) -> tuple[Sop | None, list[tuple[str, str]]]:
    sop, faults = read_sop(f"judul: Uji\n{part}{STEPS}".encode(), "x.yaml")
    return sop, [(fault.code, fault.message) for fault in faults]


@pytest.mark.parametrize("sign", ["\u202a", "\u202b", "\u202c", "\u2066", "\u2067", "\u2068", "\u2069"])
def test_directions_are_left_out_where_all_is_written_from_left_to_right(sign: str) -> None:
    sop, ((code, message),) = read(f"nomor: {sign}0812 34{sign}\n")
    assert sop is not None
    assert (sop.nomor, code) == ("0812 34", "invisible")
    assert message.startswith(f"2 invisible characters are left out: U+{ord(sign):04X} ")


@pytest.mark.parametrize("letter", ["\u05d0", "\u0627", "\ufb50", "\ufe80", "\U0001e900"])
@pytest.mark.parametrize("sign", ["\u202a", "\u2069"])
def test_directions_are_refused_beside_letters_from_right_to_left(sign: str, letter: str) -> None:
    _sop, ((code, message),) = read(f"nomor: A{sign}\ndasar_hukum: {letter}\n")
    assert code == "character"
    assert message.startswith(f"the invisible character U+{ord(sign):04X}")


@pytest.mark.parametrize("sign", ["\u202d", "\u202e", "\x1b", "\x07", "\x00"])
def test_overrides_and_control_characters_are_refused(sign: str) -> None:
    _sop, ((code, message),) = read(f"nomor: A{sign}B\n")
    assert code == "character"
    assert message.startswith(f"the invisible character U+{ord(sign):04X}")


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\u2028", "\u2029"])
def test_line_and_page_breaks_of_other_programs_are_blanks(sign: str) -> None:
    sop, ((code, _message),) = read(f"nomor: A{sign}B\n")
    assert sop is not None
    assert (sop.nomor, code) == ("A B", "invisible")
    escaped, faults = read(f'nomor: "A\\u{ord(sign):04x}B"\n')
    assert escaped is not None
    assert (escaped.nomor, faults) == ("A\nB", [])


def test_a_page_break_at_the_start_of_a_line_indents_nothing() -> None:
    sop, (fault,) = read("nomor: A\n\x0c\n\x0cdasar_hukum:\n  - UU\n\x0b  - PP\n")
    assert sop is not None
    assert (sop.nomor, sop.dasar_hukum, fault[0]) == ("A", ("UU", "PP"), "invisible")
