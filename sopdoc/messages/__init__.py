"""Translate what the program says to people; printed documents are Indonesian always.

Texts in the code are English, and names of themselves: `_` looks them up when something is said. What is written down
while modules are imported is only marked, by `N_`: nobody has chosen a language yet.
"""

from __future__ import annotations

import gettext
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

from sopdoc.messages.choice import ENGLISH, VARIABLE, chosen_language
from sopdoc.messages.environment import variable
from sopdoc.messages.libraries import speaking

CATALOGUES = Path(__file__).parents[1] / "locale"


@cache
def language() -> str:
    """Return the language of the messages, as catalogues name it: ``en`` or ``id``."""
    return chosen_language()


def N_(message: str) -> str:  # noqa: N802 - what marks a text for translation has this name everywhere
    """Return ``message`` as it is: it is translated where it is said."""
    return message


def _(message: str) -> str:
    """Return ``message`` in the reader's language."""
    return _translation(language()).gettext(message)


def ngettext(singular: str, plural: str, count: int) -> str:
    """Return the form of a message that fits ``count``."""
    return _translation(language()).ngettext(singular, plural, count)


def decimal(value: float, places: int) -> str:
    """Return a number with so many decimal places, behind the sign that the reader's language has there."""
    text = f"{value:.{places}f}"
    return text if language() == ENGLISH else text.replace(".", ",")


@contextmanager
def one_language(project: str = "") -> Iterator[None]:
    """Choose the language anew; libraries, and programs that are started, speak it as long as the block runs.

    ``project`` is what the settings of a project ask for: it goes over the system's language.
    """
    chosen = chosen_language(project=project)
    with variable(VARIABLE, chosen), speaking(chosen, CATALOGUES):
        language.cache_clear()
        language()
        yield


@cache
def _translation(name: str) -> gettext.NullTranslations:
    if name == ENGLISH:
        return gettext.NullTranslations()
    return gettext.translation("sopdoc", CATALOGUES, [name], fallback=True)
