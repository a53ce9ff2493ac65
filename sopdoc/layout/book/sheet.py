"""What the book's own parts are set with: the office's page format on upright sheets, and its filled words."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Box, Grid, Row
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.book.filled import filled, filled_words
from sopdoc.layout.page import Anchor
from sopdoc.layout.pages.margin.filling import Filling, one_line
from sopdoc.layout.pages.margin.margins import margin_press
from sopdoc.layout.pages.margin.qr import qr_text
from sopdoc.layout.text_block import Align, Role
from sopdoc.model.buku import Buku
from sopdoc.model.instansi import Instansi
from sopdoc.model.isi import Isi, texts_of, with_texts
from sopdoc.templat.buku import KataBuku
from sopdoc.templat.halaman import SisiQr, TeksTepi
from sopdoc.templat.templat import Templat
from sopdoc.typography.measure import Measurer

LEAST_MARGIN = from_millimetres(20)
"""Of upright sheets at their sides: lines of prose across all of the paper are too long to read."""
TITLE_GAP = 1.2
"""Below a part's title, in its type size."""
_TITLE = 2.0
"""How much larger than its texts a part's title is, in points."""
_TABLE = 1.0
"""How much smaller texts in tables are."""
_NO_LIMIT = 1e6
_SLACK = 1.0
"""Columns have so much more than their texts need, so that no program breaks them for rounding."""
_LARGEST = from_millimetres(230)
"""The shorter side of the largest sheet for prose; on larger paper the book's own parts stand on …"""
_USUAL = (from_millimetres(210), from_millimetres(297))
"""… A4."""
_NUMBERED = ("{judul}", "{nomor}")


class Front(Struct, frozen=True):
    """What the book's own parts are set with.

    ``words`` are filled in already; ``nomor`` is the decree's, ``jabatan`` the post of who makes it, or would.
    """

    press: Press
    words: KataBuku
    instansi: Instansi
    buku: Buku
    judul: str
    nomor: str
    jabatan: str

    @property
    def frame(self) -> Rect:
        """The part of a sheet that content may fill."""
        return frame_of(self.press.templat)

    @property
    def style(self) -> Style:
        """How prose is set."""
        return Style(self.press.templat.ukuran_huruf.buku, Role.ISI)

    @property
    def in_table(self) -> Style:
        """How texts in a ruled table are set."""
        return replace(self.style, size=self.style.size - _TABLE)

    @property
    def heading(self) -> Style:
        """How the title of a part is set."""
        return Style(self.style.size + _TITLE, Role.JUDUL, bold=True, align=Align.CENTRE)

    @property
    def title_gap(self) -> float:
        """The room below a part's title."""
        return on_twip(TITLE_GAP * self.heading.size)

    def titled(self, *lines: str) -> Blocks:
        """Set a part's title in capitals, line by line."""
        pieces = tuple(Piece(line.upper(), self.heading, balanced=True) for line in lines if line)
        return pile(pieces, self.press.setter, self.frame.x, self.frame.width)

    def grid(self, *widths: float) -> Grid:
        """Return the grid of a table over the whole width; the one column of width 0 takes what others leave."""
        rest = self.frame.width - sum(widths)
        edges = accumulate((width or rest for width in widths[:-1]), initial=self.frame.x)
        return Grid.of((*edges, self.frame.right), self.press.templat.jarak_sel)

    def column(self, texts: Iterable[str], style: Style, most: float = 1.0) -> float:
        """Return how wide a column is in which each line of its texts has room, up to a part of the frame's width."""
        blocks = (self.press.setter.block(text, 0.0, 0.0, _NO_LIMIT, style) for text in texts if text)
        widest = max((line.width for block in blocks for line in block.lines), default=0.0)
        return min(widest + 2 * self.press.templat.jarak_sel.mendatar + _SLACK, most * self.frame.width)

    @property
    def in_head(self) -> Style:
        """How the heads of tables are set."""
        return replace(self.in_table, role=Role.KEPALA, bold=True, align=Align.CENTRE)

    def box(self, grid: Grid, isi: Isi, style: Style, column: int, span: int = 1, fill: str = "") -> Box:
        """Set a content into a box of a grid."""
        return grid.box(self.press.setter, isi, style, column, span, fill)

    def head(self, grid: Grid, *words: str) -> Row:
        """Set the heading row of a table."""
        fill = self.press.templat.warna.kepala
        boxes = (self.box(grid, word, self.in_head, at, fill=fill) for at, word in enumerate(words))
        return grid.row(*(replace(box, anchor=Anchor.MIDDLE) for box in boxes))

    def filled(self, isi: Isi, **more: str) -> Isi:
        """Return a text of the office's own with what stands in braces filled in, also by ``more`` words."""

        def fill(text: str) -> str:
            for place, word in more.items():
                text = text.replace(f"{{{place}}}", word)
            return filled(text, self.instansi, self.jabatan)

        return fill(isi) if isinstance(isi, str) else with_texts(isi, tuple(map(fill, texts_of(isi))))


def front_of(buku: Buku, instansi: Instansi, templat: Templat, measurer: Measurer) -> Front:
    """Return what the parts of an office's book are set with; its head and foot are those of the whole book."""
    jabatan = buku.keputusan.disahkan_oleh.jabatan if buku.keputusan else instansi.disahkan_oleh.jabatan
    words = filled_words(templat.buku, instansi, jabatan)
    judul = one_line(buku.judul or words.judul)
    huruf = templat.ukuran_huruf
    templat = replace(in_book(_upright(templat), words, is_front=True), ukuran_huruf=replace(huruf, penutup=huruf.buku))
    nomor = one_line(buku.keputusan.nomor) if buku.keputusan else ""
    titles = (
        judul,
        words.judul_keputusan,
        words.daftar_isi,
        words.judul_penjelasan,
        words.daftar_pelaksana,
        words.lembar_pengesahan,
    )
    filling = Filling(max(titles, key=len), nomor, one_line(instansi.nama or instansi.pemerintah))
    if templat.tte.isi_qr and not qr_text(templat, filling):  # it says something that only an SOP has
        templat = replace(templat, tte=replace(templat.tte, qr=SisiQr.TANPA))
    return Front(margin_press(Press.of(templat, measurer), filling), words, instansi, buku, judul, nomor, jabatan)


def in_book(templat: Templat, words: KataBuku, *, is_front: bool = False) -> Templat:
    """Return a page format with the running head of a book: its own, else the book's and an SOP's number.

    Head and foot begin on the first page of each SOP; covers are counted, and have none.
    """
    head, foot = templat.kepala_halaman, templat.kaki_halaman
    if not any(head.texts):
        shown = "".join(foot.texts)
        own = next((place for place in reversed(_NUMBERED) if place not in shown), "")
        own = "" if is_front else own
        head = TeksTepi(words.kepala, "", own, 1)
    return replace(templat, kepala_halaman=replace(head, mulai=1), kaki_halaman=replace(foot, mulai=1))


def _upright(templat: Templat) -> Templat:
    """Return a page format for prose: the paper stands, its sides are wide, and lines aren't too long to read."""
    tepi = templat.tepi
    short, long = min(templat.kertas), max(templat.kertas)
    sides = {side: max(getattr(tepi, side), LEAST_MARGIN) for side in ("atas", "bawah", "kiri", "kanan")}
    return replace(templat, kertas=_USUAL if short > _LARGEST else (short, long), tepi=replace(tepi, **sides))
