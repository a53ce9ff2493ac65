"""What one figure counts in a chart that something was planted in."""

from __future__ import annotations

from sopdoc.inspection.figures.figure import Count
from sopdoc.inspection.figures.measure import measure
from tests.inspection.planting import Chart


def count(name: str, chart: Chart) -> Count:
    return measure(chart.document, chart.sop, chart.templat).counts[name]


def steps_with(name: str, chart: Chart) -> list[int]:
    """Return the steps at which a figure was found."""
    return [spot.langkah for spot in count(name, chart).spots]
