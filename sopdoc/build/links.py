"""Links on the way to a file: what is written may go through them, what is removed never does."""

from __future__ import annotations

import os
import stat
from pathlib import Path

_JUNCTION = 0xA0000003
"""The mark of a junction, which Windows has for folders besides what Python calls a link."""


def is_link(path: str) -> bool:
    """Tell whether a name stands for something elsewhere."""
    try:
        status = os.lstat(path)
    except (OSError, ValueError):
        return False
    return stat.S_ISLNK(status.st_mode) or getattr(status, "st_reparse_tag", 0) == _JUNCTION


def link_on_way(folder: Path, name: str) -> Path | None:
    """Return the first link between a folder and the place of a name below it; the folder itself may be one."""
    place = folder
    for part in name.split("/")[:-1]:
        place /= part
        if is_link(str(place)):
            return place
    return None
