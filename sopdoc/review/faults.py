"""What is wrong with a side of a comparison, at places that people know."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sopdoc.pairs.pair import Place
from sopdoc.source.diagnostic import Diagnostic, Severity


def faults_of(place: Place, found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Return the errors among some findings; those of a revision say of which one (``HEAD~1:surat.yaml:3:5``)."""
    revision = place.shown.removesuffix(place.path.as_posix())
    if revision == place.shown:
        revision = ""
    errors = (each for each in found if each.severity is Severity.ERROR)
    return tuple(replace(each, span=replace(each.span, path=f"{revision}{each.span.path}")) for each in errors)
