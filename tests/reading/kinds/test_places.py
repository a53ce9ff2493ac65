from __future__ import annotations

import re

import pytest

from sopdoc.reading.kinds.places import TextWithPlaces
from tests.reading.decoding import codes, decoded, hints

KIND = TextWithPlaces(30, ("halaman", "jumlah"))


@pytest.mark.parametrize("text", ["'{halaman}/{jumlah}'", "tanpa", "'{halaman}{halaman}'", "07"])
def test_known_places_stay_as_written(text: str) -> None:
    value, faults = decoded(KIND, text)
    assert (value, faults) == (text.strip("'"), [])
    assert re.search(KIND.schema()["pattern"], text.strip("'"))


@pytest.mark.parametrize(
    ("text", "ready"),
    [
        ("{halamn}", "write `{halaman}`"),
        ("{ halaman }", "write `{halaman}`"),
        ("{JUMLAH}", "write `{jumlah}`"),
        ("{xyz}", "the places are {halaman}, {jumlah}"),
        ("}", "the places are {halaman}, {jumlah}"),
    ],
)
def test_an_unknown_place_is_told_with_the_nearest_or_all(text: str, ready: str) -> None:
    assert hints(KIND, f"'{text}'") == (ready,)
    assert not re.search(KIND.schema()["pattern"], text)


def test_all_unknown_places_are_told_and_a_long_text_too() -> None:
    assert codes(KIND, "'{a}{b}'") == ["place", "place"]
    assert codes(KIND, "x" * 31) == ["text-too-long"]
