"""Which names lead nowhere but below the folder that they are put behind."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable

NOT_ON_WINDOWS = re.compile(r'^(con|prn|aux|nul|com[1-9]|lpt[1-9])(\.|$)|[<>:"|?*\\\x00-\x1f]|[. ]$', re.IGNORECASE)
"""Names that Windows keeps for devices, characters that it forbids, and endings that it drops."""
_IS_WINDOWS = os.name == "nt"
_BETWEEN = "\0"
"""Stands between names that are looked at together; no file's name holds it."""
_ASTRAY = re.compile(r"(?:\A|[/\0])\.{0,2}(?:[/\0]|\Z)")
"""Among such names, a part that is empty, this folder or the one above."""


def are_plain(names: Iterable[str], *, on_windows: bool = _IS_WINDOWS) -> bool:
    """Tell whether each is a name, or several with slashes between, below any folder: not empty, absolute or upwards.

    On Windows drives, streams, devices and backslashes, and endings that it drops, would lead elsewhere, too.
    """
    given = tuple(names)
    if not given:
        return True
    together = _BETWEEN.join(given)
    if together.count(_BETWEEN) >= len(given) or _ASTRAY.search(together):
        return False
    return not on_windows or not any(NOT_ON_WINDOWS.search(part) for name in given for part in name.split("/"))
