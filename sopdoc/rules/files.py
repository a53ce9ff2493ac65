"""Names of files, and links: what is seen before a source is read."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)
_warning = partial(Rule, Severity.WARNING, Need.TREE)

MISNAMED_SOURCE = _warning("misnamed-source", "names of sources")
LINKED_FOLDER = _warning("linked-folder", "links to folders")
LINKED_OUTSIDE = _error("linked-outside", "links out of the project")
RESERVED_NAME = _warning("reserved-name", "reserved names")
SAME_OUTPUT = Rule(Severity.ERROR, Need.REGION, "same-output", "names of outputs")
