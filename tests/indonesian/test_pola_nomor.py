"""Numbers of SOPs against the pattern of their office."""

from __future__ import annotations

import pytest

from sopdoc.indonesian.pola_nomor import matches


@pytest.mark.parametrize(
    ("nomor", "pattern", "right"),
    [
        ("800/12/Disdag/2026", "800/{angka}/Disdag/{tahun}", True),
        (" 800 / 12 / Disdag / 2026", "800/{angka}/Disdag/{tahun}", True),
        ("800/12/Disdag/26", "800/{angka}/Disdag/{tahun}", False),
        ("800//Disdag/2026", "800/{angka}/Disdag/{tahun}", False),
        ("SOP-01/IX/2026", "SOP-{angka}/{romawi}/{tahun}", True),
        ("SOP-01/9/2026", "SOP-{angka}/{romawi}/{tahun}", False),
        ("W17.U2/1/PM-SOP/HK/2017", "{bebas}/{angka}/{bebas}/{huruf}/{tahun}", True),
        ("W17.U2/1/PM/SOP/HK/2017", "{bebas}/{angka}/{bebas}/{huruf}/{tahun}", False),
        ("8.0", "8?0", False),
    ],
)
def test_a_number_is_made_up_as_its_pattern_says(nomor: str, pattern: str, right: bool) -> None:
    assert matches(nomor, pattern) is right


def test_a_long_number_takes_no_longer_than_its_length() -> None:
    assert not matches("1" * 100_000, "{bebas}-{bebas}-{bebas}/{tahun}")
