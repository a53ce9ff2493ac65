"""What is compressed is read by the standard library."""

from __future__ import annotations

import zlib

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.painters.compression import FAST, THOROUGH, bare_stream, checksum, zlib_stream

BARE = -15
"""How the standard library is asked for a stream without head and sum."""


@given(st.binary(max_size=500), st.sampled_from((FAST, THOROUGH)))
def test_it_is_read_as_it_was(data: bytes, level: int) -> None:
    assert zlib.decompress(zlib_stream(data, level)) == data
    assert zlib.decompress(bare_stream(data, level), BARE) == data
    assert checksum(data) == zlib.crc32(data)
