"""What is seen only when several sources are looked at together."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.ground import DOKUMENTASI, PEMANTAUAN, TANGGAL
from sopdoc.rules.rule import Basis, Need, Rule
from sopdoc.source.diagnostic import Severity

_warning = partial(Rule, Severity.WARNING, Need.REGION)

SAME_NOMOR = _warning("same-nomor", "numbers given twice")
SAME_JUDUL = _warning("same-judul", "titles given twice")
UNKNOWN_KETERKAITAN = _warning("unknown-keterkaitan", "related SOPs")
UNLISTED_KETERKAITAN = Rule(Severity.INFO, Need.REGION, "unlisted-keterkaitan", "related SOPs that aren't here")
NO_DATE = _warning("no-date", "undated SOPs", ground=TANGGAL, basis=Basis.READ)
OLD_REVIEW = _warning("old-review", "reviews", ground=PEMANTAUAN, basis=Basis.READ)
BOOK_PARTS = Rule(Severity.WARNING, Need.BOOK, "book-parts", "parts of a book", ground=DOKUMENTASI, basis=Basis.READ)
BOOK_NAMES = Rule(Severity.WARNING, Need.BOOK, "book-names", "names of performers in a book")
BOOK_BLANKS = Rule(Severity.WARNING, Need.BOOK, "book-blanks", "blanks in a decree")
