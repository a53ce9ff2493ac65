"""Hold a finished document's flowcharts to all rules.

This looks at finished pages only and knows nothing of how they were made, so that it can contradict the router.
"""

from __future__ import annotations

from sopdoc.inspection.defect import Defect
from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.registry import CHECKS
from sopdoc.layout.page import Document
from sopdoc.model.sop import Sop
from sopdoc.templat.templat import Templat


def inspect(document: Document, sop: Sop, templat: Templat) -> tuple[Defect, ...]:
    """Return what is drawn wrong in a laid out document, page by page.

    Distances are in points; see `inspection.defect`. Of the source format, "Flow" and "Symbols".
    """
    drawings = drawings_of(document, sop, templat)
    for check in CHECKS:
        check.ask(drawings)
    return tuple(defect for _, notes in drawings.sheets for defect in notes.defects)
