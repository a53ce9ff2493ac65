"""What a painter is given beside a document, and what it gives back."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from msgspec import Struct

if TYPE_CHECKING:  # who only writes files doesn't pay for pages
    from collections.abc import Callable

    from sopdoc.drawing.ink import Ink
    from sopdoc.layout.page import Document


class Output(Struct, frozen=True):
    """One file: what is added to the source's stem (``.pdf``, ``-2.svg``) to name it, and its bytes."""

    suffix: str
    data: bytes


class Options(Struct, frozen=True):
    """What painters need beside a document.

    ``inks`` is what Graphviz drew of each page, as many as pages; painters that draw nothing need none. ``author`` and
    ``date`` (``2026-11-28``) are those of tracked changes: nothing is taken from a clock or a computer's user.
    ``chart_comments`` asks for marked flowcharts as the new revision has them, without marks, with Word's comments
    beside the steps that tell what became of them: for a program that shows tracked drawings badly. ``plain`` draws
    symbols and arrows that came in black, so that an accepted file looks as the new document does.
    """

    inks: tuple[Ink, ...] = ()
    author: str = ""
    date: str = ""
    chart_comments: bool = False
    plain: bool = False


Painter: TypeAlias = "Callable[[Document, Options], tuple[Output, ...]]"
"""Turns a document into files."""
