"""Lines that YAML can't read as they stand, or reads as what wasn't meant."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)
_warning = partial(Rule, Severity.WARNING, Need.TREE)

SYNTAX = _error("syntax", "YAML")
PAIRS = _error("pairs", "pairs in a line")
COMMA = _error("comma", "commas in braces")
COMMENT = _warning("comment", "comments that cut a text")
EMPTY_FILE = _error("empty-file", "empty files")
DOCUMENTS = _error("documents", "several documents")
TOO_MUCH = _error("too-much", "nesting and size")
TOO_MANY_FAULTS = _error("too-many-faults", "the number of faults")
KEY = _error("key", "kinds of keys")
MERGE_KEY = _error("merge-key", "merge keys")
NO_KEY = _error("no-key", "values without a key")
DUPLICATE_KEY = _error("duplicate-key", "keys given twice")
NO_DASH = _error("no-dash", "missing dashes")
STRAY_DASH = _error("stray-dash", "stray dashes")
BESIDE_HOLDER = _error("beside-holder", "keys beside their holder")
UNHELD = _error("unheld", "keys outside their list")
