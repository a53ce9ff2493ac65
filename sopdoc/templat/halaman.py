"""How an office composes its pages: what follows what on one sheet."""

from __future__ import annotations

from enum import StrEnum


class JudulProsedur(StrEnum):
    """Where a procedure's table has a title over it."""

    SELALU = "selalu"
    BILA_BERBEDA = "bila_berbeda"
    """Where it says something else than the document's title, or there are several procedures."""
    TANPA = "tanpa"
