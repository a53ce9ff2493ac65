"""A source file with its office and template: all that layout needs."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.messages import _
from sopdoc.model.instansi import Instansi
from sopdoc.model.resolve import resolve
from sopdoc.model.sop import Sop, WrittenSop
from sopdoc.reading.carry import Origin
from sopdoc.reading.keys.values import Values
from sopdoc.reading.office.office import Office, read_office
from sopdoc.reading.office.templat import DEFAULT_TEMPLAT, LoadedTemplat, read_templat, template_name
from sopdoc.reading.shelf.files import FileKey, Input, compose_readable, compose_source, file_key
from sopdoc.reading.shelf.links import link_out, refused_link
from sopdoc.reading.shelf.project import OFFICE_FILE, TEMPLATE_FILE, Project, find_project
from sopdoc.reading.sop.document import decode_sop
from sopdoc.rules.document import NOT_A_DOCUMENT
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.span import Span
from sopdoc.source.tree import Mapping, Node
from sopdoc.templat.templat import Templat

__all__ = ["Loaded", "Project", "find_project", "load_source", "read_beginning"]


class Loaded(Struct, frozen=True):
    """What was read for one source.

    ``diagnostics`` are findings in the source itself, ``shared_diagnostics`` those in files that other sources use
    too (offices, templates, the logo). ``written`` is the document without its office, None where the source holds an
    error; ``sop`` is what it is with the office, None where either holds one. ``values`` are what was decoded of the
    source, with their places. ``inputs`` are all files that were read or looked for, the source first. The trees are
    what was written in the source, and what counts of its offices' and its template's files. ``origin`` is what the
    document carries of all this.
    """

    sop: Sop | None
    instansi: Instansi
    templat: Templat | None
    diagnostics: tuple[Diagnostic, ...]
    shared_diagnostics: tuple[Diagnostic, ...]
    inputs: tuple[Input, ...]
    tree: Node | None = None
    office_tree: Node | None = None
    templat_tree: Node | None = None
    written: WrittenSop | None = None
    values: Values | None = None
    origin: Origin | None = None


def load_source(path: Path, project: Project) -> Loaded:
    """Read a source, its office and its template.

    What is wrong with their texts is in the result; raise InputOutputError where a file can't be read.
    """
    link = link_out(path, project.root, project.shelf)
    if link:
        return _outside(path, link, project)
    key = file_key(path, str(path), project.shelf)
    if path.name in (OFFICE_FILE, TEMPLATE_FILE):
        return _not_a_document(path)
    office = read_office(path, project)
    loaded = _undecoded(key, office, project)
    if loaded.tree is None:
        return loaded
    decoded = decode_sop(loaded.tree, loaded.diagnostics, office.officials)
    written, own = decoded.sop, decoded.faults
    loaded = replace(loaded, written=written, values=decoded.values, diagnostics=own)
    if written is None or has_errors(own + loaded.shared_diagnostics):
        return loaded
    return replace(loaded, sop=resolve(written, office.instansi, office.officials))


def load_undecoded(path: Path, project: Project) -> Loaded:
    """Read the files that a source rests on, and leave out what it says of steps: a third of the work.

    It finds no faults but those of the files' syntax. Raise InputOutputError where one can't be read.
    """
    return _undecoded(file_key(path, str(path), project.shelf), read_office(path, project), project)


def _undecoded(key: FileKey, office: Office, project: Project) -> Loaded:
    source = compose_source(key)
    templat, named_here = _templat(source.tree, office, key.path, project)
    return Loaded(
        sop=None,
        instansi=office.instansi,
        templat=templat.templat,
        diagnostics=source.faults + named_here,
        shared_diagnostics=office.diagnostics + tuple(each for each in templat.diagnostics if each not in named_here),
        inputs=(source.input, *office.inputs, *templat.inputs),
        tree=source.tree,
        office_tree=office.tree,
        templat_tree=templat.tree,
        origin=Origin(source.data, office, templat),
    )


def _templat(
    tree: Node | None, office: Office, path: Path, project: Project
) -> tuple[LoadedTemplat, tuple[Diagnostic, ...]]:
    """Return the template, and those of its findings that stand in the source itself."""
    named = template_name(tree, "templat")
    if named:
        loaded = read_templat(named.text, named.span, project, path)
        return loaded, tuple(fault for fault in loaded.diagnostics if fault.span == named.span)
    name = office.instansi.templat or DEFAULT_TEMPLAT
    span = office.templat_span if office.instansi.templat else Span(str(path))
    return read_templat(name, span, project, path), ()


def _outside(path: Path, link: Path, project: Project) -> Loaded:
    office = read_office(path, project)
    fault = refused_link(link, Span(str(path)), project.root, path, project.shelf)
    return Loaded(None, office.instansi, None, (fault,), office.diagnostics, office.inputs)


def _not_a_document(path: Path) -> Loaded:
    if path.name == TEMPLATE_FILE:
        message = _("{name} describes a page format, not an SOP document").format(name=path.name)
        hint = _("keep it in templates/NAME/, and write `templat: NAME` into the documents, or their instansi.yaml")
    else:
        message = _("{name} describes an office, not an SOP document").format(name=path.name)
        hint = _("give the folder it is in, or a document in it")
    fault = NOT_A_DOCUMENT.found(message, Span(str(path)), hint)
    return Loaded(None, Instansi(), None, (fault,), (), ())


def read_beginning(path: Path, project: Project) -> Mapping | None:
    """Read of a source what can be understood, up to the first place that can't; None for one outside the tree.

    Raise InputOutputError where it can't be read.
    """
    outside = link_out(path, project.root, project.shelf)
    return None if outside else compose_readable(file_key(path, str(path), project.shelf))
