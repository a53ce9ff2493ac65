"""`sopdoc.toml` → `Settings`, and which one is a source's."""

from __future__ import annotations

import os
from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import Faults, Faulty, nearest
from sopdoc.reading.settings.output_place import among_sources
from sopdoc.reading.settings.periksa import Periksa, periksa_of
from sopdoc.reading.settings.toml_tree import compose_toml
from sopdoc.reading.shelf.disk import DISK
from sopdoc.reading.shelf.files import FileKey, Input, file_key, input_of, read_bytes
from sopdoc.reading.shelf.links import link_out, refused_link
from sopdoc.reading.shelf.project import ROOT_MARK, Project, settings_files, shown_path
from sopdoc.reading.shelf.shelf import Shelf, is_there, names_in
from sopdoc.reading.tables.settings import SETTINGS
from sopdoc.rules.characters import FILE_TOO_LARGE
from sopdoc.rules.facts.shown import readable
from sopdoc.rules.settings import NO_SUCH_SOURCE, OUTSIDE_PROJECT
from sopdoc.source.content import digest
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import NOWHERE, Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Mapping, Node, Scalar, Sequence
from sopdoc.source.value import value_digest

_MOST_BYTES = 16 * 1024
_TEMPLAT = "templat"
_SELECTING = ("periksa", "abaikan")


class Place(Struct, frozen=True):
    """A path, absolute and inside the project, and where it was written."""

    path: Path
    span: Span = NOWHERE


class Settings(Struct, frozen=True):
    """What a project's ``file`` says, absolute paths; what it leaves open is empty.

    ``tree`` is what counts of it for a document: the page format. ``inputs`` are the file, and those nearer to the
    source that would count if they were there.
    """

    file: Path | None = None
    sumber: tuple[Place, ...] = ()
    keluaran: Place | None = None
    format: tuple[str, ...] = ()
    bahasa: str = ""
    templat: str = ""
    templat_span: Span = NOWHERE
    periksa: Periksa = Periksa()
    tree: Mapping | None = None
    diagnostics: tuple[Diagnostic, ...] = ()
    inputs: tuple[Input, ...] = ()


NO_SETTINGS = Settings()


def settings_of(path: Path, project: Project) -> Settings:
    """Return the settings of a source, or of a folder of them: those of the nearest file upwards in its project.

    Raise InputOutputError where it can't be read.
    """
    absent: list[Input] = []
    for file in settings_files(path, project):
        if is_there(project.shelf, file):
            found = read_settings(file, path, project)
            return replace(found, inputs=(*absent, *found.inputs))
        absent.append(Input(file))
    return replace(NO_SETTINGS, inputs=tuple(absent))


def read_settings(file: Path, like: Path, project: Project) -> Settings:
    """Read a project's file of settings; ``like`` is how a person named what it is read for."""
    shown, link = shown_path(file, like, project.root), link_out(file, file.parent, project.shelf)
    if link:
        fault = refused_link(link, Span(shown), file.parent, like, project.shelf)
        return Settings(file, diagnostics=(fault,))
    return _read(file_key(file, shown, project.shelf))


@lru_cache(maxsize=64)
def _read(key: FileKey) -> Settings:
    data, folder = read_bytes(key), Path(os.path.normpath(key.path)).parent
    tree, found = compose_toml(data, key.shown) if len(data) <= _MOST_BYTES else _too_large(key)
    faults = list(found)
    decoded = SETTINGS.decode(tree, faults) if tree is not None else None
    values = Values(Mapping(()), {}) if decoded is None or isinstance(decoded, Faulty) else decoded
    sumber, keluaran = (_places(values, name, folder, faults) for name in ("sumber", "keluaran"))
    for place in keluaran:
        faults += among_sources(place.path, place.span, [source.path for source in sumber], folder)
    counting = _counting(values, (_TEMPLAT,))
    told = _counting(values, (_TEMPLAT, *_SELECTING))
    state = replace(input_of(key, digest(data)), value="" if faults else value_digest(told))
    return Settings(
        key.path,
        sumber,
        next(iter(keluaran), None),
        values.get("format", ()),
        values.get("bahasa", ""),
        values.get(_TEMPLAT, ""),
        values.span(_TEMPLAT),
        periksa_of(values),
        counting if counting.entries else None,
        readable(faults),
        (state,),
    )


def settings_input(key: FileKey) -> Input:
    """Return a file of settings as an input of which only the page format, and which rules are asked, counts."""
    return _read(key).inputs[0]


def _counting(values: Values, keys: tuple[str, ...]) -> Mapping:
    """Return what counts of the settings: for a document its page format, for what is said of it also the rules."""
    counting = (entry for entry in values.node if entry.key.text in keys and values.get(entry.key.text))
    return Mapping(tuple(counting), values.node.span)


def _places(values: Values, name: str, folder: Path, faults: Faults) -> tuple[Place, ...]:
    """Return the places under a key; report those that lead out of the folder of the file."""
    node = values.place(name) if values.get(name) else Sequence(())
    nodes = node.items if isinstance(node, Sequence) else (node,)
    return tuple(place for each in nodes if (place := _inside(each, folder, faults)))


def _inside(node: Node, folder: Path, faults: Faults) -> Place | None:
    text = node.text if isinstance(node, Scalar) else ""
    path = Path(os.path.normpath(folder / text))
    if path == folder or path.is_relative_to(folder):
        return Place(path, node.span)
    message = _("`{path}` leads out of the project's folder, the one that holds {file}")
    hint = _("name a place in that folder; one outside can be named in the command only")
    faults.append(OUTSIDE_PROJECT.found(message.format(path=excerpt(text), file=ROOT_MARK), node.span, hint))
    return None


def missing_sources(settings: Settings, shelf: Shelf = DISK) -> tuple[Diagnostic, ...]:
    """Return what is to be said of sources that the settings name and that can't be taken."""
    folder = settings.file.parent if settings.file else Path()
    return tuple(fault for place in settings.sumber if (fault := _missing(place, folder, shelf)))


def _missing(place: Place, folder: Path, shelf: Shelf) -> Diagnostic | None:
    link = link_out(place.path, folder, shelf)
    if link:
        return refused_link(link, place.span, folder, Path(place.span.path), shelf)
    if is_there(shelf, place.path):
        return None
    message = _("there is no file or folder {path}").format(path=place.path.relative_to(folder))
    near = nearest(place.path.name, tuple(sorted(names_in(shelf, place.path.parent))))
    hint = _("did you mean `{word}`?").format(word=near) if near else _("make it, or remove it here")
    return NO_SUCH_SOURCE.found(message, place.span, hint)


def _too_large(key: FileKey) -> tuple[None, tuple[Diagnostic, ...]]:
    hint = _("remove what is none of these: {keys}").format(keys=", ".join(field.key for field in SETTINGS.fields))
    return None, (FILE_TOO_LARGE.found(_("the file is too large for settings"), Span(key.shown), hint),)
