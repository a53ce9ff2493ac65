"""Translate what the program says to people; printed documents are Indonesian always."""

from __future__ import annotations

import gettext
import os
from functools import cache
from pathlib import Path

_CATALOGUES = Path(__file__).parent / "locale"


@cache
def _translation() -> gettext.NullTranslations:
    wanted = os.environ.get("SOPDOC_LANG")
    languages = [wanted] if wanted else None
    return gettext.translation("sopdoc", str(_CATALOGUES), languages=languages, fallback=True)


def language() -> str:
    """Return the language of the messages, as the catalogue names it."""
    return _translation().info().get("language", "en")


def _(message: str) -> str:
    """Return ``message`` in the reader's language: ``SOPDOC_LANG``, else the locale's."""
    return _translation().gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of a message that fits ``count``."""
    return _translation().ngettext(singular, plural, count)
