r"""Read the format's only markup: ``**bold**``, ``*italic*`` and ``\*`` for a star."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from sopdoc.typography.faces import Face, face_of

_TOKEN = re.compile(r"\\\*|\*\*|\*|[^*\\]+|\\", re.DOTALL)
_STARS = ("*", "**")


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one cut of the typeface."""

    text: str
    face: Face = Face.REGULAR


def plain_text(marked: str) -> str:
    """Return a text without its markup."""
    return "".join(run.text for run in parse_markup(marked))


@lru_cache(maxsize=16384)
def parse_markup(marked: str, bold: bool = False) -> tuple[Run, ...]:
    """Split a text into runs; ``bold`` sets all of it bold. A star without a partner prints as itself."""
    tokens = _TOKEN.findall(marked)
    paired = _paired(tokens)
    runs: list[Run] = []
    open_marks: set[str] = set()
    for index, token in enumerate(tokens):
        if index in paired:
            open_marks ^= {token}
            continue
        text = "*" if token == r"\*" else token
        face = face_of(bold=bold or "**" in open_marks, italic="*" in open_marks)
        if runs and runs[-1].face is face:
            runs[-1] = Run(runs[-1].text + text, face)
        else:
            runs.append(Run(text, face))
    return tuple(runs)


def _paired(tokens: list[str]) -> set[int]:
    """Return the places of the stars that open or close something, properly nested."""
    stack: list[int] = []
    paired: set[int] = set()
    for index, token in enumerate(tokens):
        if token not in _STARS:
            continue
        opener = next((at for at in reversed(stack) if tokens[at] == token), None)
        if opener is not None and _closes(tokens, index):
            paired |= {opener, index}
            del stack[stack.index(opener) :]
        elif _opens(tokens, index):
            stack.append(index)
    return paired


def _opens(tokens: list[str], index: int) -> bool:
    return index + 1 < len(tokens) and not tokens[index + 1][0].isspace()


def _closes(tokens: list[str], index: int) -> bool:
    return index > 0 and not tokens[index - 1][-1].isspace()
