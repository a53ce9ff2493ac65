r"""Read the format's only markup: ``**bold**``, ``*italic*``, ``***both***`` and ``\*`` for a star.

A text that is woven of two revisions holds runs of several fates. It is spelled with codes of its own, noncharacters
of Unicode, which reading lets into no text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import takewhile

from msgspec import Struct

from sopdoc.typography.faces import Face, OwnCut, face_in, face_of
from sopdoc.typography.fate import Fate

_TOKEN = re.compile(r"\\\*|\*\*|\*|[^*\\]+|\\", re.DOTALL)
_OTHER = {"*": "**", "**": "*"}
_CLOSING = ")"
"""Nothing begins before it: "catatan*)" is the sign of a footnote."""
_KINDS = tuple((face, mark) for mark in Fate for face in Face)
_CODES = {kind: chr(0xFDD0 + number) for number, kind in enumerate(_KINDS)}
_PLAIN_AGAIN = _CODES[Face.REGULAR, Fate.KEPT]
_CODED = re.compile(f"([{''.join(_CODES.values())}])")


class Run(Struct, frozen=True):
    """Text in one cut of the typeface, of one fate; with a ``link`` it leads to that address."""

    text: str
    face: OwnCut = Face.REGULAR
    mark: Fate = Fate.KEPT
    link: str = ""


def plain_text(marked: str) -> str:
    """Return a text without its markup."""
    if "*" not in marked and (marked.isascii() or not _CODED.search(marked)):  # as most are
        return marked
    return "".join(run.text for run in parse_markup(marked))


def coded(runs: Iterable[Run]) -> str:
    """Spell runs with their fates as one text; what is written behind it is kept and regular."""
    spelled = "".join(_CODES[face_in(run.face), run.mark] + run.text for run in runs if run.text)
    return spelled + _PLAIN_AGAIN if spelled else ""


def fated(marked: str, mark: Fate) -> str:
    """Return a text of which all came or went."""
    return coded(Run(run.text, run.face, mark) for run in parse_markup(marked))


def without(marked: str, mark: Fate) -> str:
    """Return a text, without its markup, as it is without the words of one fate."""
    return "".join(run.text for run in parse_markup(marked) if run.mark is not mark)


def fate_of(marked: str) -> Fate:
    """Return the fate that all of a text has; one of several, or without words, is kept."""
    if not _CODED.search(marked):
        return Fate.KEPT
    fates = {run.mark for run in parse_markup(marked)}
    return fates.pop() if len(fates) == 1 else Fate.KEPT


def as_written(plain: str) -> str:
    """Return markup that prints a text as it is, stars and all."""
    return plain.replace("*", r"\*")


def spelled(runs: Sequence[Run]) -> str:
    """Return the markup of kept runs, spelled in one way, which is read as the same runs."""
    parts: list[str] = []
    opened: list[str] = []
    for at, run in enumerate(runs):
        while opened and not _has(run, opened[-1], opened):
            parts.append(opened.pop())
        lasting = {mark: _lasting(runs, at, mark) for mark in _OTHER if mark not in opened}
        for mark in sorted(filter(lasting.get, lasting), key=lambda mark: -lasting[mark]):
            opened.append(mark)
            parts.append(mark)
        parts.append(as_written(run.text))
    return "".join((*parts, *reversed(opened)))


def _has(run: Run, mark: str, opened: Iterable[str] = ()) -> bool:
    """Tell whether a run stands between a kind of stars, and between all that are ``opened``."""
    return all(run.face.bold if each == "**" else run.face.italic for each in (mark, *opened))


def _lasting(runs: Sequence[Run], first: int, mark: str) -> int:
    """Return how many runs from one on stand between a kind of stars."""
    return sum(1 for _at in takewhile(lambda at: _has(runs[at], mark), range(first, len(runs))))


@lru_cache(maxsize=16384)
def parse_markup(marked: str, bold: bool = False) -> tuple[Run, ...]:
    """Split a text into runs; ``bold`` sets all of it bold. A star without a partner prints as itself."""
    if _CODED.search(marked):
        return tuple(_decoded(marked, bold))
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


def _decoded(marked: str, bold: bool) -> Iterator[Run]:
    """Yield the runs of a text with codes; before the first of them it is an ordinary one."""
    first, *parts = _CODED.split(marked)
    if first:
        yield from parse_markup(first, bold)
    for code, text in zip(parts[::2], parts[1::2], strict=True):
        if text:
            face, mark = _KINDS[ord(code) - 0xFDD0]
            yield Run(text, face_of(bold=bold or face.bold, italic=face.italic), mark)


def _paired(tokens: list[str]) -> set[int]:
    """Return the places of the stars that open or close something: properly nested, and never about nothing.

    Three stars are two marks in whichever order nests. One opens before what is no blank, and closes behind it.
    """
    opened: dict[str, list[int]] = {mark: [] for mark in _OTHER}
    paired: set[int] = set()
    text_at = -1
    befores, afters = _beside(tokens, -1), _beside(reversed(tokens), 0)[::-1]
    for index, token in enumerate(tokens):
        if token not in _OTHER:
            text_at = index
            continue
        before, after = befores[index], afters[index]
        if before.isdigit() and after.isdigit():
            continue
        openers = opened[token]
        if openers and openers[-1] < text_at and not before.isspace():
            opener = openers.pop()
            paired.update((opener, index))
            if tokens[index + 1 : index + 2] != [_OTHER[token]]:
                _forget(opened[_OTHER[token]], opener + 2)
        elif after and not after.isspace() and after not in _CLOSING:
            openers.append(index)
    return paired


def _beside(tokens: Iterable[str], end: int) -> list[str]:
    """Return for each token the last character of the text before it (``end`` -1), or the first one (0)."""
    found, beside = [], ""
    for token in tokens:
        found.append(beside)
        beside = beside if token in _OTHER else token[end]
    return found


def _forget(openers: list[int], first: int) -> None:
    """Drop the marks, from a place on, that a pair around them has left without a partner."""
    while openers and openers[-1] >= first:
        openers.pop()
