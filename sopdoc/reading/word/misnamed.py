"""Files in a template's folder that were meant to be its Word file, but are named otherwise."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path, PurePath

from sopdoc.messages import _
from sopdoc.reading.shelf.project import WORD_FILE
from sopdoc.reading.shelf.shelf import Shelf, names_in
from sopdoc.rules.template import MISNAMED_WORD_FILE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span

_OTHERS = (".doc", ".dot", ".dotx", ".docm", ".dotm", ".odt", ".ott", ".rtf")
"""What Word and LibreOffice call documents and templates of other kinds."""


def misnamed(folder: Path, shelf: Shelf, shown: str) -> Iterator[tuple[str, Diagnostic]]:
    """Name files in a folder without a Word file that were meant to be it; ``shown`` is the folder as told."""
    for name in sorted(names_in(shelf, folder)):
        if way := _way_out(name):
            message = _("{name} is not read: the Word file of a template is named {right}")
            path = (PurePath(shown) / name).as_posix()
            yield name, MISNAMED_WORD_FILE.found(message.format(name=name, right=WORD_FILE), Span(path), way)


def _way_out(name: str) -> str:
    """Say what makes a Word file of another one, "" where a file has nothing to do with it."""
    stem, kind = PurePath(WORD_FILE).stem, PurePath(WORD_FILE).suffix
    lower = name.casefold()
    while lower.endswith(kind):
        lower = lower.removesuffix(kind)
        if lower == stem:
            return _("rename it to {name}").format(name=WORD_FILE)
    if lower in {f"{stem}{other}" for other in _OTHERS}:
        return _("open it and save it as a Word document named {name}").format(name=WORD_FILE)
    return ""
