"""PDF files of few objects."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdf

from sopdoc.painters.pdf.file import File
from sopdoc.typography.pdf_library import own_settings, pdfdoc

A4 = (841.8898, 595.2756)


def made(fill: Callable[[File], object]) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(bytes_of(fill)))


def bytes_of(fill: Callable[[File], object]) -> bytes:
    with own_settings():
        file = File("id-ID")
        fill(file)
        return file.content()


def add_page(file: File, size: tuple[float, float] = A4, content: bytes = b"") -> pdfdoc.PDFPage:
    return file.add_page(size, content, file.resources({}, {}))
