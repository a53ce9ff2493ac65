"""Put a revised source in the place of the old one, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.errors import InputOutputError
from sopdoc.messages import _
from sopdoc.revising.rewrite import Rewritten
from sopdoc.work.files.write import unwritable, write_whole

_RIGHTS = 0o7777


def link_of(path: Path) -> Path | None:
    """Return where a source leads that is a link itself, named from where the link was; None for a file."""
    return Path(os.path.normpath(path.parent / path.readlink())) if path.is_symlink() else None


def save(rewritten: Rewritten) -> None:
    """Write the file; it keeps its rights.

    Raise InputOutputError where it can't be written, or where somebody else changed it meanwhile.
    """
    path = rewritten.path
    way_out = _("write into a copy of it, in a folder of your own")
    try:
        is_the_same = path.read_bytes() == rewritten.before
        rights = path.stat().st_mode & _RIGHTS
        is_writable = os.access(path, os.W_OK)
    except OSError as fault:
        raise unwritable(path, fault, way_out) from fault
    if not is_the_same:
        message = _("{path} changed while it was read").format(path=path)
        raise InputOutputError(message, _("run the same command again"))
    if not is_writable:
        raise unwritable(path, PermissionError(13, "Permission denied"), way_out)
    write_whole(path, rewritten.after, way_out, rights)
