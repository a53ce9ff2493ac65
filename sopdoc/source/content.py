"""Tell the contents of files apart: by their bytes, and by their times as far as these can be trusted."""

from __future__ import annotations

import hashlib
import time

_GRAIN = 2_000_000_000
"""The nanoseconds within which a file can change twice and keep its time: two seconds, on memory sticks (FAT)."""


def digest(data: bytes) -> str:
    """Return what tells contents apart: 128 bits of their SHA-256, as 32 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()[:32]


def settled(modified: int) -> int:
    """Return a file's time if another change from now on would show in it, else 0."""
    return modified if time.time_ns() - modified > _GRAIN else 0
