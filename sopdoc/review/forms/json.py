"""A review for programs."""

from __future__ import annotations

from sopdoc.diff.forms.as_json import FORMAT, Json, document, documents_as_json, written
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised
from sopdoc.review.wish import Wish


def review_as_json(review: Review, _wish: Wish) -> bytes:
    """Return one document of JSON: of a pair its changes, of trees a list of the documents that changed."""
    if review.are_trees:
        return documents_as_json([{"path": each.pair.name, **_document(each)} for each in review.revised]).encode()
    (only,) = review.revised
    return written({"format": FORMAT, **_document(only)}).encode()


def _document(revised: Revised) -> Json:
    old, new = (place.shown if place else None for place in (revised.pair.old, revised.pair.new))
    return document(revised.comparison, old, new) if revised.comparison else {}
