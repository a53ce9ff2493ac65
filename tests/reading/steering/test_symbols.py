"""What people call the symbols."""

from __future__ import annotations

import pytest

from sopdoc.reading.steering.symbols import SYMBOLS
from tests.reading.decoding import decoded, hints


@pytest.mark.parametrize(
    ("written", "ready"),
    [
        ("proses -> keputusan", "[proses, keputusan]"),
        ("mulai, proses", "[mulai, proses]"),
        ("'kotak, wajik'", "[proses, keputusan]"),
        ("Belah Ketupat", "keputusan"),
        ("kotak", "proses"),
        ("akhir", "selesai"),
    ],
)
def test_shapes_and_symbols_in_one_text_are_told_by_their_words(written: str, ready: str) -> None:
    assert hints(SYMBOLS, written) == (f"write `{ready}`",)
    _value, faults = decoded(SYMBOLS, ready)
    assert faults == []


def test_a_capsule_is_one_of_two() -> None:
    assert hints(SYMBOLS, "kapsul") == ("write `mulai` where the procedure starts, `selesai` where it ends",)
    assert hints(SYMBOLS, "xyzq") == ("write one of these words as it stands here",)
