"""What reportlab's objects of a PDF file need for PDF/A.

reportlab numbers and writes the objects. A tree of them is made here and in the neighbours, and what must stand for
itself in the file (a stream, a page, a `Shared` dictionary) gets its number where it is first met.

Source: ISO 32000-1, 7.3 and 7.5; ISO 19005-2, 6.1.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import md5

from sopdoc.typography.pdf_library import pdfdoc

Value = object
"""What may stand in a dictionary: reportlab's objects, numbers, or a text or bytes that are PDF already."""


_ESCAPES = str.maketrans({"(": r"\(", ")": r"\)", "\\": r"\\"})


def text_code(text: str) -> str:
    """Return a text as PDF writes it in a dictionary."""
    if text.isascii() and text.isprintable():
        return f"({text.translate(_ESCAPES)})"
    return f"<feff{text.encode('utf-16-be').hex()}>"


class Shared(pdfdoc.PDFDictionary):
    """A dictionary that others refer to."""

    __RefOnly__ = 1


class Stream(pdfdoc.PDFStream):
    """A stream that is written as it is, its end on a line of its own as PDF/A wants it."""

    def __init__(self, content: bytes, entries: Mapping[str, Value] | None = None) -> None:
        super().__init__(pdfdoc.PDFDictionary({"Length": len(content), **(entries or {})}), content)

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the stream; the file is identified by it, too."""
        document.updateSignature(self.content)
        # Behind CR a mere LF would look like one end of line with it, and the content one byte shorter than it is.
        end = b"\r\n" if self.content.endswith(b"\r") else b"\n"
        return b"%s\nstream\n%s%sendstream\n" % (self.dictionary.format(document), self.content, end)


def deflated(content: bytes, entries: Mapping[str, Value] | None = None) -> Stream:
    """Return a stream of what `zlib_stream` compressed."""
    return Stream(content, {"Filter": "/FlateDecode", **(entries or {})})


class _Nowhere(pdfdoc.DummyDoc):
    """Stands for the file where something is written for all files."""

    def updateSignature(self, content: bytes) -> None:  # noqa: N802 - reportlab's name
        """Identify nothing."""


def written(value: Value) -> bytes:
    """Return a value as PDF, for all files that have it; it must not refer to others."""
    return bytes(pdfdoc.format(value, _Nowhere(), toplevel=1))


class Constant(pdfdoc.PDFObject):
    """A stream of many files, written once; each gets a copy, since reportlab marks what it has numbered."""

    __RefOnly__ = 1

    def __init__(self, stream: Stream) -> None:
        self._written = written(stream)
        self._signature = md5(self._written, usedforsecurity=False).digest()

    def format(self, document: pdfdoc.PDFDocument) -> bytes:
        """Return the stream; the file is identified by it, too."""
        document.updateSignature(self._signature)
        return self._written
