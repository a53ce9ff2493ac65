"""A place in a source file."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Span(Struct, frozen=True, order=True):
    """The text from a start to an end; lines and columns count from 1, the end is exclusive.

    ``start`` and ``end`` are characters of the file behind its byte order mark, without the white space and comments
    that follow; -1 where the file was read otherwise than it is written, or the place isn't one that can be edited.
    """

    path: str
    line: int = 1
    column: int = 1
    end_line: int = 1
    end_column: int = 1
    start: int = -1
    end: int = -1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


NOWHERE = Span("")
"""The span of values that no file holds, such as those made in tests."""


class Spanned(Struct, frozen=True):
    """A value with a ``span``, or several, which make no difference: two are alike that say the same."""

    def __eq__(self, other: object) -> bool:
        return type(other) is type(self) and self._said() == other._said()

    def __hash__(self) -> int:
        return hash(self._said())

    def _said(self) -> tuple[object, ...]:
        return tuple([getattr(self, name) for name in self.__struct_fields__ if not name.endswith("span")])


class Places:
    """Where the values of a group are written, by their keys; like a ``span``, they make no difference."""

    def __init__(self, spans: Mapping[str, Span] | None = None) -> None:
        self._spans = dict(spans or {})

    def of(self, *keys: str) -> Span:
        """Return the span of the first of some keys that is written anywhere."""
        return next((self._spans[key] for key in keys if key in self._spans), NOWHERE)

    def over(self, spans: Mapping[str, Span]) -> Places:
        """Return these places with some of them written elsewhere."""
        return Places({**self._spans, **spans})

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Places)

    def __hash__(self) -> int:
        return 0
