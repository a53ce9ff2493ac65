"""The flowcharts of one revision as SVG, with a band over each row that changed, or that the other one has, too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from sopdoc.diff.forms.entry import Row
from sopdoc.painters.chart import Chart
from sopdoc.painters.svg.document import paint_chart
from sopdoc.painters.svg.element import tag
from sopdoc.pipeline import draw_charts, lay_out
from sopdoc.reading.load import Loaded
from sopdoc.review.page.marking import marked_document
from sopdoc.review.page.seen import Revision, Seen
from sopdoc.typography.fate import Fate

_MARKS = {Revision.OLD: Fate.DELETED, Revision.NEW: Fate.INSERTED}
_END = "</svg>\n"


class Bands(Struct, frozen=True):
    """What the bands of rows say: what became of a row, the row's name on the page, and the name of both its halves.

    ``pairs`` are the rows that stay in order in both revisions: by them the charts are scrolled together.
    """

    fates: Mapping[Row, str]
    names: Mapping[Row, str]
    pairs: Mapping[Row, str]


def drawn_charts(loaded: Loaded, seen: Sequence[Seen], revision: Revision, bands: Bands) -> tuple[str, ...]:
    """Return the charts, page by page; none where the document can't be laid out. Raise MissingToolError."""
    document = lay_out(loaded)
    if document is None:
        return ()
    charts = draw_charts(marked_document(document, seen, _MARKS[revision]))
    return tuple(_drawn(chart, seen, bands) for chart in charts)


def _drawn(chart: Chart, seen: Sequence[Seen], bands: Bands) -> str:
    _declaration, _line, text = paint_chart(chart).decode("utf-8").partition("\n")
    at = chart.page.prosedur or 0
    over = (*_lanes(chart, seen[at]), *_rows(chart, at, seen[at], bands))
    return "".join((text.removesuffix(_END), *over, _END))


def _rows(chart: Chart, prosedur: int, seen: Seen, bands: Bands) -> Iterator[str]:
    outline = chart.table.rect
    for row in chart.table.rows:
        if row.langkah is None:
            continue
        place = prosedur, row.langkah - 1
        names = {"data-row": bands.names.get(place, ""), "data-pair": bands.pairs.get(place, "")}
        yield (
            tag(
                "rect",
                None,
                x=outline.x,
                y=row.top,
                width=outline.width,
                height=row.height,
                **{"class": f"band {bands.fates.get(place, 'same')}"},
                **{key: name for key, name in names.items() if name},
            )
            + tag("title", f"{row.langkah}. {seen.own.langkah[row.langkah - 1].kegiatan}")
            + "</rect>"
        )


def _lanes(chart: Chart, seen: Seen) -> Iterator[str]:
    """Yield a band over each lane that the other revision lacks."""
    table = chart.table
    first = table.lanes[0] if table.lanes else 0
    for number, lane in enumerate(seen.own.pelaksana):
        if lane.id not in seen.lanes:
            left, right = table.columns[first + number], table.columns[first + number + 1]
            yield tag("rect", x=left, y=table.top, width=right - left, height=table.rect.height, **{"class": "lane"})
