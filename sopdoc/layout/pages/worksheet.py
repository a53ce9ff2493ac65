"""The worksheet of identification (lembar kerja identifikasi kegiatan)."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.grain import on_twip
from sopdoc.layout.blocks.grid import Look
from sopdoc.layout.blocks.pile import Piece, pile
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.rows import Band, Box, Grid
from sopdoc.layout.blocks.sections import Section, section_pages
from sopdoc.layout.blocks.splitting import Blocks
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.page import TableRole
from sopdoc.layout.pages.phases import Phase, phases_of, woven_label
from sopdoc.layout.text_block import Align, Role
from sopdoc.layout.woven import row_fates, row_numbers, worksheet_fate, worksheet_prosedur
from sopdoc.model.prosedur import Langkah, Prosedur
from sopdoc.model.sop import LembarKerja, Sop
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fate_of, fated

LABEL_PART = 0.24
"""Width of the labels' column, in frame widths."""
SECTION_GAP = 1.4
"""Above a section's heading, in type sizes."""
TITLE_GAP = 1.0
"""Below the title, in its type size."""
INDENT = 1.3
"""Of the labels a. and b. under their heading, in type sizes."""
NUMBER_WIDTH = 3.0
"""Width of the numbers' column, in type sizes, without padding."""


def worksheet_pages(sop: Sop, press: Press) -> tuple[Draft, ...]:
    """Lay out the worksheet's three tables, none without a worksheet."""
    if sop.lembar_kerja is None:
        return ()
    sheet = _Sheet(press, worksheet_fate(sop))
    sections = (
        sheet.data_kegiatan(sop.lembar_kerja),
        sheet.identifikasi_kegiatan(sop.lembar_kerja),
        sheet.identifikasi_langkah(worksheet_prosedur(sop)),
    )
    return section_pages(sections, frame_of(press.templat))


class _Sheet:
    """Sets the sections of a worksheet in one page format; its own words have the fate of the whole."""

    def __init__(self, press: Press, fate: Fate) -> None:
        self._press = press
        self._fate = fate
        self._frame = frame_of(press.templat)
        self._style = Style(press.templat.ukuran_huruf.lembar_kerja, Role.LEMBAR_KERJA)
        self._look = Look(TableRole.WORKSHEET, press.templat.garis)

    def data_kegiatan(self, lembar: LembarKerja) -> Section:
        """Return section A, under the worksheet's title."""
        t, jawab = self._press.templat, lembar.penanggung_jawab
        bands = (
            self._field(f"1. {t.label.judul}", lembar.judul),
            self._field(f"2. {t.label.jenis_kegiatan}", lembar.jenis_kegiatan),
            self._field(f"3. {t.label.penanggung_jawab}", ""),
            self._field(t.label.produk, jawab.produk, indent=INDENT),
            self._field(t.label.penanggung_jawab_kegiatan, jawab.kegiatan, indent=INDENT),
            self._field(f"4. {t.label.ruang_lingkup}", lembar.ruang_lingkup),
        )
        size = t.ukuran_huruf.judul_prosedur
        title = Style(size, Role.JUDUL, bold=True, align=Align.CENTRE)
        heading = pile(
            (
                Piece(self._own(t.label.lembar_kerja.upper()), title),
                self._heading_piece(t.label.data_kegiatan, TITLE_GAP * size),
            ),
            self._press.setter,
            self._frame.x,
            self._frame.width,
        )
        return self._section(heading, self._fields_grid, bands)

    def identifikasi_kegiatan(self, lembar: LembarKerja) -> Section:
        """Return section B: what the activity is, where it starts and ends, and what is done between."""
        label = self._press.templat.label
        bands = (
            self._field(label.judul_kegiatan, lembar.judul_kegiatan),
            self._field(label.langkah_awal, lembar.langkah_awal),
            self._field(label.langkah_utama, lembar.langkah_utama),
            self._field(label.langkah_akhir, lembar.langkah_akhir),
        )
        return self._section(self._heading(label.identifikasi_kegiatan), self._fields_grid, bands)

    def identifikasi_langkah(self, prosedur: Prosedur) -> Section:
        """Return section C: every step, under the phase that it belongs to."""
        printed, label = row_numbers(prosedur), self._press.templat.label
        names = (label.langkah_awal, label.langkah_utama, label.langkah_akhir)
        bands: list[Band] = []
        for phase in phases_of(row_fates(prosedur)):
            head, later = self._phase_boxes(phase, names)
            for at in phase.rows:
                box = head if at == phase.rows.start else later
                bands.append(self._step(prosedur.langkah[at], printed[at], box))
        return self._section(self._heading(label.identifikasi_langkah), self._steps_grid, tuple(bands))

    def _phase_boxes(self, phase: Phase, names: Sequence[str]) -> tuple[Box, Box]:
        """Return the box of a phase's first step, and that of a step with which the phase goes on on a page."""
        grid, style = self._steps_grid, replace(self._style, role=Role.TAHAP)
        lanjutan = self._press.templat.label.lanjutan
        both = self._own(woven_label(names, phase.old, phase.new, f" {lanjutan}"))
        own = self._own(woven_label(names, phase.opens_old, phase.opens_new))
        again = grid.box(self._press.setter, both, style, 0).blocks
        first = replace(grid.box(self._press.setter, own, style, 0), joins=str(phase.rows.start), again=again)
        return first, replace(first, blocks=again)

    def _step(self, langkah: Langkah, number: str, phase: Box) -> Band:
        grid = self._steps_grid
        numbered = grid.box(self._press.setter, number, replace(self._style, align=Align.CENTRE), 1)
        row = grid.row(phase, numbered, grid.box(self._press.setter, langkah.kegiatan, self._style, 2))
        return Band(replace(row, mark=fate_of(number)))

    def _field(self, label: str, value: str, indent: float = 0.0) -> Band:
        grid, size = self._fields_grid, self._style.size
        x, width = grid.inside(0)
        shift = on_twip(indent * size)
        block = self._press.setter.block(
            self._own(label), x + shift, 0, width - shift, replace(self._style, role=Role.LABEL)
        )
        value_box = grid.box(self._press.setter, value, self._style, 1)
        least = grid.least(self._press.setter.leading(size))
        row = grid.row(Box(0, blocks=(block,) if block.paragraphs else ()), value_box, minimum=least)
        return Band(replace(row, mark=self._fate))

    def _own(self, words: str) -> str:
        """Return words of the worksheet itself, marked if it came or went as a whole."""
        return words if self._fate is Fate.KEPT else fated(words, self._fate)

    def _section(self, heading: Blocks, grid: Grid, bands: tuple[Band, ...]) -> Section:
        return Section(heading, grid, bands, self._look, above=on_twip(SECTION_GAP * self._style.size))

    def _heading(self, text: str) -> Blocks:
        return pile((self._heading_piece(text),), self._press.setter, self._frame.x, self._frame.width)

    def _heading_piece(self, text: str, gap: float = 0.0) -> Piece:
        return Piece(self._own(text), replace(self._style, role=Role.BAGIAN, bold=True), gap)

    @property
    def _fields_grid(self) -> Grid:
        frame = self._frame
        return Grid.of((frame.x, frame.x + LABEL_PART * frame.width, frame.right), self._press.templat.jarak_sel)

    @property
    def _steps_grid(self) -> Grid:
        frame, across = self._frame, 2 * self._press.templat.jarak_sel.mendatar
        phase = frame.x + LABEL_PART * frame.width
        number = phase + NUMBER_WIDTH * self._style.size + across
        return Grid.of((frame.x, phase, number, frame.right), self._press.templat.jarak_sel)
