"""A rule: one thing that sources, pages or a region are held to."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.source.diagnostic import Diagnostic, Severity
from sopdoc.source.edit import Edit
from sopdoc.source.span import Span


class Need(StrEnum):
    """What must be known before a rule can be asked, from the least to the most."""

    TREE = "tree"
    SOP = "sop"
    PAGES = "pages"
    REGION = "region"
    BOOK = "book"


class Basis(StrEnum):
    """How certain it is that the regulation asks for what a rule asks."""

    READ = "dibaca"
    """The annex says so, and was read."""
    GUIDANCE = "pedoman"
    """Official guidance built on the annex says so."""
    PRACTICE = "praktik"
    """It was seen in real documents."""
    BELIEVED = "diyakini"
    """The annex is believed to say so; the passage wasn't found."""
    SENSE = "nalar"
    """It is sopdoc's own: a document that breaks it contradicts itself, or can't be followed."""


class Rule(Struct, frozen=True):
    """What is held to.

    ``code`` names it, and to programs its findings, unless they are ``told_as`` those of several rules; neither ever
    changes. ``name`` is for people. ``ground`` is the regulation's passage,
    empty where the rule is sopdoc's own, and ``basis`` says how certain it is. ``covers`` are codes of the regulation's
    table whose question this rule asks under a code of its own. A rule with a ``setting`` is asked only where that key
    of the project's settings is written; one that ``repairs`` knows in some cases what must be written instead. What
    it asks, why, and an example are in ``manual/``, under its code.
    """

    severity: Severity
    need: Need
    code: str
    name: str
    ground: str = ""
    told_as: str = ""
    basis: Basis = Basis.SENSE
    covers: tuple[str, ...] = ()
    setting: str = ""
    repairs: bool = False

    @property
    def told(self) -> str:
        """Return the code under which its findings are told."""
        return self.told_as or self.code

    def found(self, message: str, span: Span, *hints: str, edits: tuple[Edit, ...] = ()) -> Diagnostic:
        """Return the finding that this rule is broken at ``span``.

        ``message`` says how, each hint is a remedy, and ``edits`` are what certainly mends it.
        """
        return Diagnostic(self.severity, self.told, message, span, hints, edits)


class Broken(Struct, frozen=True):
    """How a rule is broken, where, and what would be right; what a check yields.

    ``edits`` are the changes of the source that certainly mend it; none where a person has to decide.
    """

    message: str
    span: Span
    hints: tuple[str, ...] = ()
    edits: tuple[Edit, ...] = ()
