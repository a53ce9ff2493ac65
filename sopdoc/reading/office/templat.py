"""``templat.yaml`` files, each over its ``dasar`` → `Templat`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.reading.kinds.words import FolderName
from sopdoc.reading.office.build_templat import build_templat
from sopdoc.reading.office.find_templat import find_templat
from sopdoc.reading.office.fonts import Holders, with_fonts
from sopdoc.reading.office.overlay import overlaid
from sopdoc.reading.office.signature_picture import with_picture
from sopdoc.reading.office.whole_templat import whole_templat
from sopdoc.reading.shelf.files import FileKey, Input, compose_file, file_key
from sopdoc.reading.shelf.project import TEMPLATE_FILE, Project, shown_path
from sopdoc.reading.sop.document import decode_values
from sopdoc.reading.tables.schema import TEMPLAT
from sopdoc.reading.word.find import read_dasar
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node, Scalar
from sopdoc.source.value import value_digest
from sopdoc.templat.templat import Templat

DEFAULT_TEMPLAT = "permenpan35"
_BASE = "dasar"


class LoadedTemplat(Struct, frozen=True):
    """A template, what is wrong with its files, and which they are; ``tree`` is what counts of them.

    Among ``inputs`` are files that would count if they were there. ``own`` are the templates of the project's own, each
    over the next, and ``word_name`` is the one of them whose Word file counts, "" where that comes with the program.
    ``picture_holder`` is the template whose picture counts where somebody signs, ``font_holders`` are those that name
    the files of the typeface's cuts.
    """

    templat: Templat | None
    diagnostics: tuple[Diagnostic, ...]
    inputs: tuple[Input, ...] = ()
    tree: Node | None = None
    own: tuple[FileKey, ...] = ()
    word_name: str = ""
    picture_holder: FileKey | None = None
    font_holders: Holders = {}


def read_templat(name: str, span: Span, project: Project, like: Path) -> LoadedTemplat:
    """Read a template by name; ``span`` is where the name was written, ``like`` how the source was named."""
    chain: list[FileKey] = []
    absent: list[Input] = []
    while name:
        found, nearer = find_templat(name, span, project, like, chain)
        absent += map(Input, nearer)
        if isinstance(found, Diagnostic):
            return LoadedTemplat(None, (found,))
        chain.append(found)
        base = _base_of(found)
        name, span = (base.text, base.span) if base else ("", span)
    chain += _under_all(chain[-1], project, like)
    templat, diagnostics, tree = _decoded(tuple(chain))
    picture = with_picture(templat, tree, chain, project.shelf)
    fonts = with_fonts(picture.templat, tree, chain, project.shelf)
    dasar = read_dasar((*(key.path.parent.name for key in chain), DEFAULT_TEMPLAT), project, like)
    return LoadedTemplat(
        fonts.templat and replace(fonts.templat, dasar_docx=dasar.data),
        diagnostics + picture.diagnostics + fonts.diagnostics + dasar.diagnostics,
        (*map(templat_input, chain), *absent, *picture.inputs, *fonts.inputs, *dasar.inputs),
        tree,
        tuple(key for key in chain if key.path.parents[1] != project.templates[-1]),
        dasar.own_name,
        picture.holder,
        fonts.holders,
    )


def _under_all(last: FileKey, project: Project, like: Path) -> list[FileKey]:
    """Return what a template rests on that names no base: the regulation's, as it comes with the program.

    So one that once had every key has those, too, that came later, and its documents keep their pages.
    """
    shipped = project.templates[-1]
    if last.path.parents[1] == shipped:
        return []
    file = shipped / DEFAULT_TEMPLAT / TEMPLATE_FILE
    return [file_key(file, shown_path(file, like, project.root), project.shelf)]


@lru_cache(maxsize=256)
def templat_input(key: FileKey) -> Input:
    """Return a template's file as an input of which only the value counts: a comment in it changes no document.

    One that can't be read as it stands has no value. Raise InputOutputError where there is no file.
    """
    file = compose_file(key)
    return replace(file.input, value=value_digest(file.tree)) if file.tree and not file.faults else file.input


def _base_of(key: FileKey) -> Scalar | None:
    """Return the name of the template that this one changes, where it is a name at all."""
    return template_name(compose_file(key).tree, _BASE)


def template_name(tree: Node | None, key: str) -> Scalar | None:
    """Return the template's name under a key, where one is written that could be a folder."""
    named = tree.get(key) if isinstance(tree, Mapping) else None
    is_name = isinstance(named, Scalar) and FolderName().decode(named, []) == named.text
    return named if isinstance(named, Scalar) and is_name else None


@lru_cache(maxsize=64)
def _decoded(chain: tuple[FileKey, ...]) -> tuple[Templat | None, tuple[Diagnostic, ...], Node | None]:
    """Merge a template over its bases and decode it once; faults stand in the file that holds the value."""
    composed = [compose_file(key) for key in chain]
    found = [fault for file in composed for fault in file.faults]
    trees = [whole_templat(file.tree, found) for file in composed if file.tree is not None]
    faults = tuple(found)
    if len(trees) < len(chain):
        return None, faults, None
    merged = trees[-1]
    for tree in reversed(trees[:-1]):
        merged = overlaid(tree, merged)
    values, faults = decode_values(merged, faults, TEMPLAT)
    if values is None or has_errors(faults):
        return None, faults, merged
    templat, found_there = build_templat(values, tuple(key.shown for key in chain))
    return templat, (*faults, *found_there), merged
