"""The syntax of SVG: tags with escaped contents, numbers and paths."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape, quoteattr

from sopdoc.drawing.ink import Outline
from sopdoc.geometry.rect import Point


def tag(name: str, content: str | None = "", **attributes: str | float) -> str:
    """Return an element; None for the content leaves it open.

    In an attribute's name ``_`` stands for ``-`` and ``__`` for ``:``.
    """
    parts = [name, *(f"{_spelled(key)}={_value(value)}" for key, value in attributes.items())]
    head = " ".join(parts)
    if content is None:
        return f"<{head}>"
    return f"<{head}>{escape(content)}</{name}>" if content else f"<{head}/>"


def _spelled(key: str) -> str:
    return key.replace("__", ":").replace("_", "-")


def _value(value: str | float) -> str:
    return quoteattr(value) if isinstance(value, str) else f'"{number(value)}"'


def number(value: float) -> str:
    """Return a number with at most two decimals."""
    return f"{round(value, 2) + 0.0:g}"


def coordinates(*values: float) -> str:
    """Return numbers with blanks between them."""
    return " ".join(number(value) for value in values)


def path(points: Iterable[Point]) -> str:
    """Return a path through points."""
    start, *others = (coordinates(*point) for point in points)
    return f"M{start} L" + " ".join(others)


def ring(outline: Outline) -> str:
    """Return a closed path of lines and curves."""
    letters = ("L" if len(step) == 1 else "C" for step in outline.drawn)
    places = (coordinates(*(length for point in step for length in point)) for step in outline.drawn)
    return f"M{coordinates(*outline.start)} {' '.join(map(''.join, zip(letters, places, strict=True)))} Z"
