"""Whether lanes and the names over them can be read, and on which paper they could."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.marks import symbol_size
from sopdoc.layout.table.columns import set_columns
from sopdoc.layout.table.header import Header, set_header
from sopdoc.layout.table.lane_names import is_well_parted
from sopdoc.layout.table.words import longest_words
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.kertas import KERTAS
from sopdoc.templat.templat import Templat

READABLE_NAME = 6.0
"""Names smaller than this are hard to read."""
READABLE_SYMBOL = 12.0
"""Symbols narrower than this are hard to make out in print."""


def lanes_readable(symbol_width: float, header: Header, templat: Templat) -> bool:
    """Tell whether symbols are wide enough and names of pelaksana large enough, and none is cut.

    Names may be as small as the page format wants all headings.
    """
    names = [block for cell in header.cells for block in cell.blocks if block.role == Role.PELAKSANA]
    return symbol_width >= READABLE_SYMBOL and names_readable(names, templat)


def names_readable(names: Iterable[TextBlock], templat: Templat) -> bool:
    """Tell whether names of pelaksana are large enough and none is cut."""
    least = min(READABLE_NAME, templat.ukuran_huruf.kepala_tabel)
    return all(block.size >= least and is_well_parted(block) for block in names)


def wide_enough_paper(prosedur: Prosedur, press: Press) -> str:
    """Return the smallest paper that has readable lanes when it lies, or "" if none has; none smaller than now."""
    now = press.templat.kertas[0] * press.templat.kertas[1]
    lying = sorted((height * width, name, (height, width)) for name, (width, height) in KERTAS.items())
    for _area, name, sides in lying:
        width, height = map(from_millimetres, sides)
        if width * height >= now - 1 and _readable_on((width, height), prosedur, press):
            return name
    return ""


def larger_paper(templat: Templat) -> str:
    """Return the largest paper that has a name, or "" if the template's is as large."""
    name = max(KERTAS, key=lambda one: KERTAS[one][0] * KERTAS[one][1])
    width, height = map(from_millimetres, KERTAS[name])
    return name if templat.kertas[0] * templat.kertas[1] < width * height - 1 else ""


def _readable_on(kertas: tuple[float, float], prosedur: Prosedur, press: Press) -> bool:
    press = replace(press, templat=replace(press.templat, kertas=kertas))
    other = press.templat
    frame = frame_of(other)
    if min(frame.width, frame.height) <= 0:
        return False
    words = longest_words(prosedur, press)
    columns = set_columns(other, frame, len(prosedur.pelaksana), words)
    header = set_header(prosedur, columns, press)
    return lanes_readable(symbol_size(other, columns.lane_width).width, header, other)
