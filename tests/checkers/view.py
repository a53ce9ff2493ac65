"""The finished layout (format `json`) as values that are easy to measure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from tests.checkers.defect import HEAD, HEAD_WIDTH, PORT_TOLERANCE
from tests.checkers.source import END, Procedure
from tests.checkers.space import Outline, Place

MEANINGS = "arti_label"
"""The role of a text below a table that tells what a key on arrows means."""
UNDRAWN = "panah_tak_tergambar"
"""The role of a text below a table that tells a step's arrows that aren't drawn."""
LANES = "pelaksana"
KOLOM = ("no", "kegiatan", LANES, "kelengkapan", "waktu", "output", "keterangan")
"""The columns of the shipped template; all lanes are one name."""
OUTWARD = {"top": (0, -1), "left": (-1, 0), "bottom": (0, 1), "right": (1, 0)}


@dataclass(frozen=True)
class Box:
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def centre(self) -> Place:
        return self.x + self.width / 2, self.y + self.height / 2

    @property
    def corners(self) -> Outline:
        return (self.x, self.y), (self.right, self.y), (self.right, self.bottom), (self.x, self.bottom)

    def holds(self, other: Box, slack: float = 0.0) -> bool:
        """Tell whether the other box lies inside this one, but for ``slack`` (less than 0: that far inside)."""
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


@dataclass(frozen=True, eq=False)
class Symbol:
    shape: str
    box: Box
    langkah: int
    pelaksana: str
    text: str
    bagian: int = 0
    """Which part of its row it is, from 1; 0 where the row has but one."""

    @cached_property
    def outline(self) -> Outline:
        """A diamond by its corners, the others by their rectangle."""
        if self.shape != "decision":
            return self.box.corners
        (x, y), box = self.box.centre, self.box
        return (x, box.y), (box.right, y), (x, box.bottom), (box.x, y)

    @cached_property
    def ports(self) -> dict[str, Place]:
        (x, y), box = self.box.centre, self.box
        return {"top": (x, box.y), "left": (box.x, y), "bottom": (x, box.bottom), "right": (box.right, y)}

    def port_at(self, place: Place) -> str | None:
        """Return the name of the port at a place."""
        for name, (x, y) in self.ports.items():
            if abs(x - place[0]) <= PORT_TOLERANCE and abs(y - place[1]) <= PORT_TOLERANCE:
                return name
        return None

    def __str__(self) -> str:
        return (
            f"pentagon {self.text}"
            if self.shape == "offpage"
            else f"{self.shape} {_place(self.langkah, self.bagian)}/{self.pelaksana}"
        )


@dataclass(frozen=True, eq=False)
class Line:
    """A connector; ``source`` and ``target`` are what it says it joins, ``start`` and ``end`` the symbols it meets."""

    points: tuple[Place, ...]
    arrow: bool
    source: dict[str, Any]
    target: dict[str, Any]
    label: str
    label_box: Box | None
    start: Symbol | None = None
    end: Symbol | None = None
    key: str = ""
    label_ground: bool = False

    @cached_property
    def segments(self) -> tuple[tuple[Place, Place], ...]:
        return tuple(zip(self.points, self.points[1:], strict=False))

    @cached_property
    def head(self) -> Outline | None:
        """The arrowhead: a triangle with its tip at the end."""
        if not self.arrow or not self.segments:
            return None
        (u, v), (x, y) = self.segments[-1]
        length = abs(u - x) + abs(v - y) or 1.0
        dx, dy = (u - x) / length, (v - y) / length
        base, wide = (x + HEAD * dx, y + HEAD * dy), HEAD_WIDTH / 2
        return (x, y), (base[0] - wide * dy, base[1] + wide * dx), (base[0] + wide * dy, base[1] - wide * dx)

    def __str__(self) -> str:
        label = f" '{self.label}'" if self.label else ""
        return f"{_name(self.source)} → {_name(self.target)}{label}"


@dataclass(frozen=True)
class Text:
    box: Box
    lines: tuple[str, ...]
    role: str
    langkah: int | None


@dataclass(frozen=True)
class LeftOut:
    """An arrow from one step to another (or to the end) that the layout says isn't drawn."""

    source: int
    target: int
    label: str
    key: str = ""


