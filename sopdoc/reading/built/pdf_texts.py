"""What a PDF says and draws, whoever saved it last, as far as its texts can be read.

Source: ISO 32000-1, 9.4 and 9.10.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import pikepdf
from msgspec import Struct

from sopdoc.reading.built.in_pdf import opened

_MOVING = {"BT", "ET", "Td", "TD", "Tm", "T*", "'", '"'}
_SHOWING = {"Tj", "TJ", "'", '"'}
_HARMLESS = {"/Link", "/Widget", "/Popup"}
"""What may be added to a page that shows the same: links, fields of a signature."""
_HEX = rb"<([0-9A-Fa-f\s]*)>"
_RANGES = re.compile(rb"beginbfrange(.*?)endbfrange", re.DOTALL)
_CHARS = re.compile(rb"beginbfchar(.*?)endbfchar", re.DOTALL)
_SPACE = re.compile(rb"begincodespacerange\s*" + _HEX)
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*" + _HEX)
_MOST_CODES = 0x10000
_Step = pikepdf.ContentStreamInstruction | pikepdf.ContentStreamInlineImage


class PdfPage(Struct, frozen=True):
    """What a page says, line by line, the steps that draw it, and whether something was laid over it."""

    texts: tuple[str, ...]
    drawing: bytes
    has_remarks: bool


def pages_in_pdf(data: bytes) -> tuple[PdfPage, ...]:
    """Return all pages; raise LockedError, or what pikepdf raises for a damaged file."""
    with opened(data) as file:
        return tuple(map(_page, file.pages))


def _page(page: pikepdf.Page) -> PdfPage:
    subtypes = [str(each.get("/Subtype")) for each in page.obj.get("/Annots", [])]
    steps = pikepdf.parse_content_stream(page)
    texts = tuple(text for text in _texts(page, steps) if text.strip())
    return PdfPage(texts, pikepdf.unparse_content_stream(steps), not _HARMLESS.issuperset(subtypes))


def _texts(page: pikepdf.Page, steps: Iterable[_Step]) -> Iterator[str]:
    """Yield what is shown between two moves of the pen."""
    fonts = {name: _Decoder(font) for name, font in page.resources.get("/Font", pikepdf.Dictionary()).items()}
    decoder, words = None, list[str]()
    for each in steps:
        name, operands = str(each.operator), list(each.operands)
        if name in _MOVING and words:
            yield "".join(words)
            words = []
        if name == "Tf":
            decoder = fonts.get(str(operands[0]))
        elif name in _SHOWING and decoder is not None and operands:
            words += map(decoder.text, _strings(operands[-1]))
    if words:
        yield "".join(words)


def _strings(shown: pikepdf.Object) -> list[bytes]:
    parts = list(shown) if isinstance(shown, pikepdf.Array) else [shown]
    return [bytes(part) for part in parts if isinstance(part, pikepdf.String)]


class _Decoder:
    """Reads the codes of a font as characters, by the map that it brings for that."""

    def __init__(self, font: pikepdf.Object) -> None:
        self._length = 1
        self._known: dict[int, str] = {}
        stream = font.get("/ToUnicode")
        if isinstance(stream, pikepdf.Stream):
            self._read(bytes(stream.read_bytes()))

    def text(self, codes: bytes) -> str:
        """Return what codes say; those that the font doesn't tell are U+FFFD."""
        if not self._known:
            return codes.decode("latin-1")
        length = self._length
        numbers = (int.from_bytes(codes[at : at + length], "big") for at in range(0, len(codes), length))
        return "".join(self._known.get(number, "\ufffd") for number in numbers)

    def _read(self, cmap: bytes) -> None:
        if space := _SPACE.search(cmap):
            self._length = max(1, len(_hex(space[1])))
        for block in _CHARS.findall(cmap):
            self._known.update((int.from_bytes(_hex(code), "big"), _unicode(to)) for code, to in _PAIR.findall(block))
        for block in _RANGES.findall(cmap):
            for first, last, to in _RANGE.findall(block):
                self._add(int.from_bytes(_hex(first), "big"), int.from_bytes(_hex(last), "big"), _hex(to))

    def _add(self, first: int, last: int, to: bytes) -> None:
        """Add a range of codes: the last unit of what the first one means counts on with them."""
        begin = int.from_bytes(to[-2:], "big")
        for at in range(min(last - first + 1, _MOST_CODES - begin, _MOST_CODES)):
            unit = (begin + at).to_bytes(2, "big")
            self._known[first + at] = (to[:-2] + unit).decode("utf-16-be", errors="replace")


def _hex(digits: bytes) -> bytes:
    plain = b"".join(digits.split())
    return bytes.fromhex((plain + b"0" * (len(plain) % 2)).decode("ascii"))


def _unicode(digits: bytes) -> str:
    return _hex(digits).decode("utf-16-be", errors="replace")
