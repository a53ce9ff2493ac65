"""The syntax of a PDF file: objects, streams, the table of their places.

reportlab's canvas is not used for it: it takes 12 ms a document, obeys ``RL_*`` and ``SOURCE_DATE_EPOCH`` from the
environment and settings files in the home folder, puts ``endstream`` on a line with data and has no place for an
output intent. What reportlab does well, reading and cutting down TrueType fonts, it does here too.

Source: ISO 32000-1, 7.3 and 7.5.
"""

from __future__ import annotations

from sopdoc.source.content import digest

_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


def text_string(text: str) -> bytes:
    """Return a text as a PDF string."""
    return b"<feff" + text.encode("utf-16-be").hex().encode("ascii") + b">"


def reference(number: int) -> bytes:
    """Return what points at an object."""
    return b"%d 0 R" % number


class PdfFile:
    """Objects, numbered from 1 in the order they are asked for."""

    def __init__(self) -> None:
        self._objects: list[bytes] = []

    def reserve(self) -> int:
        """Return the number of an object that is set later."""
        self._objects.append(b"null")
        return len(self._objects)

    def set(self, number: int, body: bytes) -> None:
        """Give a reserved number its object."""
        self._objects[number - 1] = body

    def add(self, body: bytes) -> int:
        """Append an object and return its number."""
        self._objects.append(body)
        return len(self._objects)

    def add_stream(self, data: bytes, entries: bytes = b"") -> int:
        """Append a stream as it is; ``entries`` stand in its dictionary beside the length."""
        head = b"<</Length %d%s>>\nstream\n" % (len(data), entries)
        return self.add(head + data + b"\nendstream")

    def add_deflated(self, data: bytes, entries: bytes = b"") -> int:
        """Append a stream that `zlib_stream` compressed."""
        return self.add_stream(data, b"/Filter/FlateDecode" + entries)

    def finish(self, catalog: int, info: int) -> bytes:
        """Return the whole file; its identifier is made of its content."""
        parts = [_HEADER]
        place = len(_HEADER)
        places: list[int] = []
        for number, body in enumerate(self._objects, start=1):
            part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            places.append(place)
            parts.append(part)
            place += len(part)
        identifier = digest(b"".join(parts)).encode("ascii")
        parts.append(b"xref\n0 %d\n0000000000 65535 f \n" % (len(places) + 1))
        parts += [b"%010d 00000 n \n" % at for at in places]
        entries = b"/Size %d/Root %d 0 R/Info %d 0 R" % (len(places) + 1, catalog, info)
        parts.append(b"trailer\n<<%s/ID[<%s><%s>]>>\n" % (entries, identifier, identifier))
        parts.append(b"startxref\n%d\n%%%%EOF\n" % place)
        return b"".join(parts)
