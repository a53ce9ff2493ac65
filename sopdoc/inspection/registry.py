"""The checks of all rules of drawings, in the order in which they are asked."""

from __future__ import annotations

from sopdoc.inspection.check import Check
from sopdoc.inspection.rules import flow, keys, letters, lines, pairs, paths, printed, rows, symbols, words

CHECKS: tuple[Check, ...] = (
    symbols.CHECK,
    rows.CHECK,
    paths.CHECK,
    pairs.CHECK,
    words.CHECK,
    letters.CHECK,
    keys.CHECK,
    flow.CHECK,
    lines.CHECK,
    printed.CHECK,
)
