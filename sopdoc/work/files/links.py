"""Links on the way to an output: what is written may go through them, what is removed never does."""

from __future__ import annotations

from pathlib import Path

from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.shelf import is_link


def link_on_way(folder: Path, name: str) -> Path | None:
    """Return the first link between a folder and the place of a name below it; the folder itself may be one."""
    place = folder
    for part in name.split("/")[:-1]:
        place /= part
        if is_link(DISK, place):
            return place
    return None
