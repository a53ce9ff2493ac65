"""Files are read whole, also those that change between two looks, and never further than they may be large."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.reading.shelf.files import file_key, read_bytes

MOST = 1000


@pytest.mark.parametrize("size", [0, 1, 999, 1000, 1001, 5000])
@pytest.mark.parametrize("seen", [0, 1, 999, 1000, 1001, 5000])
def test_all_is_read_whatever_size_was_seen_before(tmp_path: Path, size: int, seen: int) -> None:
    path = tmp_path / "a.yaml"
    path.write_bytes(bytes(number % 251 for number in range(size)))
    key = replace(file_key(path, "a.yaml"), size=seen)
    assert read_bytes(key, MOST) == path.read_bytes()[: MOST + 1]
