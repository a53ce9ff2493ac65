"""reportlab as it is shipped, whatever is set around it.

When it is loaded, reportlab takes settings from the environment (``RL_…``), from files in the home folder and from
modules on the search path, which may change what it writes and even keep it from loading; when it makes a file, it
asks ``SOURCE_DATE_EPOCH`` and its settings again. The bytes of a document depend on its source alone.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Mapping, MutableMapping
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from typing import Any

_MODULES = ("reportlab_mods", "reportlab_settings", "reportlab.local_rl_mods", "reportlab.local_rl_settings")
_HOME = str(Path(__file__).parent)
"""A folder without a file of settings."""
_EPOCH = "SOURCE_DATE_EPOCH"


@contextmanager
def _exchanged(
    table: MutableMapping[str, Any], values: Mapping[str, Any], hidden: Iterable[str] = ()
) -> Iterator[None]:
    """Give a table other values for a while, and hide some of its names."""
    kept = {name: table[name] for name in (*values, *hidden) if name in table}
    for name in hidden:
        table.pop(name, None)
    table.update(values)
    try:
        yield
    finally:
        for name in values.keys() - kept.keys():
            del table[name]
        table.update(kept)


with (
    _exchanged(sys.modules, dict.fromkeys(_MODULES)),  # Python calls a module that is None missing
    _exchanged(
        os.environ,
        {"HOME": _HOME, "USERPROFILE": _HOME},
        [name for name in os.environ if name.startswith("RL_")],
    ),
):
    from reportlab import rl_config
    from reportlab.pdfbase import pdfdoc
    from reportlab.pdfbase.ttfonts import TTFError, TTFontFile

__all__ = ("TTFError", "TTFontFile", "own_settings", "pdfdoc")

_SETTINGS = {"invariant": 1, "pdfComments": 0, "pdfMultiLine": 0, "useA85": 0, "pageCompression": 0}
"""What pdfdoc asks while it writes; what it asks once, when it is loaded, has its default."""
_LOCK = Lock()


@contextmanager
def own_settings() -> Iterator[None]:
    """Make a file with the settings that sopdoc wants; a program around it gets its own back.

    One thread at a time: settings are reportlab's, not a document's.
    """
    with _LOCK, _exchanged(vars(rl_config), _SETTINGS), _exchanged(os.environ, {}, (_EPOCH,)):
        yield
