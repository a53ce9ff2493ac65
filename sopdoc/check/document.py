"""Check one document: what reading finds, what the regulation asks, and what the source allows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sopdoc.check.ask import asked_of, findings_of
from sopdoc.check.choices import USUAL, Choices
from sopdoc.check.permissions import Permissions, permissions_in
from sopdoc.check.selection import ALL, Selection
from sopdoc.check.table import CHECKS
from sopdoc.reading.load import Loaded
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import TELLING
from sopdoc.source.diagnostic import Diagnostic


class Checked(Struct, frozen=True):
    """What was found in a source, and in files that others use too; ``asked`` tells whether the regulation was.

    ``permissions`` are what the source allows, for rules that are asked later.
    """

    found: tuple[Diagnostic, ...]
    shared: tuple[Diagnostic, ...] = ()
    asked: bool = False
    permissions: Permissions = Permissions()


def check_document(loaded: Loaded, selection: Selection = ALL, choices: Choices = USUAL) -> Checked:
    """Ask a document all rules that are selected; what the regulation's rules find, reading doesn't say again."""
    own, shared = (tuple(filter(selection.tells, found)) for found in (loaded.diagnostics, loaded.shared_diagnostics))
    asked = asked_of(loaded, choices)
    if asked is None:
        return Checked(own, shared)
    permissions = permissions_in(asked.text, loaded.tree, asked.sop.span.path)
    found = tuple(findings_of(asked, CHECKS, selection.asks))

    def asks(rule: Rule) -> bool:
        return selection.asks(rule) and choices.turns_on(rule.setting)

    own = tuple(each for each in own if not _is_said(each, found))
    settled = in_order((*own, *permissions.settle(found, asks)))
    return Checked(settled, shared, asked=True, permissions=permissions)


def in_order(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of their places in a source."""
    return tuple(sorted(found, key=lambda each: (each.span.line, each.span.column)))


def _is_said(warned: Diagnostic, found: Sequence[Diagnostic]) -> bool:
    """Tell whether a rule of the regulation found in the same line what reading only warned of."""
    covered = {code for rule in TELLING.get(warned.code, ()) for code in rule.covers}
    return any(each.code in covered and each.span.line == warned.span.line for each in found)
