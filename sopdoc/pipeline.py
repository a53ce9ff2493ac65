"""One file, from source to outputs: the program on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.late import late
from sopdoc.layout.charts_alone import Look, charts_alone
from sopdoc.layout.document import layout_document
from sopdoc.layout.extent import extent_of
from sopdoc.layout.in_family import in_family
from sopdoc.layout.page import Document
from sopdoc.layout.pages.signing.places import signing_places
from sopdoc.model.extent import Extent
from sopdoc.model.signing_place import SigningPlace
from sopdoc.painters.chart import Chart, cut_charts
from sopdoc.painters.output import Options, Output
from sopdoc.painters.registry import FORMATS, PAINTERS, known_formats
from sopdoc.reading.carry import carried_source
from sopdoc.reading.load import Loaded, Project, find_project, load_source
from sopdoc.reading.settings.settings import settings_of
from sopdoc.reading.shelf.files import Input
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic, Severity, has_errors
from sopdoc.typography.families import measurer_of

_regulation_errors = late("sopdoc.check.errors:regulation_errors")
_selection_by = late("sopdoc.check.selection:selection_by")
"""What is only laid out or compared isn't asked."""


class Rendered(Struct, frozen=True):
    """What one source became: no outputs where its text has faults.

    ``shared`` are findings in files that other sources use too, such as ``instansi.yaml``; ``inputs`` the files that
    it rests on, ``places`` where electronic signatures go in it.
    """

    outputs: tuple[Output, ...]
    diagnostics: tuple[Diagnostic, ...]
    shared: tuple[Diagnostic, ...] = ()
    inputs: tuple[Input, ...] = ()
    extent: Extent = Extent()
    places: tuple[SigningPlace, ...] = ()


def render(
    path: Path | str, formats: Sequence[str] = FORMATS, project: Project | None = None, strict: bool = False
) -> Rendered:
    """Read a source, lay it out, and paint it in each format; ``project`` is found from the path if not given.

    A ``strict`` run looks at each finished page: what is drawn wrong, or has no room, is an error; and so is what
    breaks the regulation, of which others are only warned.
    Raise SopdocError where a file can't be read or a tool is missing, ValueError for a format that isn't known.
    """
    chosen = known_formats(formats)
    loaded = load(path, project)
    document = lay_out(loaded)
    if document is None:
        return Rendered((), loaded.diagnostics, loaded.shared_diagnostics, loaded.inputs)
    found = inspect(loaded, document) if strict else findings(document.facts)
    found += regulation(loaded, project or find_project(Path(path)), strict=strict)
    outputs = () if has_errors(found) else paint(document, chosen)
    extent = extent_of(loaded.sop, len(document.pages)) if loaded.sop and outputs else Extent()
    places = signing_places(document) if outputs else ()
    return Rendered(outputs, *all_findings(loaded, found), loaded.inputs, extent, places)


def load(path: Path | str, project: Project | None = None) -> Loaded:
    """Read a source with its office and template; raise InputOutputError where a file can't be read."""
    path = Path(path)
    return load_source(path, project or find_project(path))


def lay_out(loaded: Loaded) -> Document | None:
    """Decide all pages of what was read; None where its faults forbid it."""
    if loaded.sop is None or loaded.instansi is None or loaded.templat is None:
        return None
    trees = (loaded.tree, loaded.office_tree, loaded.templat_tree)
    huruf = loaded.templat.huruf
    document = layout_document(loaded.sop, loaded.instansi, loaded.templat, measurer_of(huruf), trees)
    document = in_family(document, huruf)
    is_carried = loaded.templat.sumber and loaded.origin is not None
    return replace(document, source=carried_source(loaded.origin)) if is_carried and loaded.origin else document


def lay_out_alone(loaded: Loaded, document: Document, look: Look) -> Document:
    """Lay out the flowcharts of a document for themselves, a page each, without what is around them."""
    if loaded.sop is None or loaded.templat is None:
        return document
    huruf, trees = loaded.templat.huruf, (loaded.tree, loaded.templat_tree)
    made = charts_alone(document, loaded.sop, loaded.templat, measurer_of(huruf), look, trees)
    return in_family(made.document, huruf)


def all_findings(
    loaded: Loaded, found: tuple[Diagnostic, ...]
) -> tuple[tuple[Diagnostic, ...], tuple[Diagnostic, ...]]:
    """Return what is to be said of a source itself, and of files that others use too; ``found`` is what layout says."""
    source = loaded.sop.span.path if loaded.sop else ""
    own = tuple(each for each in found if each.span.path in ("", source))
    shared = tuple(each for each in found if each.span.path not in ("", source))
    return loaded.diagnostics + own, loaded.shared_diagnostics + shared


def inspect(loaded: Loaded, document: Document) -> tuple[Diagnostic, ...]:
    """Return what is to be said of a laid out document, an error for each defect of its drawing."""
    from sopdoc.inspection.strict import strict_findings  # only a strict build pays for it

    if loaded.sop is None or loaded.templat is None:
        return findings(document.facts)
    return strict_findings(document, loaded.sop, loaded.templat)


def regulation(loaded: Loaded, project: Project, *, strict: bool) -> tuple[Diagnostic, ...]:
    """Return where a document breaks the regulation or contradicts itself: warnings, which stop a ``strict`` build."""
    if loaded.sop is None:
        return ()
    severity = Severity.ERROR if strict else Severity.WARNING
    selection = _selection_by(settings_of(Path(loaded.sop.span.path), project).periksa)
    return tuple(_named(found, severity) for found in _regulation_errors(loaded, selection))


def _named(found: Diagnostic, severity: Severity) -> Diagnostic:
    """Return a finding that says its code, by which a source can allow it."""
    return replace(found, severity=severity, message=f"{found.message} ({found.code})", edits=())


def paint(document: Document, formats: Sequence[str] = FORMATS, options: Options | None = None) -> tuple[Output, ...]:
    """Draw a document's flowcharts and paint it in each format; raise MissingToolError without Graphviz.

    Of ``options`` all but the drawings are kept.
    """
    options = replace(options or Options(), inks=draw_pages(document.pages, open_engine()))
    return tuple(output for name in formats for output in PAINTERS[name](document, options))


def draw_charts(document: Document) -> tuple[Chart, ...]:
    """Draw a document's flowcharts and cut each out of its page; raise MissingToolError without Graphviz."""
    return cut_charts(document, draw_pages(document.pages, open_engine()))
