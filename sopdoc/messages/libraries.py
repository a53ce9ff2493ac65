"""Have libraries that ask gettext for their words, as click does, speak the language of the messages."""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sopdoc.messages.choice import ENGLISH

_DOMAIN = "click"
_VARIABLE = "LANGUAGE"
"""What Python's gettext looks at first; it knows neither our own variable nor the language of Windows."""


@contextmanager
def speaking(language: str, catalogues: Path) -> Iterator[None]:
    """Give libraries their catalogue for as long as the block runs; in English they need none."""
    if language == ENGLISH:
        yield
        return
    domain, folder, wish = gettext.textdomain(), gettext.bindtextdomain(_DOMAIN), os.environ.get(_VARIABLE)
    gettext.textdomain(_DOMAIN)
    gettext.bindtextdomain(_DOMAIN, str(catalogues))
    os.environ[_VARIABLE] = language
    try:
        yield
    finally:
        gettext.textdomain(domain)
        gettext.bindtextdomain(_DOMAIN, folder)
        _restore(wish)


def _restore(wish: str | None) -> None:
    if wish is None:
        os.environ.pop(_VARIABLE, None)
    else:
        os.environ[_VARIABLE] = wish
