"""Have libraries that ask gettext for their words, as click does, speak the language of the messages."""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sopdoc.messages.choice import ENGLISH
from sopdoc.messages.environment import variable

_DOMAIN = "click"
_LANGUAGES = "LANGUAGE"
"""The variable that Python's gettext looks at first; it knows neither our own nor the language of Windows."""


@contextmanager
def speaking(language: str, catalogues: Path) -> Iterator[None]:
    """Give libraries their catalogue for as long as the block runs; in English they need none."""
    if language == ENGLISH:
        yield
        return
    domain, folder = gettext.textdomain(), gettext.bindtextdomain(_DOMAIN)
    gettext.textdomain(_DOMAIN)
    gettext.bindtextdomain(_DOMAIN, str(catalogues))
    try:
        with variable(_LANGUAGES, language):
            yield
    finally:
        gettext.textdomain(domain)
        gettext.bindtextdomain(_DOMAIN, folder)
