"""Which rules are asked."""

from __future__ import annotations

from msgspec import Struct

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