@dataclass(frozen=True)
class Page:
    number: int
    prosedur: int | None
    box: Box
    lanes: tuple[str, ...]
    kolom: tuple[str, ...]
    columns: tuple[float, ...]
    rows: tuple[float, ...]
    tables: tuple[Box, ...]
    texts: tuple[Text, ...]
    symbols: tuple[Symbol, ...]
    lines: tuple[Line, ...]
    step_rows: dict[int, int] = field(default_factory=dict)
    left_out: tuple[LeftOut, ...] = ()

    @property
    def lane_edges(self) -> tuple[float, ...]:
        return self.columns[self.first_lane : self.first_lane + len(self.lanes) + 1]

    @property
    def first_lane(self) -> int:
        return self.kolom.index(LANES)

    def place_of(self, name: str) -> int | None:
        """Return where a column stands that isn't a lane's, None if the template leaves it out."""
        if name not in self.kolom:
            return None
        place = self.kolom.index(name)
        return place if place < self.first_lane else place + len(self.lanes) - 1

    def row_of(self, y: float) -> int | None:
        """Return the row of the table at a height."""
        return _span(self.rows, y)

    def column_of(self, x: float) -> int | None:
        """Return the column of the table at a place."""
        return _span(self.columns, x)

    def row_box(self, row: int) -> Box:
        """Return the part of a row that lies in the lanes."""
        left, right = self.lane_edges[0], self.lane_edges[-1]
        return Box(left, self.rows[row], right - left, self.rows[row + 1] - self.rows[row])

    def cell(self, row: int, column: int) -> Box:
        left, top = self.columns[column], self.rows[row]
        return Box(left, top, self.columns[column + 1] - left, self.rows[row + 1] - top)

    @cached_property
    def body(self) -> Box | None:
        """The lanes below the header: from the first row that holds a step or a pentagon."""
        strips = [self.row_of(symbol.box.centre[1]) for symbol in self.symbols if symbol.shape == "offpage"]
        first = min([*self.step_rows.values(), *(row for row in strips if row is not None)], default=None)
        if first is None:
            return None
        left, right, top = self.lane_edges[0], self.lane_edges[-1], self.rows[first]
        return Box(left, top, right - left, self.rows[-1] - top)


def place_of(end: dict[str, Any]) -> tuple[int, int]:
    """Return the row and the part that an end of a connector speaks of."""
    return end["langkah"], end.get("bagian", 0)


def _name(end: dict[str, Any]) -> str:
    if "offpage" in end:
        return str(end["offpage"])
    return f"{_place(end['langkah'], end.get('bagian', 0))}/{end['pelaksana']}"


def _place(langkah: int, bagian: int) -> str:
    return f"{langkah}.{bagian}" if bagian else f"{langkah}"


def _span(edges: tuple[float, ...], at: float) -> int | None:
    place = bisect_right(edges, at) - 1
    return place if 0 <= place < len(edges) - 1 else None


def read_pages(
    layout: dict[str, Any], procedures: tuple[Procedure, ...], kolom: tuple[str, ...] = KOLOM
) -> tuple[Page, ...]:
    """Return all pages of a finished layout, whose procedure tables have such columns.

    A page that several procedures share is a page of each of them.
    """
    return tuple(_page(part, procedures, kolom) for page in layout["pages"] for part in _parts(page))


