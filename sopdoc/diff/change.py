"""A change between two revisions: what, where, and both values."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

from sopdoc.model.prosedur import Bagian, Kelompok, Langkah, Pelaksana, WrittenProsedur
from sopdoc.model.sop import Revisi, Tambahan
from sopdoc.model.tanggal import Tanggal

Place = tuple[str | int, ...]
"""Keys of YAML and positions in lists, from 0."""


class Kind(StrEnum):
    """What happened to a thing."""

    ADDED = "added"
    REMOVED = "removed"
    CHANGED = "changed"
    MOVED = "moved"


class What(StrEnum):
    """What it happened to."""

    FIELD = "field"
    ITEM = "item"
    PELAKSANA = "pelaksana"
    KELOMPOK = "kelompok"
    """A group of lanes; one that a lane moved into stands on the side of that lane."""
    LANGKAH = "langkah"
    ALUR = "alur"
    PROSEDUR = "prosedur"
    KANTOR = "kantor"
    TEMPLAT = "templat"


class Exit(Struct, frozen=True):
    """A way out of a row as it is shown: its label, empty where it has none, and the row from 0 or END it leads to.

    ``part`` and ``into`` are the parts of rows that it leaves and enters, from 0.
    """

    label: str
    to: int
    part: int = 0
    into: int = 0


Parts = tuple[Bagian, ...]
"""The parts of a row."""
Value = str | tuple[str, ...] | bool | Tanggal | Revisi | Tambahan | Pelaksana | Kelompok | Parts | Langkah | Exit
"""What a document holds at a place, in the model's terms."""


class Side(Struct, frozen=True):
    """A thing in one revision: its place, its value, and its text as written or printed."""

    place: Place
    value: Value | WrittenProsedur | None = None
    text: str | None = None

    @property
    def is_file(self) -> bool:
        """Whether it is a picture or another file, of which only its name may be known."""
        return self.value is None


class Change(Struct, frozen=True):
    """One change; ``field`` names the key of a row. A side is None where the thing isn't there.

    What was added or removed may have both sides: a value that was emptied is another thing than none.
    """

    kind: Kind
    what: What
    old: Side | None
    new: Side | None
    field: str = ""

    @property
    def place(self) -> Place:
        """The place in the new revision, or in the old one for what was removed."""
        first, second = (self.old, self.new) if self.kind is Kind.REMOVED else (self.new, self.old)
        side = first or second
        return side.place if side else ()

    @property
    def old_place(self) -> Place | None:
        """The place in the old revision; None for what was added."""
        return self.old.place if self.old and self.kind is not Kind.ADDED else None

    def mirrored(self) -> Change:
        """Return the change seen the other way round."""
        kind = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED}.get(self.kind, self.kind)
        return Change(kind, self.what, self.new, self.old, self.field)
