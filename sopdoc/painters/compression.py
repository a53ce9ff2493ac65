"""Compress what documents hold, to the same bytes on every machine.

The standard library compresses with the zlib that its Python was built with or that the system has. zlib-ng, which
takes its place on newer systems, gives other bytes, and not the same on all kinds of processors. libdeflate comes with
the package, gives one answer everywhere, and takes half the time for a file as small.
"""

from __future__ import annotations

from deflate import crc32, deflate_compress, zlib_compress

FAST = 1
"""The level for what is compressed anew in each document: the next one takes a third longer for a twentieth less."""
THOROUGH = 6
"""The level for what is compressed once and serves many documents."""

checksum = crc32


def zlib_stream(data: bytes, level: int) -> bytes:
    """Return data compressed, with zlib's head and sum (RFC 1950): what PDF calls FlateDecode."""
    return bytes(zlib_compress(data, level))


def bare_stream(data: bytes, level: int) -> bytes:
    """Return data compressed, without head and sum (RFC 1951): what stands in a ZIP."""
    return bytes(deflate_compress(data, level))
