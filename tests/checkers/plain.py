"""Texts of a plainly read source."""

from __future__ import annotations

import unicodedata
from typing import Any


def items_of(value: Any) -> list[Any]:
    """Return the items of a list, or one value as a list."""
    return list(value) if isinstance(value, (list, tuple)) else [value]


def texts_of(value: Any) -> tuple[str, ...]:
    """Return the texts of a cell: one, those of a list, or those below ``butir``."""
    return tuple(items_of(value["butir"] if isinstance(value, dict) else value or ()))


def marks_of(value: Any, count: int) -> tuple[str, ...] | None:
    """Return what must stand before the items of a list that says it; None where it says nothing."""
    mark = value.get("tanda") if isinstance(value, dict) else None
    if mark is None:
        return None
    forms = {"1.": "{number}.", "1)": "{number})", "a.": "{letter}.", "tanpa": ""}
    form = forms.get(mark, mark)
    return tuple(form.format(number=number, letter=chr(96 + number)) for number in range(1, count + 1))


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
