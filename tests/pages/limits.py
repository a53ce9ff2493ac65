"""What the corpus of 300 documents is to reach, and is held to until it does."""

from __future__ import annotations

from msgspec import Struct

from tests.pages.counting import Sum


class Limit(Struct, frozen=True):
    """The most of a figure that is wanted; as a ``share`` in percent of what is counted, or an amount.

    ``held`` is what it is held to where it isn't reached yet.
    """

    figure: str
    reach: float
    share: bool = False
    held: float | None = None

    @property
    def most(self) -> float:
        """The most that there may be today."""
        return self.reach if self.held is None else self.held

    def of(self, found: Sum) -> float:
        """Return what a figure comes to, in the limit's terms."""
        return 100 * found.amount / max(found.of, 1) if self.share else found.amount


LIMITS = (
    Limit("forward-from-below", 0),
    Limit("exits-bent", 5, share=True),
    Limit("pentagons-bent", 5, share=True),
    Limit("words-in-other-row", 0),
    Limit("words-above", 1, share=True),
    Limit("words-near-foreign", 1, share=True),
    Limit("words-between-exits", 10, share=True),
    Limit("letters-turned", 15, share=True),
    Limit("last-page-one-row", 0),
    Limit("last-page-two-rows", 8),
    Limit("upright-names", 7),
    Limit("heading-styles", 10),
    Limit("pages", 745),
    Limit("bends", 3400, held=3670),
    Limit("words-cut", 0),
    Limit("near-rule", 0),
    Limit("capsules-midway", 0),
    Limit("anonymous-sheets", 0),
    Limit("few-lines", 0),
    Limit("label-sizes", 0),
)
