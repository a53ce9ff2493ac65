from __future__ import annotations

import pytest

from sopdoc.painters.pdf.profile import srgb_profile
from tests.painters.pdf.reading import WHOLE, read


def test_the_file_says_whose_colours_it_has() -> None:
    (intent,) = read(WHOLE).trailer["/Root"]["/OutputIntents"]
    assert (intent["/S"], intent["/OutputConditionIdentifier"]) == ("/GTS_PDFA1", "sRGB IEC61966-2.1")
    profile = intent["/DestOutputProfile"]
    assert profile["/N"] == 3
    assert profile.get_data() == srgb_profile()


def test_the_profile_is_a_sound_icc_file() -> None:
    data = srgb_profile()
    assert int.from_bytes(data[:4], "big") == len(data)
    assert data[36:40] == b"acsp"
    count = int.from_bytes(data[128:132], "big")
    entries = [data[132 + 12 * at : 144 + 12 * at] for at in range(count)]
    for entry in entries:
        start, length = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:12], "big")
        assert start % 4 == 0
        assert start + length <= len(data)
    # the primaries add up to the white point D50
    columns = [data[int.from_bytes(e[4:8], "big") + 8 :][:12] for e in entries if e[:4] in {b"rXYZ", b"gXYZ", b"bXYZ"}]
    sums = [sum(int.from_bytes(c[4 * at : 4 * at + 4], "big") for c in columns) / 65536 for at in range(3)]
    assert sums == pytest.approx([0.9642, 1.0, 0.8249], abs=0.001)
