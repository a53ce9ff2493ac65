"""Words over the columns that a procedure brings itself."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.label import label_key
from sopdoc.templat.templat import Templat


def with_own_labels(templat: Templat, prosedur: Prosedur) -> Templat:
    """Return a page format that prints a procedure's words, and knows where these are written."""
    own = prosedur.label.own()
    if not own:
        return templat
    places = templat.places.over(dict.fromkeys(map(label_key, own), prosedur.label.span))
    return replace(templat, label=replace(templat.label, **own), places=places)
