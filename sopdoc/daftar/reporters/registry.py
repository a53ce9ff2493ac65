"""The list's formats by name."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.daftar.table import Daftar
from sopdoc.late import late

Reporter = Callable[[Daftar], bytes]
"""Makes a whole file of the list."""

REPORTERS: dict[str, Reporter] = {
    "xlsx": late("sopdoc.daftar.reporters.xlsx:report_xlsx"),
    "pdf": late("sopdoc.daftar.reporters.pdf:report_pdf"),
    "html": late("sopdoc.daftar.reporters.html:report_html"),
}
"""Each is imported when it is asked for."""
