"""``instansi.yaml`` files, from the root inwards → `Instansi`."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.model.instansi import Instansi, Pengesahan
from sopdoc.model.pejabat import Officials, merge_pengesahan
from sopdoc.reading.keys.values import Values
from sopdoc.reading.office.logo import read_logo
from sopdoc.reading.office.overlay import overlaid
from sopdoc.reading.settings.settings import Settings, settings_of
from sopdoc.reading.shelf.files import FileKey, Input, compose_file, file_key
from sopdoc.reading.shelf.links import link_out, refused_link
from sopdoc.reading.shelf.project import Project, office_files, shown_path
from sopdoc.reading.shelf.shelf import is_there
from sopdoc.reading.sop.document import decode_values
from sopdoc.reading.sop.official import check_official, written_pengesahan
from sopdoc.reading.tables.schema import INSTANSI
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import NOWHERE, Span
from sopdoc.source.tree import Node

PLAIN = ("pemerintah", "nama", "unit", "alamat", "tempat", "templat")


class Office(Struct, frozen=True):
    """A merged office, where its ``templat`` was named, what is wrong with its files, and which they are.

    ``tree`` is what counts of them, as it was written.
    Among ``inputs`` are files that would count if they were there.
    """

    instansi: Instansi = Instansi()
    templat_span: Span = NOWHERE
    diagnostics: tuple[Diagnostic, ...] = ()
    inputs: tuple[Input, ...] = ()
    tree: Node | None = None
    officials: Officials = ()
    """Who approves by each file, from the inner ones outwards; a person named in one may be named in a document."""
    files: tuple[FileKey, ...] = ()
    """Those that count, from the outermost inwards."""
    default_templat: str = ""
    """The page format that the project's settings name."""


def read_office(path: Path, project: Project) -> Office:
    """Merge the ``instansi.yaml`` files that apply to a source; the inner ones win, and all over settings."""
    office = _below_settings(settings_of(path, project))
    for file in office_files(path, project.root):
        if is_there(project.shelf, file):  # a link that leads nowhere is a fault, no missing file
            office = _over(office, file, path, project)
        else:
            office = replace(office, inputs=(*office.inputs, Input(file)))
    return office


def _below_settings(settings: Settings) -> Office:
    """Return the office of a project without any: what its settings say of the page format."""
    instansi = Instansi(templat=settings.templat)
    office = Office(instansi, settings.templat_span, settings.diagnostics, settings.inputs, settings.tree)
    return replace(office, default_templat=settings.templat)


def _over(outer: Office, file: Path, like: Path, project: Project) -> Office:
    """Return what is outside of a file, and over it what the file says unless that is a stranger's."""
    root, shelf = project.root, project.shelf
    shown, link = shown_path(file, like, root), link_out(file, root, shelf)
    if link:
        return replace(outer, diagnostics=(*outer.diagnostics, refused_link(link, Span(shown), root, like, shelf)))
    return _merged(outer, file_key(file, shown, shelf), project)


def office_values(key: FileKey) -> Values:
    """Return the values of one of the files that an office was merged of."""
    values, _faults = _decoded(key)
    if values is None:
        raise ValueError(f"{key.shown} has faults")
    return values


@lru_cache(maxsize=256)
def _decoded(key: FileKey) -> tuple[Values | None, tuple[Diagnostic, ...]]:
    file = compose_file(key)
    return (None, file.faults) if file.tree is None else decode_values(file.tree, file.faults, INSTANSI)


def _merged(outer: Office, key: FileKey, project: Project) -> Office:
    values, faults = _decoded(key)
    composed = compose_file(key)
    diagnostics, inputs = outer.diagnostics + faults, (*outer.inputs, composed.input)
    if values is None:
        return replace(outer, diagnostics=diagnostics, inputs=inputs)
    official, written = _inherited(outer.instansi, values), values.get("disahkan_oleh")
    diagnostics += tuple(check_official(official, written, outer.officials))
    instansi = replace(
        outer.instansi,
        disahkan_oleh=merge_pengesahan(official, written_pengesahan(written), outer.officials),
        **{name: values.found[name] for name in PLAIN if name in values.found},
    )
    span = values.span("templat") if values.get("templat") else outer.templat_span
    tree = overlaid(composed.tree, outer.tree) if composed.tree and outer.tree else composed.tree
    officials = (instansi.disahkan_oleh, *outer.officials)
    files = (*outer.files, key)
    merged = Office(instansi, span, diagnostics, inputs, tree, officials, files, outer.default_templat)
    return _with_logo(merged, values, key.path, project)


def _inherited(outer: Instansi, values: Values) -> Pengesahan:
    """Return who approves so far: for another office with a post of its own, no person of the outer one."""
    written = values.get("disahkan_oleh")
    other_office = bool(outer.nama) and values.get("nama", outer.nama) != outer.nama
    return Pengesahan() if other_office and written and written.get("jabatan") else outer.disahkan_oleh


def _with_logo(office: Office, values: Values, file: Path, project: Project) -> Office:
    if "logo" not in values.found:
        return office
    if not values.found["logo"]:
        return replace(office, instansi=replace(office.instansi, logo=None))
    logo, picture, faults = read_logo(values.place("logo"), file, project)
    return replace(
        office,
        instansi=replace(office.instansi, logo=logo),
        diagnostics=office.diagnostics + faults,
        inputs=office.inputs + ((picture,) if picture else ()),
    )
