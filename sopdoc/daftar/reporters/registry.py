"""The list's formats by name."""

from __future__ import annotations

from collections.abc import Callable

from sopdoc.daftar.table import Daftar

Reporter = Callable[[Daftar], bytes]
"""Makes a whole file of the list."""


def _xlsx(daftar: Daftar) -> bytes:
    from sopdoc.daftar.reporters.xlsx import report_xlsx

    return report_xlsx(daftar)


def _pdf(daftar: Daftar) -> bytes:
    from sopdoc.daftar.reporters.pdf import report_pdf

    return report_pdf(daftar)


def _html(daftar: Daftar) -> bytes:
    from sopdoc.daftar.reporters.html import report_html

    return report_html(daftar)


REPORTERS: dict[str, Reporter] = {"xlsx": _xlsx, "pdf": _pdf, "html": _html}
"""Each is imported when it is asked for."""
