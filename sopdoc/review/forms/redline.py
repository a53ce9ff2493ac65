"""A revised document in its own look, with what came and went marked: DOCX with tracked changes, PDF with a list."""

from __future__ import annotations

from sopdoc.diff.revisions import compare_sources
from sopdoc.errors import SopdocError
from sopdoc.messages import _
from sopdoc.model.sop import Sop
from sopdoc.painters.output import Options
from sopdoc.pipeline import paint
from sopdoc.reading.load import Loaded
from sopdoc.redline.redline import redline
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised
from sopdoc.review.wish import Wish

AUTHOR = "sopdoc"
"""Who made changes of a document that names no office."""


def review_as_docx(review: Review, wish: Wish) -> bytes:
    """Return the new document of a pair with tracked changes; raise SopdocError where it has no pages."""
    (only,) = review.revised
    return redlined(only, "docx", wish)


def review_as_pdf(review: Review, wish: Wish) -> bytes:
    """Return the list of a pair's changes and the pages with their marks; raise SopdocError where it has no pages."""
    (only,) = review.revised
    return redlined(only, "pdf", wish)


def redlined(revised: Revised, form: str, wish: Wish) -> bytes:
    """Return a document's redline in one format.

    Raise SopdocError where there are no pages to mark, or they can't be laid out.
    """
    old, new = revised.old, revised.new
    if old is None or new is None:
        message = _("{path} has no pages that changes could be marked on").format(path=revised.pair.name)
        raise SopdocError(message, _("choose another format, such as html"))
    # The comparison of trees leaves out what documents share, which stands on these pages, too.
    comparison = compare_sources(old, new)
    document = redline(old, new, comparison, change_list=form == "pdf") if comparison else None
    if document is None:
        message = _("the pages of {path} can't be laid out").format(path=revised.pair.name)
        raise SopdocError(message, _("see what is wrong with it: sopdoc build"))
    (output,) = paint(document, (form,), _options(new, wish))
    return output.data


def _options(new: Loaded, wish: Wish) -> Options:
    author = new.instansi.nama if new.instansi else ""
    day = wish.date.isoformat() if wish.date else _day_of(new.sop)
    return Options(
        author=(author or AUTHOR) if wish.author is None else wish.author,
        date=day,
        plain=wish.plain,
        chart_comments=wish.chart_comments,
    )


def _day_of(sop: Sop | None) -> str:
    """Return the day on which a document was revised, or made; nothing where it names none in full."""
    dates = (sop.tanggal_revisi, sop.tanggal_pembuatan) if sop else ()
    return next((tanggal.iso for tanggal in dates if tanggal and tanggal.is_day), "")
