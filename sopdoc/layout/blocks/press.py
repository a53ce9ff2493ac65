"""What every page is set with: the office's page format, and the typesetter that follows it."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.blocks.text import Typesetter
from sopdoc.templat.templat import Templat
from sopdoc.typography.measure import Measurer


class Press(Struct, frozen=True):
    """A page format, and what sets texts for it; handed down through layout as one value."""

    templat: Templat
    setter: Typesetter

    @classmethod
    def of(cls, templat: Templat, measurer: Measurer) -> Press:
        """Return a press whose lines are as high as the format says."""
        return cls(templat, Typesetter(measurer, templat.jarak_baris))
