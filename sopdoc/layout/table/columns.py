"""Widths of the procedure table's columns."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import accumulate, chain, pairwise

from msgspec import Struct

from sopdoc.geometry.length import snap
from sopdoc.geometry.rect import Rect
from sopdoc.templat.susunan import KOLOM, PELAKSANA
from sopdoc.templat.templat import Templat

TEXT_SHRINK = 0.6
"""Text columns give way to many lanes down to this part of their width."""
WORD_GROWTH = 1.5
"""A column becomes wider for a long word up to this many times its width; longer words are cut."""
LANES_PART = 0.25
"""Lanes take no less than this part of the frame, however wide a page format makes the text columns."""
LEAST_PART = 0.45
"""Where a long word keeps one column wide, no other becomes narrower than this part of its width."""
NUMBER = "no"
"""The column of the steps' numbers."""
TIMES = "waktu"
"""The column of the steps' times."""
GROWING = ("kegiatan", "kelengkapan", "output", "keterangan")
"""Columns that take what few lanes leave over; No and Waktu stay narrow."""


class Columns(Struct, frozen=True):
    """Column edges from left to right, and what the columns are, in the same order: lanes are one name in ``kolom``."""

    edges: tuple[float, ...]
    lane_count: int
    kolom: tuple[str, ...] = KOLOM

    @property
    def count(self) -> int:
        """How many columns there are, each lane one."""
        return len(self.edges) - 1

    @property
    def first_lane(self) -> int:
        """The first lane's column."""
        return self.kolom.index(PELAKSANA)

    @property
    def past_lanes(self) -> int:
        """The column after the last lane."""
        return self.first_lane + self.lane_count

    def at(self, name: str) -> int:
        """Return where a column stands that isn't a lane's. Raise ValueError for one that is left out."""
        place = self.kolom.index(name)
        return place if place < self.first_lane else place + self.lane_count - 1

    @property
    def lane_edges(self) -> tuple[float, ...]:
        """Edges of the lanes, one more than there are lanes."""
        return self.edges[self.first_lane : self.past_lanes + 1]

    @property
    def lane_width(self) -> float:
        """The narrowest lane's width."""
        edges = self.lane_edges
        return min(right - left for left, right in pairwise(edges))


def set_columns(
    templat: Templat,
    frame: Rect,
    lane_count: int,
    words: Mapping[str, float],
    wider: float = 1.0,
    firm: Mapping[str, float] | None = None,
) -> Columns:
    """Share the frame's width among the columns.

    Lanes take what the text columns leave, within their limits; then few lanes make the text columns
    wider, and many make them narrower. ``words`` are the widths that columns need for their longest word, by the
    column's name, ``firm`` those for what must not be parted; ``wider`` multiplies the lanes' width, where routes need
    room.
    """
    widths = {name: getattr(templat.kolom, name) for name in templat.susunan.text_columns}
    fixed = {name: min(max(width, words.get(name, 0.0)), WORD_GROWTH * width) for name, width in widths.items()}
    text_total = sum(fixed.values())
    lane = max((frame.width - text_total) / lane_count, templat.kolom.pelaksana.paling_sempit)
    lane = wider * min(lane, templat.kolom.pelaksana.paling_lebar)
    room = frame.width - lane * lane_count
    least_room = min(text_total * TEXT_SHRINK, frame.width * (1 - LANES_PART))
    if room < least_room:
        room = least_room
        lane = (frame.width - room) / lane_count
    floors = {name: min(max(words.get(name, 0.0), LEAST_PART * width), width) for name, width in fixed.items()}
    if sum(floors.values()) >= room and firm:
        floors = {name: max(floors[name] if name == NUMBER else 0.0, firm[name]) for name in fixed}
    widths = _widened(fixed, room) if room >= text_total else _narrowed(fixed, floors, room)
    return columns_of(templat, frame, widths, [lane] * lane_count)


def columns_of(templat: Templat, frame: Rect, widths: Mapping[str, float], lanes: Sequence[float]) -> Columns:
    """Return columns of these widths in a page format's order, on the grain; the last one takes what is left."""
    kolom = templat.susunan.kolom
    in_order = chain.from_iterable(lanes if name == PELAKSANA else [widths[name]] for name in kolom)
    edges = accumulate(in_order, initial=snap(frame.x))
    return Columns((*(snap(edge) for edge in list(edges)[:-1]), frame.right), len(lanes), kolom)


def _widened(widths: Mapping[str, float], room: float) -> dict[str, float]:
    """Let the growing columns fill ``room``."""
    growing = sum(width for name, width in widths.items() if name in GROWING)
    factor = 1 + (room - sum(widths.values())) / growing
    return {name: width * factor if name in GROWING else width for name, width in widths.items()}


def _narrowed(widths: Mapping[str, float], floors: Mapping[str, float], room: float) -> dict[str, float]:
    """Narrow all columns alike to fit into ``room``, but none below its floor as long as others can give way.

    Where the floors are more than the room, words are cut, but no number.
    """
    if sum(floors.values()) >= room:
        rest = sum(width for name, width in widths.items() if name != NUMBER)
        factor = (room - floors.get(NUMBER, 0.0)) / rest
        return {name: floors[name] if name == NUMBER else width * factor for name, width in widths.items()}
    held: dict[str, float] = {}
    while True:
        free = {name: width for name, width in widths.items() if name not in held}
        factor = (room - sum(held.values())) / sum(free.values())
        low = {name: floors[name] for name, width in free.items() if width * factor < floors[name]}
        if not low:
            return {name: held.get(name, width * factor) for name, width in widths.items()}
        held |= low
