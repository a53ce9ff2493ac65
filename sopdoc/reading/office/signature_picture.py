"""The picture that a template puts where somebody signs: a file in the folder of the template that names it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import from_millimetres
from sopdoc.messages import _
from sopdoc.reading.office.logo import read_picture
from sopdoc.reading.shelf.files import FileKey, Input
from sopdoc.reading.shelf.shelf import Shelf
from sopdoc.reading.tables.signature_room import RUANG
from sopdoc.rules.template import PICTURE_ROOM
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar
from sopdoc.templat.templat import Templat

PENGESAHAN, GAMBAR = "pengesahan", "gambar"
_LEAST_ROOM = from_millimetres(3)
_USUAL_ROOM = 16
"""Millimetres."""


class PictureFound(Struct, frozen=True):
    """A page format with its picture, the file that it came from, what is wrong, and the template that names it."""

    templat: Templat | None
    inputs: tuple[Input, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    holder: FileKey | None = None


def with_picture(templat: Templat | None, tree: Node | None, chain: Sequence[FileKey], shelf: Shelf) -> PictureFound:
    """Return a page format with the picture that the merged ``tree`` of its files names, if it names one."""
    named = named_picture(tree)
    if templat is None or named is None or not named.text:
        return PictureFound(templat)
    holder = next(key for key in chain if key.shown == named.span.path)
    outside = _("the picture must lie in the template's folder")
    picture, read, faults = read_picture(named, holder.path, holder.path.parent, shelf, outside)
    if picture is None:
        return PictureFound(None, diagnostics=faults)
    look = replace(templat.pengesahan, gambar=picture)
    faults = (*faults, *_without_room(templat, named.span))
    return PictureFound(replace(templat, pengesahan=look), (read,) if read else (), faults, holder)


def _without_room(templat: Templat, span: Span) -> tuple[Diagnostic, ...]:
    """Warn of a picture for which the room to sign is too low."""
    if templat.ruang_tanda_tangan >= _LEAST_ROOM:
        return ()
    message = _("the room to sign is too low for a picture to be seen")
    return (PICTURE_ROOM.found(message, span, _("write `{text}`").format(text=f"{RUANG}: {_USUAL_ROOM}")),)


def named_picture(tree: Node | None) -> Scalar | None:
    """Return the picture's name as a template writes it."""
    group = tree.get(PENGESAHAN) if isinstance(tree, Mapping) else None
    named = group.get(GAMBAR) if isinstance(group, Mapping) else None
    return named if isinstance(named, Scalar) else None
