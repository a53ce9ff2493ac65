"""What became of a part of a page since an earlier revision."""

from __future__ import annotations

from enum import StrEnum


class Fate(StrEnum):
    """The fate of a row, a text, a symbol or an arrow; of a document that isn't compared all is ``KEPT``."""

    KEPT = "kept"
    INSERTED = "inserted"
    DELETED = "deleted"
