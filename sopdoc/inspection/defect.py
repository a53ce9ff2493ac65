"""What can be wrong with a drawn flowchart, and the distances (points) that it is held to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.geometry.rect import Point

EPSILON = 1e-6
GRAIN_SLACK = 0.06
"""Places that differ by less are the same: drawings lie on a grain of 0.1, a middle may fall between two grains."""
SYMBOL_GAP = 0.5
"""From a line to a symbol that it doesn't join, and between symbols."""
RULE_GAP = 1.0
"""From a line to a rule beside it: with their thicknesses of .75 and .5, closer ones touch."""
LINE_GAP = 1.0
"""Between lines side by side, and from a bend to another line."""
HEAD_GAP = 0.5
"""From an arrowhead to other lines."""
LABEL_GAP = 0.5
"""From a label to symbols, lines, rules and other labels."""
LABEL_REACH = 45.0
"""From a label to the symbol whose exit it names."""
MOST_PORTS = 4
"""Of a step with more exits words may stand anywhere along their line: they can't all be near it."""
LABEL_HUG = 8.1
"""From a label to its own line: in a corner of a diamond it stands a little off."""
CELL_GAP = 1.0
"""From a symbol to the rules about its cell."""
LEAST_POINTS, MOST_POINTS = 2, 6
HEAD_PART = 0.35
"""Half an arrowhead's width, of its length."""


class Kind(StrEnum):
    """Names of defects."""

    SLANTED = "slanted"
    ZERO_LENGTH = "zero-length"
    BACKTRACK = "backtrack"
    NEEDLESS_POINT = "needless-point"
    TOO_MANY_POINTS = "too-many-points"
    SHORT_HEAD = "short-head"
    HEAD_CROSSED = "head-crossed"
    END_OFF_PORT = "end-off-port"
    PORT_BOTH_WAYS = "port-both-ways"
    EXITS_SHARE_PORT = "exits-share-port"
    LINE_THROUGH_SYMBOL = "line-through-symbol"
    LINE_ON_RULE = "line-on-rule"
    LINE_OFF_LANES = "line-off-lanes"
    LINES_OVERLAP = "lines-overlap"
    LINES_TOUCH = "lines-touch"
    LABEL_ON_SYMBOL = "label-on-symbol"
    LABEL_ON_LINE = "label-on-line"
    LABEL_ON_RULE = "label-on-rule"
    LABEL_OFF_LANES = "label-off-lanes"
    LABEL_UNCLEAR = "label-unclear"
    LABELS_TOUCH = "labels-touch"
    KEY_UNTOLD = "key-untold"
    SYMBOL_OUTSIDE = "symbol-outside-cell"
    SYMBOLS_TOUCH = "symbols-touch"
    WRONG_SYMBOLS = "wrong-symbols"
    ROW_LINES = "row-lines"
    LETTER_UNPAIRED = "letter-unpaired"
    LETTER_MISPLACED = "letter-misplaced"
    WRONG_END = "wrong-end"
    FLOW_MISSING = "flow-missing"
    FLOW_EXTRA = "flow-extra"
    WORD_CUT = "word-cut"
    FORWARD_FROM_BELOW = "forward-from-below"
    NEAR_RULE = "near-rule"


class Defect(Struct, frozen=True):
    """One defect: on which page (from 1) and where, in words, and the langkah (from 1; 0 if none) it belongs to."""

    kind: Kind
    page: int
    place: Point | None
    words: str
    langkah: int = 0
    prosedur: int = 0

    def __str__(self) -> str:
        where = f" at ({self.place.x:.1f}, {self.place.y:.1f})" if self.place else ""
        return f"page {self.page}{where}: {self.kind}: {self.words}"
