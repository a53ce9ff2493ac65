"""The container that is attached to a PDF, read by qpdf, which looks behind updates, object streams and damage."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager

import pikepdf
from pikepdf import settings

from sopdoc.carried.container import MOST, is_container
from sopdoc.reading.built.form import LockedError

_MOST_FILES = 100
_WARNINGS = 100
_PLAIN_FILTERS = (None, "/FlateDecode")


def container_in_pdf(data: bytes) -> bytes | None:
    """Return the container, None where there is none.

    Raise LockedError, or what pikepdf raises for a damaged file.
    """
    with opened(data) as file:
        for at, name in enumerate(file.attachments):
            if at == _MOST_FILES:
                break
            content = _content(file, name)
            if content is not None and is_container(content):
                return content
    return None


@contextmanager
def opened(data: bytes) -> Iterator[pikepdf.Pdf]:
    """Open a PDF, with limits for what a forged one may ask for."""
    with _limits(), _opened(data) as file:
        yield file


def _opened(data: bytes) -> pikepdf.Pdf:
    try:
        return pikepdf.open(io.BytesIO(data))
    except pikepdf.PasswordError as fault:
        raise LockedError from fault


def _content(file: pikepdf.Pdf, name: str) -> bytes | None:
    """Return an attached file; None for one that isn't stored as ours is, or is too large."""
    stream = file.attachments[name].get_file().obj
    filters = stream.get("/Filter")
    if isinstance(filters, pikepdf.Array) and len(filters) == 1:
        filters = filters[0]
    if isinstance(filters, pikepdf.Array) or (filters and str(filters)) not in _PLAIN_FILTERS:
        return None
    try:
        return bytes(stream.read_bytes())
    except pikepdf.PdfError:
        return None


@contextmanager
def _limits() -> Iterator[None]:
    """Keep a forged file from filling the memory; a program around this one gets its own limits back."""
    before = settings.set_qpdf_limits(
        doc_max_warnings=_WARNINGS,
        flate_max_memory=MOST,
        run_length_max_memory=MOST,
        png_max_memory=MOST,
        tiff_max_memory=MOST,
        dct_max_memory=MOST,
    )
    try:
        yield
    finally:
        settings.set_qpdf_limits(**before)  # type: ignore[arg-type]  # each value has the type of its name
