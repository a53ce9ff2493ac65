"""The settings of a project, `sopdoc.toml`."""

from __future__ import annotations

from functools import partial

from sopdoc.rules.rule import Need, Rule
from sopdoc.source.diagnostic import Severity

_error = partial(Rule, Severity.ERROR, Need.TREE)

TOML = _error("toml", "TOML")
OUTSIDE_PROJECT = _error("outside-project", "paths out of the project")
NO_SUCH_SOURCE = _error("no-such-source", "sources that aren't there")
OUTPUT_AMONG_SOURCES = _error("output-among-sources", "an output folder among the sources")
