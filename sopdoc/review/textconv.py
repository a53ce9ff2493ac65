"""One file as text that git compares: never without an answer, since git then shows nothing at all."""

from __future__ import annotations

from pathlib import Path

from sopdoc.carried.file import documents_of
from sopdoc.diff.forms.whole import whole, whole_tree
from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.reading.built.built import carried_by, is_built
from sopdoc.reading.shelf.files import file_key, read_bytes
from sopdoc.reading.shelf.project import OFFICE_FILE, TEMPLATE_FILE
from sopdoc.reading.sop.document import decode_sop
from sopdoc.reading.sop.misfiled import misfiled
from sopdoc.reading.tree.compose import compose
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import has_errors

_SHARED = (OFFICE_FILE, TEMPLATE_FILE)
"""What git's copies of offices and page formats end in; what stands before it differs."""


def as_git_text(path: Path) -> bytes:
    """Return what a source, or the source in a built document, says; of any other text the text itself.

    A document that carries no source is one line that tells it from others. Git may have put the file anywhere: its
    office isn't asked. Raise InputOutputError where the file can't be read.
    """
    if not is_built(path):
        return _said(read_bytes(file_key(path, str(path))), str(path))
    try:
        files = carried_by(path)
    except InputOutputError:
        files = ()
    if files:
        return b"".join(_said(document.data, str(path)) for document in documents_of(files))
    return (
        _("no source in this document; its contents: {mark}").format(mark=digest(path.read_bytes())) + "\n"
    ).encode()


def _said(data: bytes, path: str) -> bytes:
    """Return what a source says; the text as it is written where that has faults."""
    tree, faults = compose(data, path)
    if tree is None or has_errors(faults):
        return data
    if Path(path).name.endswith(_SHARED) or misfiled(tree):
        return whole_tree(tree).encode()
    sop = decode_sop(tree, faults).sop
    return whole(sop).encode() if sop else data
