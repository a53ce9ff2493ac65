"""A kind of value that names a file or folder."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, refused
from sopdoc.reading.kinds.words import Text
from sopdoc.rules.keys import WRONG_KIND
from sopdoc.source.tree import Node

_SLASHED = {"\n": "/n", "\t": "/t", "\r": "/r", "\b": "/b", "\f": "/f", "\0": "/0", "\x1b": "/e"}
"""Control characters, and what was meant where a path's backslash and letter make one in TOML."""
_FIRST_PRINTED = " "


@dataclass(frozen=True, slots=True)
class PathText(Text):
    """The path of a file or folder: no control character stands in it."""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the path as written."""
        text = Text.decode(self, node, faults)
        if isinstance(text, Faulty) or all(letter >= _FIRST_PRINTED for letter in text):
            return text
        meant = "".join(_SLASHED.get(letter, "" if letter < _FIRST_PRINTED else letter) for letter in text)
        hint = _('write a path with `/`: "{path}"').format(path=meant)
        refused(
            WRONG_KIND.found(_("no line break or other control character may stand in a path"), node.span, hint), faults
        )
        return FAULTY
