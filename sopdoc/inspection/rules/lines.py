"""Lines as they are read: arrows onwards enter from above or beside, and lines keep off the table's rules."""

from __future__ import annotations

from sopdoc.inspection.check import Check, of_figures
from sopdoc.inspection.defect import Kind
from sopdoc.inspection.figures.arrows.entering import FROM_BELOW
from sopdoc.inspection.figures.arrows.rules import NEAR_RULE
from sopdoc.rules.drawing import DRAWN_LINES

_FIGURES = (FROM_BELOW, Kind.FORWARD_FROM_BELOW), (NEAR_RULE, Kind.NEAR_RULE)

CHECK = Check(DRAWN_LINES, tuple(kind for _, kind in _FIGURES), of_figures(*_FIGURES))
