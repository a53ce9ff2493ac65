"""A fact: something that a page can't show as it is written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from sopdoc.source.diagnostic import Diagnostic


class Fact(Protocol):
    """Something that a page can't show as it is written: which, where, and what there would be room for.

    It is a value that says nothing: layout looks, and the words are written here, beside the rules.
    """

    def findings(self) -> Iterator[Diagnostic]:
        """Yield what is to be said of it, and what would help."""


def findings(facts: Iterable[Fact]) -> tuple[Diagnostic, ...]:
    """Return what is to be said of facts, in their order and each once: parts of a document may have the same ones."""
    return tuple(dict.fromkeys(found for fact in facts for found in fact.findings()))
