"""How posts begin."""

from __future__ import annotations

import re

POST = re.compile(
    r"(?:kepala|sekretaris|camat|lurah|bupati|wali ?kota|gubernur|direktur|inspektur|ketua|asisten|pl[th]\b|pj\b)", re.I
)
"""How a post begins, where a name may stand as well."""
