"""A file's objects in their places: those that aren't streams are packed together, which compresses them together.

Source: ISO 32000-1, 7.5.7 and 7.5.8; ISO 19005-2, 6.1.4.
"""

from __future__ import annotations

from collections.abc import Mapping
from struct import Struct

from sopdoc.painters.compression import FAST, zlib_stream
from sopdoc.painters.pdf.objects import Stream, Value, deflated
from sopdoc.typography.pdf_library import pdfdoc

MOST = 200
"""The most objects of a stream: a reader unpacks all of them to see one."""
_FREE, _PLAIN, _PACKED = 0, 1, 2
"""Kinds of places."""
_AS_ABOVE = 2
"""PNG's filter that tells a row by its differences from the one above it: places grow evenly."""
_ANY_PNG = 10
_FILTER = bytes((_AS_ABOVE,))
_ROW = Struct(">BIB")
"""A place as the table has it."""

Place = tuple[int, int, int]
"""A kind, then the byte of the file, or the number of a stream of objects and which of these it is."""


class Packing:
    """Writes a file's objects, and remembers where they are."""

    def __init__(self, document: pdfdoc.PDFDocument, version: tuple[int, int]) -> None:
        self._document = document
        self._file = pdfdoc.PDFFile(version)
        self._places: dict[int, Place] = {0: (_FREE, 0, 0)}
        self._loose: list[tuple[int, bytes]] = []

    def add_stream(self, number: int, written: bytes) -> None:
        """Write a stream, which stands for itself."""
        self._places[number] = (_PLAIN, self._file.add(b"%d 0 obj\n%sendobj\n" % (number, written)), 0)

    def add(self, number: int, written: bytes) -> None:
        """Take an object that is packed with others."""
        self._loose.append((number, written))

    def finished(self, number: int, trailer: Mapping[str, Value]) -> bytes:
        """Return the whole file; objects that are made here have numbers from this one on."""
        for at in range(0, len(self._loose), MOST):
            some = self._loose[at : at + MOST]
            self._places |= {packed: (_PACKED, number, index) for index, (packed, _written) in enumerate(some)}
            self.add_stream(number, _packed(some).format(self._document))
            number += 1
        start = self._file.offset
        self._places[number] = (_PLAIN, start, 0)
        self.add_stream(number, self._table(trailer).format(self._document))
        self._file.add(b"startxref\n%d\n%%%%EOF\n" % start)
        return bytes(self._file.format(None))

    def _table(self, trailer: Mapping[str, Value]) -> Stream:
        """Return the table of all places, which holds the trailer."""
        rows = [_ROW.pack(*place) for _number, place in sorted(self._places.items())]
        told = pdfdoc.PDFDictionary({"Predictor": _ANY_PNG + _AS_ABOVE, "Columns": _ROW.size})
        entries = {"Type": "/XRef", "Size": len(rows), "W": pdfdoc.PDFArray((1, 4, 1)), "DecodeParms": told}
        return deflated(zlib_stream(_differences(rows), FAST), {**trailer, **entries, "ID": self._document.ID()})


def _packed(some: list[tuple[int, bytes]]) -> Stream:
    """Return a stream of objects: the number and the place of each, then all of them."""
    heads, place = list[bytes](), 0
    for number, written in some:
        heads.append(b"%d %d" % (number, place))
        place += len(written) + 1
    head = b" ".join(heads)
    content = b"\n".join([head, *[written for _number, written in some]])
    return deflated(zlib_stream(content, FAST), {"Type": "/ObjStm", "N": len(some), "First": len(head) + 1})


def _differences(rows: list[bytes]) -> bytes:
    """Return rows by their differences from those above them, each after the filter's name."""
    content = b"".join(rows)
    above = bytes(_ROW.size) + content
    told = bytes([(new - old) % 256 for new, old in zip(content, above, strict=False)])
    return b"".join([_FILTER + told[at : at + _ROW.size] for at in range(0, len(told), _ROW.size)])
