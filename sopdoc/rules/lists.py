"""Lists as people paste them."""

from __future__ import annotations

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

OWN_MARKS = Rule(
    code="own-marks",
    name="numbers of one's own",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="Items carry no numbers of their own.",
    why="The document numbers them, so they would be numbered twice.",
    wrong="- 1. Undang-Undang",
    right="- Undang-Undang",
)
LINES = Rule(
    code="lines",
    name="lines of a text",
    severity=Severity.WARNING,
    need=Need.TREE,
    what="A text of several lines is a list, or is meant to be one paragraph.",
    why="YAML joins the lines.",
    wrong="kelengkapan: surat\n  formulir",
    right="kelengkapan: [surat, formulir]",
)
