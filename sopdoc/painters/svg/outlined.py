"""Texts as outlines: the picture looks the same in whatever program, and its words can't be edited."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.chart import Chart
from sopdoc.painters.lines import place_lines
from sopdoc.painters.svg.document import chart_in
from sopdoc.painters.svg.element import tag
from sopdoc.painters.svg.font import outline
from sopdoc.painters.svg.lettering import colour_of, turned
from sopdoc.typography.substitutes import printed


def paint_outlined(chart: Chart, _dpi: int = 0) -> bytes:
    """Return one flowchart as a file that asks for no typeface."""
    return chart_in(chart, _Outlined())


class _Outlined:
    """A path a line, which tells readers what it says."""

    def head(self, _blocks: Iterable[TextBlock]) -> Iterable[str]:
        """Yield nothing: outlines need nothing else."""
        return ()

    def lines(self, block: TextBlock) -> Iterator[str]:
        """Yield the paths of a block's lines, run by run."""
        for placed in place_lines(block):
            x = placed.x
            for run in placed.line.runs:
                for text, cut in printed(run.text, run.face):
                    drawn, width = outline(text, cut, block.size, x, placed.y)
                    x += width
                    if drawn:
                        yield tag("path", d=drawn, fill=colour_of(run.mark), **turned(placed), aria_label=text)
