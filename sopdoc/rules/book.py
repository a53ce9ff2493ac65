"""What an office's book is to hold besides its SOPs."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import DOKUMENTASI
from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.REGION)

BOOK_PARTS = _warning("book-parts", "parts of a book", ground=DOKUMENTASI)
BOOK_BLANKS = _warning("book-blanks", "blanks in a decree")
