"""All templates that a project may use: its own, and those that come with the program."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.reading.kinds.kind import Hints, did_you_mean
from sopdoc.reading.kinds.words import FolderName
from sopdoc.reading.office.templat import LoadedTemplat, read_templat, template_name
from sopdoc.reading.shelf.files import compose_file, file_key
from sopdoc.reading.shelf.links import link_out
from sopdoc.reading.shelf.project import TEMPLATE_FILE, Project, shown_path
from sopdoc.reading.shelf.shelf import is_file, names_in
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.tree import Scalar


class KnownTemplat(Struct, frozen=True):
    """A template by its name: its file, the template that it changes ("" if none), and how it is named to people."""

    name: str
    file: Path
    base: str
    shown: str


def known_templates(project: Project, like: Path) -> tuple[KnownTemplat, ...]:
    """Return the templates of a project by name; of several of one name the nearest, which hides the others.

    ``like`` is how the project was named. Raise InputOutputError where a file can't be read.
    """
    found: dict[str, KnownTemplat] = {}
    for name, file in _files(project):
        if name not in found:
            shown = shown_path(file, like, project.root)
            base = template_name(compose_file(file_key(file, shown, project.shelf)).tree, "dasar")
            found[name] = KnownTemplat(name, file, base.text if base else "", shown)
    return tuple(found[name] for name in sorted(found))


def _files(project: Project) -> Iterator[tuple[str, Path]]:
    """Yield names and files, the nearest first; a folder that is a link out of its project says nothing."""
    for folder in project.templates:
        if folder != project.templates[-1] and link_out(folder, folder.parent, project.shelf):
            continue
        for name in names_in(project.shelf, folder):
            file = folder / name / TEMPLATE_FILE
            if is_file(project.shelf, file):
                yield name, file


def read_known(templat: KnownTemplat, project: Project, like: Path) -> LoadedTemplat:
    """Read a known template with all that it rests on; one whose folder no source can name is told so."""
    faults: list[Diagnostic] = []
    FolderName().decode(Scalar(templat.name, Span(templat.shown)), faults)
    loaded = read_templat(templat.name, Span(templat.shown), project, like)
    return replace(loaded, diagnostics=(*faults, *loaded.diagnostics)) if faults else loaded


def nearest_template(name: str, known: tuple[KnownTemplat, ...]) -> tuple[str, ...]:
    """Return the hint that names the template that was meant."""
    return Hints(did_you_mean).of(name, tuple(each.name for each in known))
