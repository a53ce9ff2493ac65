"""What a file is, told by how it begins: names are anybody's choice."""

from __future__ import annotations

from enum import StrEnum

MARK_WITHIN = 1024
"""Bytes before which a PDF's first line may stand (ISO 32000-1, annex H.3)."""
_COMPOUND = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How files begin that Word wrote before 2007, or protects with a password."""


class Form(StrEnum):
    """The forms that documents are built in, and what else a file may be."""

    DOCX = "docx"
    PDF = "pdf"
    LOCKED = "locked"
    OTHER = "other"


class LockedError(ValueError):
    """The file opens with a password only."""


def form_of(beginning: bytes) -> Form:
    """Tell a file's form from its first bytes."""
    if beginning.startswith(b"PK\3\4"):
        return Form.DOCX
    if b"%PDF-" in beginning[:MARK_WITHIN]:
        return Form.PDF
    return Form.LOCKED if beginning.startswith(_COMPOUND) else Form.OTHER
