"""Set texts and lists into blocks of a given width."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.lists.listed import Entry, listed
from sopdoc.layout.blocks.lists.side_by_side import column_width, in_columns, width_of_columns
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.text_block import Align, Paragraph, Role, TextBlock
from sopdoc.model.isi import Isi, Tanda, kolom_of
from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import parse_markup
from sopdoc.typography.measure import Measurer
from sopdoc.typography.wrap import Break, Line, set_line, wrap_text

MARKER_GAP = 0.45
"""Between a list's number and its text, in type sizes."""


class Style(Struct, frozen=True):
    """How a text is set; ``size`` in points, ``role`` as in `TextBlock`; ``tanda`` marks lists that name no mark."""

    size: float
    role: Role = Role.NONE
    bold: bool = False
    align: Align = Align.LEFT
    underline: bool = False
    tanda: Tanda = Tanda.ANGKA


class Typesetter(Struct, frozen=True):
    """Set text with one measurer; ``line_height`` is in type sizes."""

    measurer: Measurer
    line_height: float

    def leading(self, size: float) -> float:
        """Return the height of a line, on a grain of 0.05 pt: a twip, so that DOCX says the same."""
        return round(size * self.line_height * 20) / 20

    def block(self, isi: Isi, x: float, y: float, width: float, style: Style, langkah: int | None = None) -> TextBlock:
        """Set one text, or a list with hanging marks, from (``x``, ``y``) downwards, in one column.

        An empty content gives a block without lines, of height 0.
        """
        if not isinstance(isi, str):
            entries = listed(isi, style.tanda)
            return self._block(self._hanging(entries, width, style), x, y, width, style, langkah)
        paragraphs = (_paragraph(isi, style.bold, self.measurer, style.size, width),) if isi else ()
        return self._block(paragraphs, x, y, width, style, langkah)

    def indent(self, isi: Isi, style: Style) -> float:
        """Return how far the items of a list stand behind its left edge; nothing where a content is no list."""
        if isinstance(isi, str):
            return 0.0
        return _indent_behind([self._marker(entry, style) for entry in listed(isi, style.tanda)], style.size)

    def least_width(self, isi: Isi, word: float, style: Style) -> float:
        """Return how wide a content must be so that it holds a word of this width in each of its columns."""
        if isinstance(isi, str):
            return word
        return width_of_columns(word + self.indent(isi, style), kolom_of(isi), style.size)

    def blocks(self, isi: Isi, x: float, y: float, width: float, style: Style, langkah: int | None = None) -> Blocks:
        """Set a content as `block` does, in as many columns as it names; an empty one gives no block."""
        if kolom_of(isi) == 1:
            block = self.block(isi, x, y, width, style, langkah)
            return (block,) if block.paragraphs else ()
        own = column_width(width, style.size)
        return in_columns(self.block(isi, x, y, own, style, langkah), on_twip(x + width - own))

    def entries(
        self, items: Mapping[str, str], x: float, y: float, width: float, style: Style, langkah: int | None = None
    ) -> TextBlock:
        """Set texts below one another, from (``x``, ``y``) downwards, each hanging behind its marker."""
        entries = tuple(Entry(marker, item) for marker, item in items.items())
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

    def _hanging(self, entries: tuple[Entry, ...], width: float, style: Style) -> tuple[Paragraph, ...]:
        """Hang items behind their marks; where none has one, they begin at the left edge."""
        markers = [self._marker(entry, style) for entry in entries]
        indent = _indent_behind(markers, style.size)
        return tuple(
            _paragraph(entry.text, style.bold, self.measurer, style.size, width - indent, marker, indent, entry.mark)
            for entry, marker in zip(entries, markers, strict=True)
        )

    def _marker(self, entry: Entry, style: Style) -> Line | None:
        runs = parse_markup(entry.marker, style.bold)
        if not runs:
            return None
        face = Face.BOLD if style.bold else Face.REGULAR
        runs = tuple(replace(run, mark=entry.mark) for run in runs) if entry.mark is not Fate.KEPT else runs
        width = sum(self.measurer.width(run.text, face, style.size) for run in runs)
        return Line(runs, width, Break.PARAGRAPH)

    def line(self, text: str, centre_x: float, centre_y: float, style: Style, langkah: int | None = None) -> TextBlock:
        """Set a short text in one line, centred about a point and exactly as wide as it is."""
        line = set_line(text, Face.BOLD if style.bold else Face.REGULAR, self.measurer, style.size)
        leading = self.leading(style.size)
        rect = Rect.from_centre(Point(centre_x, centre_y), line.width, leading)
        return TextBlock(rect, (Paragraph((line,)),), style.size, leading, Align.CENTRE, style.role, langkah)


def _indent_behind(markers: list[Line | None], size: float) -> float:
    """Return how far a list's items stand behind its left edge: behind the widest mark, if there is one."""
    widest = max((marker.width for marker in markers if marker), default=0.0)
    return widest + MARKER_GAP * size if any(markers) else 0.0


@lru_cache(maxsize=8192)
def _paragraph(
    marked: str,
    bold: bool,
    measurer: Measurer,
    size: float,
    width: float,
    marker: Line | None = None,
    indent: float = 0.0,
    mark: Fate = Fate.KEPT,
) -> Paragraph:
    """Break a text into lines as `wrap_text` does.

    What was set lately is remembered: headings, lanes' names and whole procedures are set again and again at one width.
    """
    return Paragraph(wrap_text(marked, bold, measurer, size, width), marker, indent, mark=mark)
