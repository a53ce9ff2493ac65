"""A file with an office's or a page format's keys under a document's name."""

from __future__ import annotations

from sopdoc.messages import _
from sopdoc.reading.shelf.project import OFFICE_FILE, TEMPLATE_FILE
from sopdoc.reading.tables.schema import INSTANSI, SOP, TEMPLAT
from sopdoc.rules.document import NOT_A_DOCUMENT
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.tree import Mapping, Node

_FEWEST = 2
_OWN = frozenset(("judul", "prosedur"))


def misfiled(tree: Node) -> Diagnostic | None:
    """Return what is to be said of a file that is no document, but what documents rest on; None of any other."""
    keys = {entry.key.text for entry in tree} if isinstance(tree, Mapping) else set()
    if not isinstance(tree, Mapping) or keys & _OWN:
        return None
    if _are_of(keys, INSTANSI.keys):
        message = _("this is an office's data, not a document")
        hint = _("name the file {name}: all documents in its folder and below have its data")
        return NOT_A_DOCUMENT.found(message, tree.entries[0].key.span, hint.format(name=OFFICE_FILE))
    if _are_of(keys, TEMPLAT.keys):
        message = _("this is a page format, not a document")
        hint = _("put the file into templates/NAME/ as {name}, and write `templat: NAME` into the documents")
        return NOT_A_DOCUMENT.found(message, tree.entries[0].key.span, hint.format(name=TEMPLATE_FILE))
    return None


def _are_of(keys: set[str], known: frozenset[str]) -> bool:
    """Tell whether most keys are known in another kind of file, and some there only."""
    return len((keys & known) - SOP.keys) >= _FEWEST and 2 * len(keys & known) > len(keys)
