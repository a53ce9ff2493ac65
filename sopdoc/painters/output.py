"""What a painter gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # who only writes files doesn't pay for pages
    from collections.abc import Callable, Iterable

    from sopdoc.drawing.ink import Ink
    from sopdoc.layout.page import Document


class Output(Struct, frozen=True):
    """One file: what is added to the source's stem (``.pdf``, ``-2.svg``) to name it, and its bytes."""

    suffix: str
    data: bytes


Painter: TypeAlias = "Callable[[Document, Iterable[Ink]], tuple[Output, ...]]"
"""Turns a document and the ink of each of its pages (as many as pages) into files."""
