"""What pages can't show as it is written."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.PAGES)
_warning = partial(Rule, Severity.WARNING, Need.PAGES)

TITLE_TOO_LONG = _error("title-too-long", "long titles")
HEADING_TOO_TALL = _error("heading-too-tall", "tall headings")
ROW_TOO_TALL = _error("row-too-tall", "tall rows", covers=("LAY001",))
PAGE_TOO_FULL = _error("page-too-full", "full pages", covers=("LAY002",))
TOO_MANY_PAGES = _error("too-many-pages", "the number of pages")
LABEL_TOO_LONG = _error("label-too-long", "long labels of a template")
QR_TOO_LONG = _error("qr-too-long", "long texts of a QR")
NARROW_LANES = _warning("narrow-lanes", "narrow lanes", covers=("LAY003",))
WIDE_TEKS = _warning("wide-teks", "words in symbols")
LABEL_BELOW = _warning("label-below", "labels below the table")
CROWDED_ARROW = _warning("crowded-arrow", "arrows without room")
MISSING_GLYPH = _warning("missing-glyph", "characters without a glyph")
