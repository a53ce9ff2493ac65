"""Check one document: what reading finds, what the regulation asks, and what the source allows."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from sopdoc.check.ask import asked_of, findings_of
from sopdoc.check.choices import USUAL, Choices
from sopdoc.check.permissions import Permissions, permissions_in
from sopdoc.reading.load import Loaded
from sopdoc.reading.settings.periksa import Periksa
from sopdoc.rules.rule import Rule
from sopdoc.rules.table import TELLING
from sopdoc.source.diagnostic import Diagnostic, Severity


class Selection(Struct, frozen=True):
    """Which rules are asked: those ``selected``, by code or family, all where none is; and none that is ``ignored``."""

    selected: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()

    def asks(self, rule: Rule) -> bool:
        """Tell whether a rule is asked."""
        if not self.selected and not self.ignored:
            return True
        named = (rule.told, rule.code, *rule.covers)
        return (not self.selected or _begin(named, self.selected)) and not _begin(named, self.ignored)

    def tells(self, found: Diagnostic) -> bool:
        """Tell whether what reading found is told: an error always is, as nothing can be done before it is mended."""
        if found.severity is Severity.ERROR:
            return True
        return any(map(self.asks, TELLING.get(found.code, ()))) or found.code not in TELLING


ALL = Selection()


def selection_by(periksa: Periksa) -> Selection:
    """Return which rules settings choose."""
    return Selection(periksa.periksa, periksa.abaikan)


def _begin(codes: tuple[str, ...], starts: tuple[str, ...]) -> bool:
    return any(
        code == start or (start.isalpha() and start.isupper() and code.startswith(start))
        for code in codes
        for start in starts
    )


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
    found = findings_of(asked, selection.asks)

    def asks(rule: Rule) -> bool:
        return selection.asks(rule) and choices.turns_on(rule.setting)

    own = tuple(each for each in own if not _is_said(each, found))
    settled = in_order((*own, *permissions.settle(found, asks)))
    return Checked(settled, shared, asked=True, permissions=permissions)


def regulation_errors(loaded: Loaded, selection: Selection = ALL) -> tuple[Diagnostic, ...]:
    """Return what breaks the regulation in a document that is built, as far as its source doesn't allow it."""
    asked = asked_of(loaded)
    if asked is None:
        return ()
    permissions = permissions_in(asked.text, loaded.tree, asked.sop.span.path)
    broken = findings_of(asked, lambda rule: rule.severity is Severity.ERROR and selection.asks(rule))
    return tuple(each for each in broken if not any(allowed.permits(each) for allowed in permissions.written))


def in_order(found: Sequence[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return findings in the order of their places in a source."""
    return tuple(sorted(found, key=lambda each: (each.span.line, each.span.column)))


def _is_said(warned: Diagnostic, found: Sequence[Diagnostic]) -> bool:
    """Tell whether a rule of the regulation found in the same line what reading only warned of."""
    covered = {code for rule in TELLING.get(warned.code, ()) for code in rule.covers}
    return any(each.code in covered and each.span.line == warned.span.line for each in found)
