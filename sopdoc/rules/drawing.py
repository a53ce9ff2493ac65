"""Drawn flow: what finished pages are held to. Programs see one code for all."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import SEGILIMA, SIMBOL
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

DEFECT = "drawing-defect"
_error = partial(Rule, Severity.ERROR, Need.PAGES, told_as=DEFECT)

DRAWN_SYMBOLS = _error("drawn-symbols", "symbols of a row", ground=SIMBOL, basis=Basis.READ)
DRAWN_ROWS = _error("drawn-rows", "lines inside a row")
DRAWN_PATHS = _error("drawn-paths", "a connector by itself")
DRAWN_PAIRS = _error("drawn-pairs", "connectors beside each other")
DRAWN_WORDS = _error("drawn-words", "words on arrows")
DRAWN_LETTERS = _error("drawn-letters", "letters at page breaks", ground=SEGILIMA, basis=Basis.READ, covers=("FL012",))
DRAWN_KEYS = _error("drawn-keys", "keys on arrows")
DRAWN_FLOW = _error("drawn-flow", "the drawn flow")
DRAWN_LINES = _error("drawn-lines", "lines as they are read")
PRINTED_WORDS = _error("printed-words", "words that are cut")
