"""Columns of the procedure table whose widths are together more than the page has."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import floor

from sopdoc.geometry.length import from_millimetres
from sopdoc.messages import _
from sopdoc.reading.keys.values import Values
from sopdoc.rules.template import COLUMN_WIDTHS
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.templat.susunan import PELAKSANA
from sopdoc.templat.templat import Templat

_PAPER = ("kertas", "orientasi", "tepi")
_PART = 0.75
"""What proposed widths take of the page, so that lanes have the rest."""
_LEAST = 5
"""Millimetres that no column is proposed to be narrower than."""
_MM = from_millimetres(1)


def check_widths(templat: Templat, values: Values, files: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Warn of widths that leave no room for a lane; ``files`` are a template's, the innermost first.

    Widths that come from outside of where the paper was chosen are no fault: as limits they give way.
    """
    columns = [name for name in templat.susunan.kolom if name != PELAKSANA]
    widths = {name: getattr(templat.kolom, name) / _MM for name in columns}
    tepi, lane = templat.tepi, templat.kolom.pelaksana.paling_sempit
    across = (templat.kertas[0] - tepi.kiri - tepi.kanan) / _MM
    room = across - lane / _MM
    kolom: Values = values.get("kolom")
    paper = min(files.index(values.span(key).path) for key in _PAPER)
    holders = {name: files.index(kolom.span(name).path) for name in columns}
    innermost = min(holders.values())
    if innermost > paper or sum(widths.values()) <= room:
        return
    own = [name for name in columns if holders[name] == innermost]
    widest = max(own, key=lambda name: widths[name])
    message = _("the columns are {sum} mm wide, and the page has {across} mm for them and for the pelaksana")
    message = message.format(sum=f"{sum(widths.values()):g}", across=floor(across))
    ready = ", ".join(f"{name}: {width}" for name, width in _fitting(widths, own, _PART * across).items())
    yield COLUMN_WIDTHS.found(message, kolom.span(widest), _("write `kolom: {{{widths}}}`").format(widths=ready))


def _fitting(widths: Mapping[str, float], own: list[str], room: float) -> dict[str, int]:
    """Return widths that fit: of ``own`` columns if these can give way enough, else of all."""
    rest = room - sum(width for name, width in widths.items() if name not in own)
    fitting = _in_parts({name: widths[name] for name in own}, rest)
    if min(fitting.values()) >= _LEAST:
        return fitting
    return {name: max(width, _LEAST) for name, width in _in_parts(widths, room).items()}


def _in_parts(widths: Mapping[str, float], room: float) -> dict[str, int]:
    return {name: floor(width * room / sum(widths.values())) for name, width in widths.items()}
