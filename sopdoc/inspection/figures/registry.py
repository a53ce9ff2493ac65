"""All figures, in the order of the table."""

from __future__ import annotations

from sopdoc.inspection.figures.arrows import entering, rules, shafts, straight, sums
from sopdoc.inspection.figures.breaks import lanes, order
from sopdoc.inspection.figures.figure import Figure, Style
from sopdoc.inspection.figures.sheets import belonging, capsules, fullness, last_pages, styles
from sopdoc.inspection.figures.words import corner, cut, doubtful, standing

FIGURES: tuple[Figure, ...] = (
    entering.FROM_BELOW,
    straight.EXITS_BENT,
    straight.DISPLACED,
    straight.ARROWS_BENT,
    straight.PENTAGONS_BENT,
    standing.OTHER_ROW,
    standing.ABOVE,
    doubtful.NEAR_FOREIGN,
    corner.BETWEEN,
    order.TURNED,
    lanes.ASTRAY,
    lanes.UNINVOLVED,
    last_pages.ONE_ROW,
    last_pages.TWO_ROWS,
    styles.UPRIGHT,
    fullness.PAGES,
    fullness.FEW_LINES,
    belonging.ANONYMOUS,
    sums.BENDS,
    sums.CROSSINGS,
    sums.LENGTH,
    rules.NEAR_RULE,
    shafts.SHORT,
    capsules.MIDWAY,
    cut.CUT,
)
STYLES: tuple[Style, ...] = (styles.HEADINGS, styles.LABELS)
