"""Choose the language of the messages: the reader's wish, else that of the system."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping

ENGLISH, INDONESIAN = "en", "id"
VARIABLE = "SOPDOC_LANG"
_NAMES = {"en": ENGLISH, "english": ENGLISH, "id": INDONESIAN, "in": INDONESIAN, "indonesian": INDONESIAN}
"""Languages by their names in variables; ``in`` was Indonesian's until 1989, and still is where Java is old."""
_UNTRANSLATED = ("C", "POSIX")
_PRIMARY_LANGUAGE, _INDONESIAN_ON_WINDOWS = 0x3FF, 0x21


def chosen_language(environment: Mapping[str, str] = os.environ, project: str = "") -> str:
    """Return the language that messages are wanted in: English where none that is known is.

    ``SOPDOC_LANG`` counts most, then what a ``project`` asks for. Behind them come the variables of gettext, in its
    order, and where none of them is set the language of Windows.
    """
    if wish := environment.get(VARIABLE) or project:
        return _first_known(wish)
    locale = next((value for name in ("LC_ALL", "LC_MESSAGES", "LANG") if (value := environment.get(name))), "")
    if locale in _UNTRANSLATED:
        return ENGLISH
    return _first_known(environment.get("LANGUAGE") or locale or _windows_language())


def _first_known(languages: str) -> str:
    """Return the first language that is known of a list such as ``fr:id_ID.UTF-8``."""
    return next((known for name in languages.split(":") if (known := _known(name))), ENGLISH)


def _known(name: str) -> str | None:
    """Return the language of a name such as ``id``, ``id_ID.UTF-8``, ``id-ID`` or ``Indonesian_Indonesia.1252``."""
    for sign in "_.@-":
        name = name.partition(sign)[0]
    return _NAMES.get(name.strip().lower())


def _windows_language() -> str:
    """Return the language that Windows shows itself in; "" on other systems."""
    if sys.platform != "win32":
        return ""
    import ctypes

    language = ctypes.windll.kernel32.GetUserDefaultUILanguage()
    return INDONESIAN if language & _PRIMARY_LANGUAGE == _INDONESIAN_ON_WINDOWS else ENGLISH
