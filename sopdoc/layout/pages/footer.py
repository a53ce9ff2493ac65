"""The line in the bottom margin: the page's number."""

from __future__ import annotations

from sopdoc.geometry.length import from_millimetres
from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.frame import frame_of
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.text_block import ASCENT, Align, Role, TextBlock
from sopdoc.templat.templat import Templat

BASELINE = from_millimetres(8)
"""From the sheet's lower edge, where the margin is high enough."""


def footer_block(number: int, count: int, press: Press) -> TextBlock:
    """Set the page's number at the right, in the bottom margin."""
    frame = frame_of(press.templat)
    # Not `format`: a template may hold braces of its own.
    text = press.templat.label.halaman.replace("{halaman}", str(number)).replace("{jumlah}", str(count))
    style = Style(press.templat.ukuran_huruf.halaman, Role.HALAMAN, align=Align.RIGHT)
    block = press.setter.block(text, frame.x, 0, frame.width, style)
    return block.moved(_top(block.rect, block.leading, press.templat))


def _top(rect: Rect, leading: float, templat: Templat) -> float:
    """Return where the footer starts; a low margin has it in its middle."""
    height, margin = templat.kertas[1], templat.tepi.bawah
    top = height - BASELINE - ASCENT * leading
    if top >= height - margin and top + rect.height <= height:
        return top
    return height - (margin + rect.height) / 2
