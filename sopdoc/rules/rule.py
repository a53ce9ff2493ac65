"""A rule: one thing that sources, pages or a region are held to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.span import Span


class Need(StrEnum):
    """What must be known before a rule can be asked, from the least to the most."""

    TREE = "tree"
    SOP = "sop"
    PAGES = "pages"
    REGION = "region"


class Rule(Struct, frozen=True, kw_only=True):
    """What is held to, and the page about it in the manual.

    ``code`` names it to programs and never changes; ``name`` is for people. ``what`` it asks, ``why``, and a ``wrong``
    and a ``right`` example are the manual; they are fields and no docstring, so that ``python -OO`` keeps them.
    ``ground`` is the regulation's passage, empty where the rule is sopdoc's own.
    """

    code: str
    name: str
    severity: Severity
    need: Need
    what: str
    why: str
    wrong: str
    right: str
    ground: str = ""

    def found(self, message: str, span: Span, *hints: str) -> Diagnostic:
        """Return the finding that this rule is broken at ``span``; ``message`` says how, each hint is a remedy."""
        return Diagnostic(self.severity, self.code, message, span, hints)
