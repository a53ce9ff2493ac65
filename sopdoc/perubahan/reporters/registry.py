"""The formats of the list of changes by name."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.late import late
from sopdoc.perubahan.table import DaftarPerubahan

Reporter = Callable[[DaftarPerubahan], bytes]
"""Makes a whole file of the list."""

REPORTERS: dict[str, Reporter] = {
    "xlsx": late("sopdoc.perubahan.reporters.xlsx:report_xlsx"),
    "pdf": late("sopdoc.perubahan.reporters.pdf:report_pdf"),
}
"""Each is imported when it is asked for."""
