"""The flowcharts of an SOP laid out for themselves: with words in their symbols, or each in one drawing."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.alone.grown_size import GrownSize
from sopdoc.layout.alone.lanes import lane_width
from sopdoc.layout.alone.sheet import Alone
from sopdoc.layout.alone.worded import worded
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.page import Document, FlowItem, Page, Table
from sopdoc.layout.procedure.procedure import ProcedurePages, allowance, drawn_alone
from sopdoc.layout.share import Share
from sopdoc.layout.shares import apart
from sopdoc.layout.table.columns import NUMBER
from sopdoc.layout.table.own_labels import with_own_labels
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import Fact
from sopdoc.source.tree import Node
from sopdoc.templat.susunan import PELAKSANA
from sopdoc.templat.tabel import Konektor
from sopdoc.templat.templat import Templat
from sopdoc.typography.measure import Measurer

HIGHEST = 1_000_000.0
"""No drawing is as high: in points."""


class Look(Struct, frozen=True):
    """How flowcharts are drawn alone: with the steps' words in their symbols, ``whole``: one drawing a procedure."""

    worded: bool = False
    whole: bool = False


class ChartsAlone(Struct, frozen=True):
    """Flowcharts laid out for themselves, a page each, and what is wrong with them.

    ``sop`` and ``templat`` are what they were laid out from: the steps as they are drawn, the page format of a drawing.
    """

    document: Document
    sop: Sop
    templat: Templat


def charts_alone(
    document: Document, sop: Sop, templat: Templat, measurer: Measurer, look: Look, trees: tuple[Node | None, ...] = ()
) -> ChartsAlone:
    """Lay out the flowcharts of an SOP that became a ``document``: they end where they end there, unless ``whole``.

    A page bears the number of the document's page on which its first step stands, a whole one that of its procedure,
    and is as large as it needs to be. Of the document's pages nothing is asked for whole ones.
    """
    (sop, templat), _lost = replace_missing((sop, templat), measurer, sop.span, trees)
    templat = _for_drawings(templat, look)
    tables = (
        _wholes(sop) if look.whole else [_Part.of(page) for page in apart(document).pages if page.prosedur is not None]
    )
    maker = _Maker(sop, Press.of(templat, measurer), look)
    pages: list[Page] = []
    for index in range(len(sop.prosedur)):
        parts = [part for part in tables if part.prosedur == index and part.rows]
        breaks = frozenset(part.rows[0] - 1 for part in parts[1:])
        drafts = maker.add(index, frozenset() if look.whole else breaks)
        pages += (_page(draft, part, maker.press) for draft, part in zip(drafts, parts, strict=False))
    drawn = replace(document, pages=tuple(pages), facts=tuple(maker.facts))
    return ChartsAlone(drawn, replace(sop, prosedur=tuple(maker.drawn)), templat)


class _Part(Struct, frozen=True):
    """A page's part of a procedure, and the numbers of its steps; the page may have ``shares`` of others."""

    number: int
    prosedur: int
    rows: tuple[int, ...]
    shares: tuple[Share, ...]

    @classmethod
    def of(cls, page: Page) -> _Part:
        tables = (item for item in page.flow if isinstance(item, Table) and item.lanes is not None)
        rows = tuple(row.langkah for table in tables for row in table.rows if row.langkah is not None)
        return cls(page.number, page.prosedur or 0, rows, page.shares)


def _wholes(sop: Sop) -> list[_Part]:
    rows = (tuple(range(1, len(prosedur.langkah) + 1)) for prosedur in sop.prosedur)
    return [_Part(index + 1, index, own, ()) for index, own in enumerate(rows)]


class _Maker:
    """Lays out one procedure after the other; letters and keys go on through all of them."""

    def __init__(self, sop: Sop, press: Press, look: Look) -> None:
        self.press = press
        self.facts: list[Fact] = []
        self.drawn: list[Prosedur] = []
        self._sop = sop
        self._look = look
        self._letters = self._keys = 0

    def add(self, index: int, breaks: frozenset[int]) -> tuple[Draft, ...]:
        """Return the pages of a procedure."""
        prosedur = replace(self._sop.prosedur[index], judul="", catatan=(), penutup=None)
        templat = with_own_labels(self.press.templat, prosedur)
        alone = Alone(
            lane_width(prosedur, replace(self.press, templat=templat), worded=self._look.worded),
            self._look.worded,
            breaks,
        )
        press = replace(self.press, templat=_on_sheet(templat, alone, len(prosedur.pelaksana)))
        size = alone.size(press)
        if isinstance(size, GrownSize):
            prosedur = worded(prosedur, size, templat)
        made = drawn_alone(prosedur, index, press, self._letters, self._keys, allowance((prosedur,)), alone)
        self._count(made)
        self.drawn.append(prosedur)
        return made.drafts

    def _count(self, made: ProcedurePages) -> None:
        self.facts += made.facts
        self._letters += made.letters if self.press.templat.konektor is Konektor.HURUF else 0
        self._keys += made.keys


def _for_drawings(templat: Templat, look: Look) -> Templat:
    """Return a page format whose table has nothing but numbers and lanes; words in symbols are as large as in cells."""
    kolom = tuple(name for name in templat.susunan.kolom if name in (NUMBER, PELAKSANA))
    ordered = tuple(sorted(kolom, key=(NUMBER, PELAKSANA).index))
    huruf = templat.ukuran_huruf
    if look.worded:
        huruf = replace(huruf, simbol=huruf.isi_tabel)
    return replace(templat, susunan=replace(templat.susunan, kolom=ordered), ukuran_huruf=huruf, ruang_tte=0.0)


def _on_sheet(templat: Templat, alone: Alone, lanes: int) -> Templat:
    """Return the page format on a sheet that is as wide as a table and higher than any."""
    numbers = templat.kolom.no if NUMBER in templat.susunan.kolom else 0.0
    width = templat.tepi.kiri + numbers + lanes * alone.lane + templat.tepi.kanan
    return replace(templat, kertas=(width, HIGHEST))


def _page(draft: Draft, part: _Part, press: Press) -> Page:
    tepi = press.templat.tepi
    right, bottom = max(map(_right, draft.flow)), max(map(_bottom, draft.flow))
    return Page(
        number=part.number,
        size=(right + tepi.kanan, bottom + tepi.bawah),
        margins=(tepi.kiri, tepi.atas, tepi.kanan, tepi.bawah),
        flow=draft.flow,
        symbols=draft.symbols,
        connectors=draft.connectors,
        prosedur=draft.prosedur,
        opens=draft.opens,
        left_out=draft.left_out,
        shares=part.shares,
        is_part=bool(part.shares),
    )


def _right(item: FlowItem) -> float:
    return item.columns[-1] if isinstance(item, Table) else item.rect.right


def _bottom(item: FlowItem) -> float:
    return item.bottom if isinstance(item, Table) else item.rect.bottom
