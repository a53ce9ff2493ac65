"""A review as one web page that needs nothing from outside and, to be read, no script."""

from __future__ import annotations

from sopdoc.diff.forms.counts import kind_name
from sopdoc.diff.forms.line import ARROW, Look
from sopdoc.messages import _, language
from sopdoc.review.forms.summary import fate_of, offices_of, totals
from sopdoc.review.page.document import shown
from sopdoc.review.review import Review
from sopdoc.review.wish import Wish
from sopdoc.web.page import fill_page, own_part

_MOST_CHARTS = 40
"""Of so many documents the flowcharts are drawn: a page with those of hundreds can't be opened."""
_TAGS = {Look.OLD: "del", Look.WAS: "del", Look.NEW: "ins", Look.NOW: "ins", Look.TITLE: "b"}


def review_as_html(review: Review, _wish: Wish) -> bytes:
    """Return the page; its content policy lets in nothing but its own style and script.

    Raise MissingToolError where flowcharts can't be drawn.
    """
    documents, names, left = [], {}, _MOST_CHARTS
    for number, revised in enumerate(review.revised, 1):
        made = shown(revised, number, has_charts=left > 0) if revised.lone_kind is None else None
        if made:
            documents.append(made)
            names[revised.pair.name] = made.name
            left -= bool(made.new_charts)
    return fill_page(
        "diff",
        language=language(),
        title=documents[0].title if len(documents) == 1 and not review.are_trees else _("What changed"),
        totals=totals(review) if review.are_trees else "",
        offices=offices_of(review) if review.are_trees else (),
        documents=documents,
        names=names,
        fate_of=fate_of,
        kind_name=kind_name,
        tags=_TAGS,
        arrow=ARROW,
        are_all_drawn=left > 0,
        style=own_part("diff.css"),
        script=own_part("diff.js"),
        _=_,
    )
