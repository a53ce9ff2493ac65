"""The typeface of a template: a name alone, or a name with the TrueType files of its cuts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from sopdoc.reading.keys.field import Field
from sopdoc.reading.keys.shorthand import Shorthand, one_entry
from sopdoc.reading.kinds.words import Text
from sopdoc.source.tree import Mapping, Node, Scalar

HURUF, NAMA, TEGAK, TEBAL = "huruf", "nama", "tegak", "tebal"
CUTS = (TEGAK, TEBAL, "miring", "tebal_miring")


@dataclass(frozen=True, slots=True)
class _Name(Text):
    """The name of a typeface, which can't be empty."""

    empty: ClassVar[object] = None


@dataclass(frozen=True)
class Typeface(Shorthand):
    """A family; one that is named is whole: none of another's files belongs to it."""

    word: ClassVar[Text] = Text()

    def spelled_out(self, node: Node) -> Node:
        """Return the name and the files of all cuts, "" for those that aren't given."""
        if isinstance(node, Scalar):
            if not node.text:
                return node
            node = Mapping((one_entry(NAMA, node.text, node.span),), node.span)
        if not isinstance(node, Mapping) or node.get(NAMA) is None:
            return node
        left = (one_entry(cut, "", node.span) for cut in CUTS if node.get(cut) is None)
        return Mapping((*node.entries, *left), node.span, node.whole)


TYPEFACE = Typeface(
    (
        Field(NAMA, _Name(), "name in DOCX"),
        Field(TEGAK, Text(), "file (TTF) of the upright cut, in the template's folder"),
        Field("tebal", Text(), "file of the bold cut"),
        Field("miring", Text(), "file of the slanted cut"),
        Field("tebal_miring", Text(), "file of the cut that is both"),
    )
)
