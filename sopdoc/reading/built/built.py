"""A built document → the files that it was made from, and what it says."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from msgspec import Struct

from sopdoc.carried.file import CarriedFile
from sopdoc.carried.unpack import unpacked
from sopdoc.errors import InputOutputError
from sopdoc.late import late
from sopdoc.messages import _
from sopdoc.reading.built.form import MARK_WITHIN, Form, LockedError, form_of
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.files import file_key, read_bytes
from sopdoc.reading.shelf.shelf import Shelf

MOST_BYTES = 128 * 1024 * 1024
"""Of the largest document: a book of some thousand SOPs."""
_CONTAINER = {
    Form.DOCX: late("sopdoc.reading.built.in_docx:container_in_docx"),
    Form.PDF: late("sopdoc.reading.built.in_pdf:container_in_pdf"),
}
_Found = TypeVar("_Found")


class Built(Struct, frozen=True):
    """A file that is a DOCX or PDF, by how it begins."""

    path: Path
    data: bytes
    form: Form


def is_built(path: Path, shelf: Shelf = DISK) -> bool:
    """Tell whether a file is a DOCX or PDF; raise InputOutputError where it can't be read."""
    return form_of(read_bytes(file_key(path, str(path), shelf), MARK_WITHIN)) is not Form.OTHER


def read_built(path: Path, shelf: Shelf = DISK) -> Built:
    """Return a document's bytes; raise InputOutputError where it is no DOCX or PDF, or can't be read."""
    data = read_bytes(file_key(path, str(path), shelf), MOST_BYTES)
    if len(data) > MOST_BYTES:
        raise InputOutputError(_("{path} is larger than any document that sopdoc builds").format(path=path))
    form = form_of(data)
    if form in (Form.OTHER, Form.LOCKED):
        raise _refused(path, form)
    return Built(path, data, form)


def carried_by(path: Path, shelf: Shelf = DISK) -> tuple[CarriedFile, ...]:
    """Return the files that a built document carries, the document's own first; none where it carries nothing.

    Raise InputOutputError where the file is no DOCX or PDF, can't be read, is damaged, or carries what no document
    can have been given.
    """
    return carried_in(read_built(path, shelf))


def carried_in(built: Built) -> tuple[CarriedFile, ...]:
    """Return the files that a document carries, as `carried_by` does."""
    container = look_into(built, _CONTAINER[built.form])
    return () if container is None else _unpacked(built.path, container)


def look_into(built: Built, read: Callable[[bytes], _Found]) -> _Found:
    """Return what a reader finds in a document; raise InputOutputError where that is damaged or locked."""
    try:
        return read(built.data)
    except LockedError as fault:
        raise _refused(built.path, Form.LOCKED) from fault
    except Exception as fault:  # libraries raise many kinds for broken files; none of them is the program's fault
        raise InputOutputError(_("{path} is damaged").format(path=built.path), _another_copy()) from fault


def _unpacked(path: Path, container: bytes) -> tuple[CarriedFile, ...]:
    try:
        return unpacked(container)
    except ValueError as fault:
        message = _("the source in {path} is damaged, or isn't one that sopdoc put there").format(path=path)
        raise InputOutputError(message, _another_copy()) from fault


def _another_copy() -> str:
    return _("take another copy of the file, or the source that it was built from")


def _refused(path: Path, form: Form) -> InputOutputError:
    if form is Form.LOCKED:
        message = _("{path} has a password, or was written by an old Word").format(path=path)
        return InputOutputError(message, _("save it without a password, as .docx or .pdf"))
    return InputOutputError(
        _("{path} is neither a DOCX nor a PDF file").format(path=path), _("name a document that sopdoc has built")
    )
