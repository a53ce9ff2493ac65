"""Words of flowcharts, which are printed in one cut of the typeface."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.reading.characters.ready import as_value
from sopdoc.reading.kinds.kind import Faults, Faulty
from sopdoc.reading.kinds.words import ShortText
from sopdoc.rules.keys import LOST_EMPHASIS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Node
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import as_written, parse_markup


@dataclass(frozen=True, slots=True)
class PlainWords(ShortText):
    """Words in a symbol: stars make none of them bold or italic."""

    def decode(self, node: Node, faults: Faults) -> str | Faulty:
        """Return the words as written."""
        words = ShortText(self.most).decode(node, faults)
        if not isinstance(words, Faulty):
            faults += lost_emphasis(words, node.span)
        return words


def lost_emphasis(words: str, span: Span) -> tuple[Diagnostic, ...]:
    """Warn of words in a flowchart that are emphasized: their stars are left out."""
    runs = parse_markup(words) if "*" in words else ()
    if all(run.face is Face.REGULAR for run in runs):
        return ()
    message = _("words in a flowchart are neither bold nor italic: their stars are left out")
    plain = as_value("".join(as_written(run.text) for run in runs))
    return (LOST_EMPHASIS.found(message, span, _("write `{text}`").format(text=plain)),)
