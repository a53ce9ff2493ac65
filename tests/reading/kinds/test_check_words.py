"""Codes of rules, and patterns of numbers, as settings write them."""

from __future__ import annotations

import pytest

from sopdoc.reading.kinds.check_words import FAMILIES, NumberPattern, RuleCode, is_known, nearest_code
from sopdoc.reading.kinds.kind import FAULTY
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Scalar


def test_the_families_are_those_of_the_regulations_table() -> None:
    assert set(FAMILIES) == {"ID", "DH", "KG", "PL", "FL", "MB", "DOC", "LAY"}


@pytest.mark.parametrize(
    ("code", "known", "near"),
    [
        ("KG003", True, "KG003"),
        ("KG", True, "KG"),
        ("ID001", True, "ID001"),
        ("same-nomor", True, "same-nomor"),
        ("kg003", False, "KG003"),
        ("KG03", False, "KG003"),
        ("same-nomer", False, "same-nomor"),
        ("qqqq", False, None),
    ],
)
def test_a_code_is_known_or_answered_with_the_nearest(code: str, known: bool, near: str | None) -> None:
    faults: list[Diagnostic] = []
    value = RuleCode().decode(Scalar(code), faults)
    is_written = known or is_known(code.upper())
    assert (is_known(code), value == code.upper() or value == code, not faults) == (known, is_written, is_written)
    assert nearest_code(code) == near
    if near and not is_written:
        assert faults[0].hints == (f"did you mean `{near}`?",)


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("800/{angka}/{tahun}", True),
        ("{angka}", True),
        ("800", False),
        ("{angka}{tahun}", False),
        ("{angka}/{", False),
        ("{bulan}", False),
    ],
)
def test_a_pattern_has_known_places_apart(text: str, right: bool) -> None:
    faults: list[Diagnostic] = []
    value = NumberPattern().decode(Scalar(text), faults)
    assert (value, bool(faults)) == ((text, False) if right else (FAULTY, True))
