"""Really laid out flowcharts, and ways to draw something wrong into them."""

from __future__ import annotations

from functools import cache
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.rect import Point, Rect
from sopdoc.inspection.defect import Defect
from sopdoc.inspection.inspect import inspect
from sopdoc.layout.document import layout_document
from sopdoc.layout.page import Connector, Document, End, Page, Port, Shape, Symbol, Table
from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Cabang, Langkah, Pelaksana, Prosedur, Simbol
from sopdoc.model.sop import Sop
from sopdoc.templat.tabel import LebarKolom
from sopdoc.templat.templat import Templat
from tests.flows import langkah
from tests.layout.fake import TEMPLAT, HalfEmMeasurer

PORTS = {"T": Port.TOP, "L": Port.LEFT, "B": Port.BOTTOM, "R": Port.RIGHT}
Place = tuple[float, float]
FIXED = replace(TEMPLAT, lebar_kolom=LebarKolom.TETAP)
"""Defects are planted at places that don't move with what stands in the columns."""


def step(oleh: str = "a", **values: Any) -> Langkah:
    """Return a step done by "a", by "a" and "b" together ("ab"), or handed over ("a>b")."""
    return langkah("kegiatan", oleh, **values)


def exits(**targets: str) -> tuple[Cabang, ...]:
    """Return a decision's exits, label=target."""
    return tuple(Cabang(label, target) for label, target in targets.items())


class Chart(Struct, frozen=True):
    """A laid out document, with its source; ``number`` is the page that is changed and measured."""

    document: Document
    sop: Sop
    templat: Templat
    number: int

    @property
    def page(self) -> Page:
        return self.document.pages[self.number - 1]

    @property
    def table(self) -> Table:
        return next(item for item in self.page.flow if isinstance(item, Table))

    def defects(self) -> tuple[Defect, ...]:
        return inspect(self.document, self.sop, self.templat)

    def on(self, number: int) -> Chart:
        """Return the same document, to be changed on another page."""
        return replace(self, number=number)

    def changed(self, **values: Any) -> Chart:
        """Return it with another page."""
        pages = list(self.document.pages)
        pages[self.number - 1] = replace(self.page, **values)
        return replace(self, document=replace(self.document, pages=tuple(pages)))

    def symbol(self, langkah: int, lane: str = "", at: int = 0) -> Symbol:
        """Return a step's symbol, of several in a lane number ``at`` from the top."""
        own = [one for one in self.page.symbols if one.langkah == langkah and one.shape is not Shape.OFFPAGE]
        return sorted((one for one in own if lane in {"", one.pelaksana}), key=lambda one: one.rect.y)[at]

    def rect(self, langkah: int) -> Rect:
        return self.symbol(langkah).rect

    def x(self, langkah: int) -> float:
        return self.rect(langkah).centre.x

    def y(self, langkah: int) -> float:
        return self.rect(langkah).centre.y

    def edge(self, number: int) -> float:
        """Return the x of a rule of the lanes, from 0."""
        lanes = self.table.lanes
        assert lanes is not None
        return self.table.columns[lanes[0] + number]

    def rule(self, langkah: int) -> float:
        """Return the y of the rule above a step."""
        return max(y for y in self.table.edges if y < self.y(langkah))

    def index(self, source: int, target: int) -> int:
        """Return which connector joins two steps; of several the last one: the row's own lines come first."""
        steps = {one.id: one.langkah for one in self.page.symbols}
        pairs = [(steps[one.source.symbol], steps[one.target.symbol]) for one in self.page.connectors]
        return max(at for at, pair in enumerate(pairs) if pair == (source, target))

    def exit(self, label: str) -> int:
        """Return which connector carries some words."""
        labels = [one.label for one in self.page.connectors]
        return next(at for at, one in enumerate(labels) if one and " ".join(line.text for line in one.lines) == label)

    def line(self, at: int) -> Connector:
        return self.page.connectors[at]

    def with_line(self, at: int, **values: Any) -> Chart:
        """Return it with another connector in place of one."""
        lines = list(self.page.connectors)
        lines[at] = replace(lines[at], **values)
        return self.changed(connectors=tuple(lines))

    def without(self, at: int) -> Chart:
        return self.changed(connectors=self.page.connectors[:at] + self.page.connectors[at + 1 :])

    def added(self, connector: Connector) -> Chart:
        return self.changed(connectors=(*self.page.connectors, connector))

    def route(self, source: int, target: int, ports: str, *corners: Place) -> Chart:
        """Return it with a connector between two steps that runs elsewhere."""
        return self.exit_by(self.index(source, target), ports, *corners)

    def exit_by(self, at: int, ports: str, *corners: Place) -> Chart:
        """Return it with a connector that runs elsewhere, between two ports ("RT": from the right to the top)."""
        line = self.line(at)
        return self.between(at, (line.source.symbol, line.target.symbol), ports, *corners)

    def between(self, at: int, ids: tuple[int, int], ports: str, *corners: Place) -> Chart:
        """Return it with a connector that joins two other symbols, by their ids."""
        known = {one.id: one for one in self.page.symbols}
        ends = tuple(End(number, PORTS[port]) for number, port in zip(ids, ports, strict=True))
        first, last = (known[end.symbol].port(end.port) for end in ends)
        points = (first, *(Point(*corner) for corner in corners), last)
        return self.with_line(at, points=points, source=ends[0], target=ends[1])

    def words_at(self, at: int, x: float, y: float, **size: float) -> Chart:
        """Return it with a connector's words in another place, in a box of another size if one is given."""
        label = self.line(at).label
        assert label is not None
        return self.with_line(at, label=replace(label, rect=replace(label.rect, x=x, y=y, **size)))

    def with_symbol(self, symbol: Symbol, **values: Any) -> Chart:
        """Return it with another symbol in place of one."""
        symbols = tuple(replace(one, **values) if one.id == symbol.id else one for one in self.page.symbols)
        return self.changed(symbols=symbols)


