"""Lists as people paste them."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.TREE)

OWN_MARKS = _warning("own-marks", "marks of one's own")
LINES = _warning("lines", "lines that begin like items")
