"""Change a file at some places, and leave all else as it is: line ends, comments, a byte order mark."""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from itertools import pairwise

from msgspec import Struct

from sopdoc.source.span import Span


class Edit(Struct, frozen=True):
    """A text to be written in the place of another; one with an empty place is put in there."""

    span: Span
    text: str


def edited(data: bytes, edits: Iterable[Edit]) -> bytes:
    """Return a file with some edits made, in whichever order they are given.

    Of several at one empty place the first given comes first. Raise ValueError where places overlap, where one isn't
    in the file or isn't known, and where the file is no UTF-8 text.
    """
    mark = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(mark) :].decode()
    ordered = sorted(edits, key=lambda edit: (edit.span.start, edit.span.end))
    _check([edit.span for edit in ordered], len(text))
    for edit in reversed(ordered):
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return mark + text.encode()


def _check(spans: list[Span], length: int) -> None:
    for span in spans:
        if not 0 <= span.start <= span.end <= length:
            raise ValueError(f"no place to edit: {span}")
    for before, after in pairwise(spans):
        if after.start < before.end:
            raise ValueError(f"two edits overlap: {before} and {after}")
