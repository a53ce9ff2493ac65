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
    BOOK = "book"


class Rule(Struct, frozen=True):
    """What is held to.

    ``code`` names it, and to programs its findings, unless they are ``told_as`` those of several rules; neither ever
    changes. ``name`` is for people. ``ground`` is the regulation's passage,
    empty where the rule is sopdoc's own. What it asks, why, and an example are in ``manual/``, under its code.
    """

    severity: Severity
    need: Need
    code: str
    name: str
    ground: str = ""
    told_as: str = ""

    def found(self, message: str, span: Span, *hints: str) -> Diagnostic:
        """Return the finding that this rule is broken at ``span``; ``message`` says how, each hint is a remedy."""
        return Diagnostic(self.severity, self.told_as or self.code, message, span, hints)
