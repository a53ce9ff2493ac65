"""The list of changes into its files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from sopdoc.perubahan.reporters.registry import REPORTERS
from sopdoc.perubahan.table import DaftarPerubahan
from sopdoc.work.files.lock import locked
from sopdoc.work.files.write import write_whole

NAME = "daftar-perubahan"
"""Of the list's files in a folder."""


def write_list(daftar: DaftarPerubahan, folder: Path, formats: Sequence[str], way_out: str = "") -> tuple[Path, ...]:
    """Write the list in each format into a folder, and return the files; all are made before the first is written.

    Raise InputOutputError, with the hint ``way_out``, at the first that can't be written.
    """
    made = [(folder / f"{NAME}.{name}", REPORTERS[name](daftar)) for name in formats]
    with locked(folder):
        for path, data in made:
            write_whole(path, data, way_out)
    return tuple(path for path, _data in made)
