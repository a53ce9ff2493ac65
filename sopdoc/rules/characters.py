"""Characters and marks that a source can't hold, or that nobody sees."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)
_warning = partial(Rule, Severity.WARNING, Need.TREE)

ENCODING = _error("encoding", "the encoding")
FILE_TOO_LARGE = _error("file-too-large", "the size of a file")
TAB = _error("tab", "tabs as indentation")
CHARACTER = _error("character", "forbidden characters")
INVISIBLE = _warning("invisible", "invisible characters")
BLANK = _warning("blank", "unusual blanks")
MARKS = _error("marks", "marks on a letter")
ACCENT = _warning("accent", "accents without a ready letter")
QUOTES = _warning("quotes", "quotes of Word")
ANCHOR = _error("anchor", "anchors")
ALIAS = _error("alias", "aliases")
TAG = _error("tag", "tags")
