"""Font files, read once."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from sopdoc.errors import MissingToolError
from sopdoc.messages import _
from sopdoc.typography.faces import Cut, font_name, source_of

if TYPE_CHECKING:
    from sopdoc.typography.pdf_library import TTFontFile


@cache
def font_file(cut: Cut) -> TTFontFile:
    """Return reportlab's reading of a cut's file, for widths and for embedding; raises MissingToolError."""
    try:
        return read_font(source_of(cut))
    except (OSError, ValueError) as fault:
        raise MissingToolError(
            _("the font {file} can't be read").format(file=font_name(cut)),
            _("install sopdoc anew, as its README says"),
        ) from fault


def read_font(source: Path | bytes) -> TTFontFile:
    """Return reportlab's reading of a TrueType file; raise OSError or ValueError where that fails as it may."""
    from sopdoc.typography.pdf_library import TTFError, TTFontFile

    try:
        return TTFontFile(str(source) if isinstance(source, Path) else BytesIO(source))
    except TTFError as fault:
        raise ValueError(str(fault)) from fault
