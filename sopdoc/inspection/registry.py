"""All rules, in the order in which they are asked."""

from __future__ import annotations

from sopdoc.inspection.rule import Rule
from sopdoc.inspection.rules import flow, keys, letters, pairs, paths, rows, symbols, words

RULES: tuple[Rule, ...] = (
    symbols.RULE,
    rows.RULE,
    paths.RULE,
    pairs.RULE,
    words.RULE,
    letters.RULE,
    keys.RULE,
    flow.RULE,
)
