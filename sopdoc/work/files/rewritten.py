"""Put a changed source in the place of the old one, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.work.files.write import unwritable, write_whole

_RIGHTS = 0o7777


def write_over(path: Path, before: bytes, after: bytes) -> None:
    """Write a file that was read as ``before``; it keeps its rights.

    Raise InputOutputError where it can't be written, or where somebody else changed it meanwhile.
    """
    way_out = _("write into a copy of it, in a folder of your own")
    try:
        is_the_same = path.read_bytes() == before
        rights = path.stat().st_mode & _RIGHTS
        is_writable = os.access(path, os.W_OK)
    except OSError as fault:
        raise unwritable(path, fault, way_out) from fault
    if not is_the_same:
        message = _("{path} changed while it was read").format(path=path)
        raise InputOutputError(message, _("run the same command again"))
    if not is_writable:
        raise unwritable(path, PermissionError(13, "Permission denied"), way_out)
    write_whole(path, after, way_out, rights)
