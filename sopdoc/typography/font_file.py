"""The bundled font files, read once."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from sopdoc.errors import MissingToolError
from sopdoc.messages import _
from sopdoc.typography.faces import Cut

if TYPE_CHECKING:
    from sopdoc.typography.pdf_library import TTFontFile


@cache
def font_file(cut: Cut) -> TTFontFile:
    """Return reportlab's reading of a cut's file, for widths and for embedding; raises MissingToolError."""
    from sopdoc.typography.pdf_library import TTFError, TTFontFile

    try:
        return TTFontFile(str(cut.file))
    except (OSError, TTFError) as fault:
        raise MissingToolError(
            _("the font {file} can't be read").format(file=cut.file.name),
            _("install sopdoc anew, as its README says"),
        ) from fault
