"""White grounds of words on arrows, which hide the rules that run behind them: over the table, under all lines."""

from __future__ import annotations

from collections.abc import Iterable

from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Connector
from sopdoc.layout.text_block import TextBlock

GROUND = "FFFFFF"
"""The colour of paper."""


def grounds_of(connectors: Iterable[Connector]) -> tuple[Rect, ...]:
    """Return the grounds of the words on some arrows, in points."""
    return grounds(connector.label for connector in connectors if connector.label is not None)


def grounds(labels: Iterable[TextBlock]) -> tuple[Rect, ...]:
    """Return the grounds of some texts, in points."""
    return tuple(label.rect for label in labels if label.ground)
