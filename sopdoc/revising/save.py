"""Put a revised source in the place of the old one, whole or not at all."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.revising.rewrite import Rewritten
from sopdoc.work.files.rewritten import write_over


def link_of(path: Path) -> Path | None:
    """Return where a source leads that is a link itself, named from where the link was; None for a file."""
    return Path(os.path.normpath(path.parent / path.readlink())) if path.is_symlink() else None


def save(rewritten: Rewritten) -> None:
    """Write the file; it keeps its rights.

    Raise InputOutputError where it can't be written, or where somebody else changed it meanwhile.
    """
    write_over(rewritten.path, rewritten.before, rewritten.after)
