"""Set texts and numbered lists into blocks of a given width."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.text_block import Align, Paragraph, Role, TextBlock
from sopdoc.model.isi import Isi
from sopdoc.typography.faces import Face
from sopdoc.typography.mark import Mark
from sopdoc.typography.markup import fate_of
from sopdoc.typography.measure import Measurer
from sopdoc.typography.wrap import Line, set_line, wrap_text

MARKER_GAP = 0.45
"""Between a list's number and its text, in type sizes."""


_Entry = tuple[str, str, Mark]
"""A marker, the text that hangs behind it, and their fate."""


class Style(Struct, frozen=True):
    """How a text is set; ``size`` in points, ``role`` as in `TextBlock`."""

    size: float
    role: Role = Role.NONE
    bold: bool = False
    align: Align = Align.LEFT
    underline: bool = False


class Typesetter(Struct, frozen=True):
    """Set text with one measurer; ``line_height`` is in type sizes."""

    measurer: Measurer
    line_height: float

    def leading(self, size: float) -> float:
        """Return the height of a line, on a grain of 0.05 pt: a twip, so that DOCX says the same."""
        return round(size * self.line_height * 20) / 20

    def block(self, isi: Isi, x: float, y: float, width: float, style: Style, langkah: int | None = None) -> TextBlock:
        """Set one text, or a list with hanging numbers, from (``x``, ``y``) downwards.

        An empty content gives a block without lines, of height 0.
        """
        if isinstance(isi, tuple):
            return self._block(self._hanging(_numbered(isi), width, style), x, y, width, style, langkah)
        paragraphs = (_paragraph(isi, style.bold, self.measurer, style.size, width),) if isi else ()
        return self._block(paragraphs, x, y, width, style, langkah)

    def entries(
        self, items: Mapping[str, str], x: float, y: float, width: float, style: Style, langkah: int | None = None
    ) -> TextBlock:
        """Set texts below one another, from (``x``, ``y``) downwards, each hanging behind its marker."""
        entries = tuple((marker, item, Mark.KEPT) for marker, item in items.items())
        return self._block(self._hanging(entries, width, style), x, y, width, style, langkah)

    def _block(
        self, paragraphs: tuple[Paragraph, ...], x: float, y: float, width: float, style: Style, langkah: int | None
    ) -> TextBlock:
        leading = self.leading(style.size)
        height = leading * sum(len(paragraph.lines) for paragraph in paragraphs)
        return TextBlock(
            rect=Rect(x, y, width, height),
            paragraphs=paragraphs,
            size=style.size,
            leading=leading,
            align=style.align,
            role=style.role,
            langkah=langkah,
            underline=style.underline,
        )

    def _hanging(self, entries: tuple[_Entry, ...], width: float, style: Style) -> tuple[Paragraph, ...]:
        face = Face.BOLD if style.bold else Face.REGULAR
        markers = [set_line(marker, face, self.measurer, style.size, mark) for marker, _item, mark in entries]
        widest = max((marker.width for marker in markers), default=0.0)
        indent = widest + MARKER_GAP * style.size
        return tuple(
            _paragraph(item, style.bold, self.measurer, style.size, width - indent, marker, indent, mark)
            for (_marker, item, mark), marker in zip(entries, markers, strict=True)
        )

    def line(self, text: str, centre_x: float, centre_y: float, style: Style, langkah: int | None = None) -> TextBlock:
        """Set a short text in one line, centred about a point and exactly as wide as it is."""
        line = set_line(text, Face.BOLD if style.bold else Face.REGULAR, self.measurer, style.size)
        leading = self.leading(style.size)
        rect = Rect.from_centre(Point(centre_x, centre_y), line.width, leading)
        return TextBlock(rect, (Paragraph((line,)),), style.size, leading, Align.CENTRE, style.role, langkah)


def _numbered(items: tuple[str, ...]) -> tuple[_Entry, ...]:
    """Number the items of a list; those that went have the numbers that they had."""
    fates = [fate_of(item) for item in items]
    counts = {Mark.INSERTED: 0, Mark.DELETED: 0}
    entries: list[_Entry] = []
    for item, fate in zip(items, fates, strict=True):
        for mark in counts:
            counts[mark] += fate in (mark, Mark.KEPT)
        number = counts[Mark.DELETED if fate is Mark.DELETED else Mark.INSERTED]
        entries.append((f"{number}.", item, fate))
    return tuple(entries)


@lru_cache(maxsize=8192)
def _paragraph(
    marked: str,
    bold: bool,
    measurer: Measurer,
    size: float,
    width: float,
    marker: Line | None = None,
    indent: float = 0.0,
    mark: Mark = Mark.KEPT,
) -> Paragraph:
    """Break a text into lines as `wrap_text` does.

    What was set lately is remembered: headings, lanes' names and whole procedures are set again and again at one width.
    """
    return Paragraph(wrap_text(marked, bold, measurer, size, width), marker, indent, mark=mark)
