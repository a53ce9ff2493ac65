r"""Read the format's only markup: ``**bold**``, ``*italic*``, ``***both***`` and ``\*`` for a star."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from sopdoc.typography.faces import Face, face_of
from sopdoc.typography.mark import Mark

_TOKEN = re.compile(r"\\\*|\*\*|\*|[^*\\]+|\\", re.DOTALL)
_OTHER = {"*": "**", "**": "*"}


class Run(Struct, frozen=True):
    """Text in one cut of the typeface, of one fate."""

    text: str
    face: Face = Face.REGULAR
    mark: Mark = Mark.KEPT


def plain_text(marked: str) -> str:
    """Return a text without its markup."""
    return "".join(run.text for run in parse_markup(marked))


def as_written(plain: str) -> str:
    """Return markup that prints a text as it is, stars and all."""
    return plain.replace("*", r"\*")


@lru_cache(maxsize=16384)
def parse_markup(marked: str, bold: bool = False) -> tuple[Run, ...]:
    """Split a text into runs; ``bold`` sets all of it bold. A star without a partner prints as itself."""
    tokens = _TOKEN.findall(marked)
    paired = _paired(tokens)
    runs: list[tuple[Face, list[str]]] = []
    open_marks: set[str] = set()
    for index, token in enumerate(tokens):
        if index in paired:
            open_marks ^= {token}
            continue
        text = "*" if token == r"\*" else token
        face = face_of(bold=bold or "**" in open_marks, italic="*" in open_marks)
        if runs and runs[-1][0] is face:
            runs[-1][1].append(text)
        else:
            runs.append((face, [text]))
    return tuple(Run("".join(texts), face) for face, texts in runs)


def _paired(tokens: list[str]) -> set[int]:
    """Return the places of the stars that open or close something: properly nested, and never about nothing.

    Three stars are two marks in whichever order nests.
    """
    opened: dict[str, list[int]] = {mark: [] for mark in _OTHER}
    paired: set[int] = set()
    text_at = -1
    for index, token in enumerate(tokens):
        if token not in _OTHER:
            text_at = index
            continue
        openers = opened[token]
        before, after = "".join(tokens[index - 1 : index])[-1:], "".join(tokens[index + 1 : index + 2])[:1]
        if openers and openers[-1] < text_at and not tokens[text_at][-1].isspace() and not _joins(token, after):
            opener = openers.pop()
            paired.update((opener, index))
            if tokens[index + 1 : index + 2] != [_OTHER[token]]:
                _forget(opened[_OTHER[token]], opener + 2)
        elif after and not after.isspace() and not _joins(token, before):
            openers.append(index)
    return paired


def _joins(mark: str, neighbour: str) -> bool:
    """Tell whether a single star stands right beside a word: in "2*3" or "catatan*)" it is no markup."""
    return mark == "*" and neighbour.isalnum()


def _forget(openers: list[int], first: int) -> None:
    """Drop the marks, from a place on, that a pair around them has left without a partner."""
    while openers and openers[-1] >= first:
        openers.pop()
