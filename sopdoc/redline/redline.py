"""Lay out what changed between two sources: the union of both as one document with marks."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.diff.compare import Comparison
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.document import number_document
from sopdoc.layout.drafts import compose
from sopdoc.layout.in_family import in_family
from sopdoc.layout.page import Document
from sopdoc.layout.pages.dates import with_dates
from sopdoc.layout.pages.margin.filling import Filling
from sopdoc.layout.pages.margin.margins import margin_press
from sopdoc.reading.load import Loaded
from sopdoc.redline.change_list import TITLE, change_list_pages
from sopdoc.redline.document import weave_sop
from sopdoc.redline.officials import weave_instansi
from sopdoc.redline.remarks import with_remarks
from sopdoc.typography.families import measurer_of


def redline(old: Loaded, new: Loaded, comparison: Comparison, *, change_list: bool = False) -> Document | None:
    """Lay out the union of two sources in the new one's page format; None where one of them is faulty.

    ``comparison`` is what `sopdoc.diff.revisions.compare_sources` says of the two. A ``change_list`` is put before the
    document, and named in its title: it isn't to be taken for the document itself.
    """
    if old.sop is None or new.sop is None or new.templat is None:
        return None
    measurer = measurer_of(new.templat.huruf)
    was, now = (with_dates(sop, new.templat.bentuk_tanggal) for sop in (old.sop, new.sop))
    (was, old_office), _lost = replace_missing((was, old.instansi), measurer, old.sop.span)
    (now, office, templat), _lost = replace_missing((now, new.instansi, new.templat), measurer, new.sop.span)
    woven = with_remarks(weave_sop(was, now, comparison), comparison, templat.label)
    press = margin_press(Press.of(templat, measurer), Filling.of(woven, office))
    drafts = replace(compose(woven, weave_instansi(old_office, office), press), facts=())
    if change_list:
        listed = change_list_pages(was, now, office, comparison, press)
        drafts = replace(drafts, judul=f"{TITLE}: {drafts.judul}", pages=(*listed, *drafts.pages))
    return in_family(number_document((drafts,)), new.templat.huruf)