def lay_out(*steps: Langkah, **format_: Any) -> Chart:
    """Lay a procedure with the lanes a, b and c out; the first page with a flowchart is the one to be changed."""
    lanes = tuple(Pelaksana(lane, lane) for lane in "abc")
    sop, templat = Sop("Judul", (Prosedur("Tabel", lanes, steps),)), replace(FIXED, **format_)
    document = layout_document(sop, Instansi(), templat, HalfEmMeasurer())
    number = next(page.number for page in document.pages if page.prosedur is not None)
    return Chart(document, sop, templat, number)


@cache
def plain() -> Chart:
    """Four steps in lanes a, b, c, a: arrows leave at the side and enter at the top."""
    chart = lay_out(step("a"), step("b"), step("c"), step("a"))
    for source, ports in ((1, "RT"), (2, "RT"), (3, "LT")):
        chart = chart.route(source, source + 1, ports, (chart.x(source + 1), chart.y(source)))
    return chart


@cache
def loop() -> Chart:
    """A decision in the first lane: "Ya" leads right and down, "Tidak" back on the left."""
    chart = lay_out(step("a"), step("a", id="awal"), step("a", keputusan=exits(ya="lanjut", tidak="awal")), step("b"))
    ya, tidak = chart.exit("Ya"), chart.exit("Tidak")
    left, y = chart.rect(2).x - 11, chart.y(3)
    chart = chart.exit_by(ya, "RT", (chart.x(4), y)).words_at(ya, chart.rect(3).right + 1.1, y - 9.5)
    return chart.exit_by(tidak, "LL", (left, y), (left, chart.y(2))).words_at(tidak, left - 7.6, y + 1.1)


@cache
def rows() -> Chart:
    """A stack, a row done together and a hand-over."""
    chart = lay_out(step("a", simbol=(Simbol.MULAI, Simbol.PROSES)), step("bc"), step("b>a"))
    return chart.route(1, 2, "RT", (chart.x(2), chart.symbol(1, at=1).rect.centre.y)).route(2, 3, "BT")


@cache
def pages() -> Chart:
    """Three pages of five steps; an arrow leads from each one's last step to the next one's first."""
    return lay_out(*(step("abc"[number % 3]) for number in range(15)), kertas=(800, 400))


@cache
def crowded() -> Chart:
    """A decision with four exits that something leads to: two of them leave its foot together for 6 points."""
    four = exits(ya="lanjut", tidak="awal", batal="akhir", ulang="awal")
    chart = lay_out(step("c"), step("b", id="awal"), step("b", keputusan=four), step("c"), step("b", id="akhir"))
    ya, tidak, batal, ulang = (chart.exit(label) for label in ("Ya", "Tidak", "Batal", "Ulang"))
    x, y, foot = chart.x(3), chart.y(3), chart.rect(3).bottom
    left, right, outer = x - 29, x + 29, x - 36
    chart = chart.exit_by(ya, "RT", (chart.x(4), y)).exit_by(tidak, "LL", (outer, y), (outer, chart.y(2)))
    chart = chart.exit_by(batal, "BL", (x, foot + 6), (left, foot + 6), (left, chart.y(5)))
    chart = chart.exit_by(ulang, "BR", (x, foot + 16), (right, foot + 16), (right, chart.y(2)))
    chart = chart.words_at(ya, chart.rect(3).right + 1.1, y - 9.5).words_at(tidak, outer - 0.9, y + 1.1)
    return chart.words_at(batal, left + 1.1, chart.rule(4) + 1.1).words_at(ulang, x + 10, foot + 1.9)


@cache
def keyed() -> Chart:
    """A decision with four sentences, for which keys stand on its arrows; what they mean is told below the table."""
    words = [
        f"berkas diperiksa untuk yang ke-{number} kali dan dinyatakan lengkap sesuai ketentuan" for number in "1234"
    ]
    four = exits(**dict(zip(words, ("lanjut", "awal", "selesai", "akhir"), strict=True)))
    return lay_out(step("a"), step("b", id="awal"), step("b", keputusan=four), step("c"), step("b", id="akhir"))


@cache
def ending() -> Chart:
    """A decision that one exit leaves for the capsule "Selesai" below it."""
    chart = lay_out(step("a"), step("b", keputusan=exits(ya="lanjut", tidak="selesai")), step("c"))
    ya, tidak = chart.exit("Ya"), chart.exit("Tidak")
    right, foot = chart.symbol(2).rect.right, chart.symbol(2).rect.bottom
    chart = chart.exit_by(ya, "RT", (chart.x(3), chart.y(2))).words_at(ya, right + 1.1, chart.y(2) - 9.5)
    return chart.exit_by(tidak, "BT").words_at(tidak, chart.x(2) + 1.1, foot + 1.5)
