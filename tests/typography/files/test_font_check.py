"""Which files can be measured and embedded."""

from __future__ import annotations

from random import Random

import pytest

from sopdoc.typography.files.font_check import FontFault, font_fault, may_be_passed_on
from tests.typography.fonts import DEJAVU, licensed


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (DEJAVU, None),
        (b"", FontFault.NO_FONT),
        (b"judul: Surat\n", FontFault.NO_FONT),
        (b"OTTO" + DEJAVU[4:], FontFault.POSTSCRIPT),
        (b"ttcf" + DEJAVU[4:], FontFault.COLLECTION),
        (DEJAVU[:11], FontFault.DAMAGED),
        (DEJAVU[:5000], FontFault.DAMAGED),
        (licensed(0x0002), FontFault.RESTRICTED),
        (licensed(0x0102), FontFault.RESTRICTED),
        (licensed(0x0104), FontFault.WHOLE_ONLY),
        (licensed(0x0208), FontFault.BITMAPS_ONLY),
        (licensed(0x0004), None),
        (licensed(0x0008), None),
    ],
)
def test_files_that_cannot_be_used_are_known_by_why(data: bytes, fault: FontFault | None) -> None:
    assert font_fault(data) is fault


@pytest.mark.parametrize(("fs_type", "may"), [(0x0000, True), (0x0004, False), (0x0008, False)])
def test_only_installable_fonts_go_along(fs_type: int, may: bool) -> None:
    assert may_be_passed_on(licensed(fs_type)) is may


@pytest.mark.parametrize("seed", range(12))
def test_a_broken_font_breaks_nothing_else(seed: int) -> None:
    dice = Random(seed)
    data = bytearray(DEJAVU)
    for _byte in range(dice.choice((1, 20, 400))):
        data[dice.randrange(12, 4000 if dice.random() < 0.5 else len(data))] = dice.randrange(256)
    assert font_fault(bytes(data)) in (None, *FontFault)