def _parts(page: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """Yield what belongs to each procedure of a page; what belongs to none goes with the first one."""
    shared = [item for item in page["items"] if "prosedur" in item]
    if not shared:
        yield page
        return
    others = [item for item in shared if item["prosedur"] is None]
    for number in dict.fromkeys(item["prosedur"] for item in shared if item["prosedur"] is not None):
        own = [item for item in shared if item["prosedur"] == number]
        yield {**page, "prosedur": number, "items": [*others, *own]}
        others = []


def _page(page: dict[str, Any], procedures: tuple[Procedure, ...], kolom: tuple[str, ...]) -> Page:
    items, index = page["items"], page["prosedur"]
    lanes = procedures[index].lanes if index is not None and index < len(procedures) else ()
    table = _lane_table(items, len(lanes) + len(kolom)) if lanes else None
    columns, rows = (tuple(table["columns"]), tuple(table["rows"])) if table else ((), ())
    texts = tuple(_text(item) for item in items if item["kind"] == "text")
    symbols = tuple(_symbol(item) for item in items if item["kind"] == "symbol")
    return Page(
        number=page["number"],
        prosedur=index,
        box=Box(0, 0, *page["size"]),
        lanes=lanes if table else (),
        kolom=kolom,
        columns=columns,
        rows=rows,
        tables=tuple(Box(*item["rect"]) for item in items if item["kind"] == "table"),
        texts=texts,
        symbols=symbols,
        lines=tuple(_line(item, symbols) for item in items if item["kind"] == "connector"),
        left_out=tuple(_left_out(item) for item in items if item["kind"] == "left_out"),
        step_rows=_step_rows(texts, rows),
    )


def _lane_table(items: list[dict[str, Any]], edges: int) -> dict[str, Any] | None:
    """Return the table with so many edges of columns."""
    tables = [item for item in items if item["kind"] == "table" and len(item["columns"]) == edges]
    return max(tables, key=lambda item: item["rect"][3], default=None)


def _step_rows(texts: tuple[Text, ...], rows: tuple[float, ...]) -> dict[int, int]:
    """Return the table row of each step: where its words stand."""
    found: dict[int, int] = {}
    for text in texts:
        row = _span(rows, text.box.centre[1])
        if text.langkah is not None and text.role == "kegiatan" and row is not None:
            found.setdefault(text.langkah, row)
    return found


def _text(item: dict[str, Any]) -> Text:
    return Text(Box(*item["rect"]), tuple(item["lines"]), item.get("role", ""), item.get("langkah"))


def _symbol(item: dict[str, Any]) -> Symbol:
    text = " ".join((item.get("text") or "").split())
    return Symbol(
        item["shape"], Box(*item["rect"]), item["langkah"], item.get("pelaksana") or "", text, item.get("bagian", 0)
    )


def _line(item: dict[str, Any], symbols: tuple[Symbol, ...]) -> Line:
    points = tuple((float(x), float(y)) for x, y in item["points"])
    label = item.get("label") or {}
    return Line(
        points=points,
        arrow=item["arrow"],
        source=item["from"],
        target=item["to"],
        label=" ".join((label.get("text") or "").split()),
        label_box=Box(*label["rect"]) if label else None,
        key=label.get("key", ""),
        label_ground=label.get("ground", False),
        start=_met(item["from"], points[0], symbols),
        end=_met(item["to"], points[-1], symbols),
    )


def _left_out(item: dict[str, Any]) -> LeftOut:
    target = item["to"]["langkah"] if item["to"] else END
    return LeftOut(item["from"]["langkah"], target, " ".join(item["label"].split()), item.get("key", ""))


def _met(end: dict[str, Any], place: Place, symbols: tuple[Symbol, ...]) -> Symbol | None:
    """Return the symbol with a port at a place, of those that an end speaks of."""
    for symbol in symbols:
        if _meant(end, symbol) and symbol.port_at(place):
            return symbol
    return None


def _meant(end: dict[str, Any], symbol: Symbol) -> bool:
    if "offpage" in end:
        return symbol.shape == "offpage" and symbol.text == end["offpage"]
    return symbol.shape != "offpage" and _key(symbol) == (
        end["langkah"],
        end.get("bagian", 0),
        end["pelaksana"],
    )


def _key(symbol: Symbol) -> tuple[int, int, str]:
    return symbol.langkah, symbol.bagian, symbol.pelaksana
