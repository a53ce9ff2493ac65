"""What became of one file of a comparison."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.diff.change import Change, Kind
from sopdoc.diff.compare import Comparison
from sopdoc.pairs.pair import Pair
from sopdoc.reading.load import Loaded
from sopdoc.source.diagnostic import Diagnostic


class Revised(Struct, frozen=True):
    """A pair of files and what changed; no comparison where one of them has ``faults``.

    ``kantor`` is the name of its office, else its folder; ``pemerintah`` tells offices of one name apart. A file that
    was added or removed is compared with an empty one. ``old`` and ``new`` are what was read of a document.
    """

    pair: Pair
    kantor: str
    comparison: Comparison | None = None
    faults: tuple[Diagnostic, ...] = ()
    old: Loaded | None = None
    new: Loaded | None = None
    pemerintah: str = ""

    @property
    def changes(self) -> tuple[Change, ...]:
        """What changed; nothing where that isn't known."""
        return self.comparison.changes if self.comparison else ()

    @property
    def lone_kind(self) -> Kind | None:
        """Whether the file as such was added or removed; None where both sides have it."""
        if self.pair.old and self.pair.new:
            return None
        return Kind.ADDED if self.pair.new else Kind.REMOVED

    @property
    def is_different(self) -> bool:
        """Whether anything changed that counts; a file that came or went did, whatever it holds."""
        return bool(self.changes) or (self.comparison is not None and self.lone_kind is not None)
