"""Texts of a plainly read source."""

from __future__ import annotations

import unicodedata
from typing import Any


def items_of(value: Any) -> list[Any]:
    """Return the items of a list, or one value as a list."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def plain(text: str) -> str:
    """Return a text without its markup; stars are left out altogether, on both sides of a comparison."""
    return unicodedata.normalize("NFC", text).replace("\\*", "").replace("*", "")


def squeeze(text: str) -> str:
    """Return a text with single blanks."""
    return " ".join(text.split())


def capital(label: str) -> str:
    """Return a label as it is printed."""
    label = squeeze(label)
    return label[:1].upper() + label[1:]
