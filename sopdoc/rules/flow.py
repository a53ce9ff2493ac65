"""The flow of a procedure: lanes, symbols, ids and where arrows lead."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import PELAKSANA, SIMBOL
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.SOP)

UNKNOWN_LANE = _error("unknown-lane", "lanes that don't exist", ground=PELAKSANA, basis=Basis.READ, covers=("PL001",))
SAME_LANE = _error("same-lane", "lanes named twice")
LANE_OF_ALL = Rule(Severity.WARNING, Need.SOP, "lane-of-all", "a lane called semua")
BESIDE_PARTS = _error("beside-parts", "keys beside parts")
SYMBOL = _error("symbol", "symbols", ground=SIMBOL, basis=Basis.READ)
DUPLICATE_ID = _error("duplicate-id", "ids given twice")
TWO_WAYS_OUT = _error("two-ways-out", "two ways out")
SAME_LABEL = _error("same-label", "labels of exits", covers=("FL006",))
SAME_TARGET = _error("same-target", "targets given twice", covers=("FL006",))
NO_NEXT_ROW = _error("no-next-row", "the last row")
UNKNOWN_TARGET = _error("unknown-target", "targets", covers=("FL003",))
ENDLESS = _error(
    "endless",
    "ends",
    covers=(
        "FL002",
        "FL004",
    ),
)
UNREACHABLE = _error("unreachable", "steps that are never done", covers=("FL004",))
