"""Links among the files of a tree: they may lead anywhere within it, and not out of it."""

from __future__ import annotations

import os
from pathlib import Path

from sopdoc.messages import _
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.project import shown_path
from sopdoc.reading.shelf.shelf import Shelf, is_folder, is_link
from sopdoc.rules.files import LINKED_OUTSIDE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import one_line


def link_out(path: Path, tree: Path, shelf: Shelf = DISK) -> Path | None:
    """Return the link by which a path below a folder leads out of it, None for a path that stays inside.

    The folder, absolute, may be a link itself. A path that isn't below it is judged by its own folder.
    """
    full = os.path.abspath(path)  # noqa: PTH100 - Path.resolve follows links, Path.absolute keeps ".."
    top = str(tree) if _is_below(full, str(tree)) else os.path.dirname(full)  # noqa: PTH120 - of each source
    place = top.rstrip(os.sep)
    for part in full[len(place) + 1 :].split(os.sep):  # noqa: PTH206 - of each source
        place += os.sep + part
        if is_link(shelf, place) and not _stays(shelf, place, top):
            return Path(place)
    return path if os.pardir in path.parts and not _stays(shelf, str(path), top) else None


def refused_link(link: Path, span: Span, tree: Path, like: Path, shelf: Shelf = DISK) -> Diagnostic:
    """Report a link that leads out of a folder, at the place of what would be read; ``like`` is how a person names."""
    shown, folder = (one_line(shown_path(each, like, tree)) for each in (link, tree))
    folder = str(tree) if folder == os.curdir else folder
    message = _("{link} is a link that leads out of {folder}, and nothing outside is read")
    if is_folder(shelf, link):
        hint = _("put the folder itself in the place of the link")
    else:
        hint = _("put the file itself in the place of the link")
    return LINKED_OUTSIDE.found(message.format(link=shown, folder=folder), span, hint)


def _stays(shelf: Shelf, path: str, top: str) -> bool:
    real, folder = shelf.real(path), shelf.real(top)
    return real == folder or _is_below(real, folder)


def _is_below(path: str, folder: str) -> bool:
    return path.startswith(folder.rstrip(os.sep) + os.sep)
