"""Hold a finished document to its source: what is drawn wrong, or has no room, is an error."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.inspection.defect import Defect
from sopdoc.inspection.inspect import inspect
from sopdoc.inspection.registry import CHECKS
from sopdoc.layout.page import Document
from sopdoc.messages import _
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import findings
from sopdoc.rules.facts.shown import readable
from sopdoc.rules.pages import CROWDED_ARROW
from sopdoc.source.diagnostic import Diagnostic, Severity, has_errors
from sopdoc.source.span import Span
from sopdoc.templat.templat import Templat

GRAVE = frozenset({CROWDED_ARROW.code})
"""Codes of warnings that say the same as a defect would, or that one may be near."""
_CHECKS = {kind: check for check in reversed(CHECKS) for kind in check.kinds}
"""Who finds a kind of defects: of two checks, the one that is asked first."""


def strict_findings(document: Document, sop: Sop, templat: Templat) -> tuple[Diagnostic, ...]:
    """Return what layout said of a document, its warnings of arrows without room as errors, and an error a defect.

    Each stands at its step. Of pages that can't hold what is on them nothing more is said; many are cut short.
    """
    found = findings(document.facts)
    said = tuple(replace(item, severity=Severity.ERROR) if item.code in GRAVE else item for item in found)
    if has_errors(found):
        return said
    return readable((*said, *(_drawing_defect(defect, sop) for defect in inspect(document, sop, templat))))


def _drawing_defect(defect: Defect, sop: Sop) -> Diagnostic:
    message = _("page {page}: {words}").format(page=defect.page, words=defect.words)
    check = _CHECKS[defect.kind]
    return check.rule.found(message, _span(defect, sop), check.hint())


def _span(defect: Defect, sop: Sop) -> Span:
    """Return where the step stands that a defect belongs to, else its procedure or the whole document."""
    prosedur: Prosedur | None = sop.prosedur[defect.prosedur] if defect.prosedur < len(sop.prosedur) else None
    if prosedur is None:
        return sop.span
    return prosedur.langkah[defect.langkah - 1].span if defect.langkah else prosedur.span
