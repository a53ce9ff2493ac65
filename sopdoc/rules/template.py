"""Templates, their Word file and the logo."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import UNSUR
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)
_warning = partial(Rule, Severity.WARNING, Need.TREE)

NO_VALUE = _error("no-value", "values of a template")
NO_ROOM = _error("no-room", "room on a page")
ARROWHEAD = _error("arrowhead", "arrowheads")
LANE_WIDTHS = _error("lane-widths", "widths of lanes")
PLACE = _error("place", "places in labels")
LOST_PLACE = _warning("lost-place", "labels without their places")
QR_WITHOUT_PLACE = _warning("qr-without-place", "the text of a QR without a place")
PICTURE_ROOM = _warning("picture-room", "room for the picture where somebody signs")
COLUMN_WIDTHS = _warning("column-widths", "widths of columns")
TYPEFACE = _warning("typeface", "typefaces")
FONT = _error("font", "files of fonts")
MISNAMED_WORD_FILE = _warning("misnamed-word-file", "names of Word files")
BROKEN_WORD_FILE = _error("word-file", "the Word file underneath")
LOGO = _error("logo", "logos", covers=("ID014",))
UNKNOWN_TEMPLAT = _error("unknown-templat", "names of templates")
TEMPLAT_CHAIN = _error("templat-chain", "long chains")
TEMPLAT_CIRCLE = _error("templat-circle", "circles")
ORDER_TWICE = _error("order-twice", "an order written twice")
PART_TWICE = _error("part-twice", "parts listed twice")
MISSING_PART = _error("missing-part", "parts that can't be left out", ground=UNSUR, basis=Basis.READ)
