"""Files that stand beside a file and belong to it: an office's logo, a page format's Word file and picture."""

from __future__ import annotations

from sopdoc.geometry.image import Image
from sopdoc.pairs.pair import Content, Pair, Place
from sopdoc.reading.office.office import read_office
from sopdoc.reading.office.signature_picture import named_picture
from sopdoc.reading.shelf.files import compose_file, file_key, read_bytes
from sopdoc.reading.shelf.project import WORD_FILE
from sopdoc.reading.shelf.shelf import is_file
from sopdoc.source.tree import Mapping


def differs_beside(pair: Pair) -> bool:
    """Tell whether what stands beside two equal files is another one; raise InputOutputError where it can't be read."""
    if pair.content is Content.KANTOR:
        return _logo(pair.old) != _logo(pair.new)
    if pair.content is not Content.TEMPLAT:
        return False
    return word_file(pair.old) != word_file(pair.new) or signature_picture(pair.old) != signature_picture(pair.new)


def word_file(templat: Place | None) -> bytes:
    """Return the Word file beside a ``templat.yaml``, nothing where there is none."""
    if templat is None:
        return b""
    return _bytes_beside(templat, WORD_FILE)


def signature_picture(templat: Place | None) -> bytes:
    """Return the picture that a ``templat.yaml`` names itself, nothing where it names none or there is none."""
    tree = compose_file(file_key(templat.path, templat.shown, templat.project.shelf)).tree if templat else None
    named = named_picture(tree)
    return _bytes_beside(templat, named.text) if templat and named and named.text else b""


def _bytes_beside(templat: Place, name: str) -> bytes:
    path, shelf = templat.path.parent / name, templat.project.shelf
    if not is_file(shelf, path):
        return b""
    key = file_key(path, str(path), shelf)
    return read_bytes(key, key.size)


def _logo(office: Place | None) -> Image | None:
    """Return the picture that an ``instansi.yaml`` names itself."""
    if office is None or "logo" not in own_keys(office):
        return None
    return read_office(office.path, office.project).instansi.logo


def own_keys(place: Place | None) -> set[str]:
    """Return the keys that a file writes itself."""
    tree = compose_file(file_key(place.path, place.shown, place.project.shelf)).tree if place else None
    return {entry.key.text for entry in tree} if isinstance(tree, Mapping) else set()
