"""Lists as people paste them."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

OWN_MARKS = Rule(
    code="own-marks",
    name="marks of one's own",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="Items of a list carry no marks of their own, such as letters in brackets, where the document numbers them.",
    why="They are left out, or printed beside the number.",
    wrong="- a) Undang-Undang\n- b) Peraturan",
    right="- Undang-Undang\n- Peraturan",
)
LINES = Rule(
    code="lines",
    name="lines that begin like items",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="Of the lines of a text all begin with marks of a list, or none.",
    why="Otherwise it isn't certain whether a list is meant, and they are printed as lines of the text.",
    wrong="Surat masuk\n- dicatat\nselesai",
    right="- Surat masuk\n- dicatat",
)
