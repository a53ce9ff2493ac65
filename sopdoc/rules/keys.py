"""Keys that are unknown or missing, and values of the wrong kind."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import KEPUTUSAN
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)

UNKNOWN_KEY = _error("unknown-key", "unknown keys", repairs=True)
MISSING_KEY = _error(
    "missing-key",
    "missing keys",
    covers=(
        "ID001",
        "KG001",
    ),
)
MISSING_VALUE = _error(
    "missing-value",
    "keys without a value",
    covers=(
        "ID001",
        "KG001",
    ),
)
WRONG_KIND = _error("wrong-kind", "kinds of values")
WRONG_WORD = _error("wrong-word", "words of a choice")
TOO_FEW = _error("too-few", "short lists")
TOO_MANY = _error("too-many", "long lists")
LOST_EMPHASIS = Rule(Severity.WARNING, Need.TREE, "lost-emphasis", "emphasis in a flowchart")
TEXT_TOO_LONG = _error("text-too-long", "long texts")
BAD_NUMBER = _error("bad-number", "numbers")
BAD_COLOUR = _error("bad-colour", "colours")
SHORT_COLOUR = _error("short-colour", "colours that lost digits")
BAD_DATE = _error("bad-date", "dates", covers=("ID005",), repairs=True)
NO_SUCH_DATE = _error("no-such-date", "days of a month", covers=("ID005",))
BAD_ID = _error("bad-id", "ids")
RESERVED_ID = _error("reserved-id", "reserved ids")
BAD_NAME = _error("bad-name", "names of templates")
LANE_TWICE = _error("lane-twice", "lanes given twice")
DEEP_GROUP = _error("deep-group", "groups within groups")
HANDOVERS = _error("handover", "hand-overs")
FEW_EXITS = _error("few-exits", "exits of a decision", ground=KEPUTUSAN, basis=Basis.READ, covers=("FL005",))
