"""A folder of sources → the files of its book."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.book.chapter import Drafted, Order, draft_chapter
from sopdoc.book.told import book_findings, unused_names
from sopdoc.carried.book import gathered
from sopdoc.carried.container import packed
from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.layout.book.book import layout_book
from sopdoc.layout.book.sheet import Front, front_of
from sopdoc.layout.in_family import in_family
from sopdoc.layout.page import Document
from sopdoc.layout.pages.margin.filling import one_line
from sopdoc.layout.pages.signing.places import signing_places
from sopdoc.model.extent import Extent
from sopdoc.model.keys import listed_key
from sopdoc.pipeline import Rendered, paint
from sopdoc.reading.carry import carried_templates
from sopdoc.reading.office.book import book_node, check_book, read_book
from sopdoc.reading.office.office import Office, read_office
from sopdoc.reading.office.templat import DEFAULT_TEMPLAT, LoadedTemplat, read_templat
from sopdoc.reading.shelf.files import Input
from sopdoc.reading.shelf.project import Project, office_files, shown_path
from sopdoc.rules.facts.fact import findings
from sopdoc.rules.facts.pages import LostCharacters
from sopdoc.source.diagnostic import Diagnostic, has_errors
from sopdoc.source.span import NOWHERE
from sopdoc.source.tree import Node
from sopdoc.templat.templat import Templat
from sopdoc.typography.families import measurer_of

Share = Callable[[Sequence[Order]], Iterable[Drafted]]
"""Has SOPs laid out, and yields what becomes of them, in order."""


def one_by_one(orders: Sequence[Order]) -> Iterator[Drafted]:
    """Lay SOPs out here, one after the other."""
    return map(draft_chapter, orders)


class Book(Struct, frozen=True):
    """A book laid out: no document where an SOP, the office or the page format has faults."""

    document: Document | None
    diagnostics: tuple[Diagnostic, ...] = ()
    shared: tuple[Diagnostic, ...] = ()
    inputs: tuple[Input, ...] = ()
    extent: Extent = Extent()


def render_book(
    sources: Sequence[Path], formats: Sequence[str], project: Project, share: Share = one_by_one
) -> Rendered:
    """Make the book of some sources of one folder, at least one, in each format; ``share`` lays its SOPs out.

    Raise SopdocError where a file can't be read or a tool is missing.
    """
    book = lay_out_book(sources, project, share)
    outputs = paint(book.document, formats) if book.document else ()
    places = signing_places(book.document) if book.document else ()
    return Rendered(outputs, book.diagnostics, book.shared, book.inputs, book.extent, places)


def lay_out_book(sources: Sequence[Path], project: Project, share: Share = one_by_one) -> Book:
    """Lay out the book of some sources of one folder; raise InputOutputError where a file can't be read."""
    office = read_office(sources[0], project)
    loaded = _templat(office, project, sources[0])
    own = (*office.diagnostics, *loaded.diagnostics)
    if loaded.templat is None or has_errors(own):
        return Book(None, (), own, (*_first_inputs(sources, office), *loaded.inputs))
    front, lost = _front(office, loaded.templat, loaded.tree)
    drafted = tuple(share([Order(source, project, loaded.templat.huruf, front.words) for source in sources]))
    book = _told(drafted, office, own, loaded.inputs)
    if has_errors(book.diagnostics + book.shared):
        return book
    document = _bound(drafted, front, loaded)
    file = _file(sources[0], project)
    printed = (one_line(lane.nama) for each in drafted if each.chapter for lane in each.chapter.pelaksana)
    found = (*book_findings(front, office, file), *unused_names(front, office, printed, file), *check_book(office))
    told = (*found, *findings((*lost, *document.facts)))
    shared = tuple(dict.fromkeys((*book.shared, *told)))
    extent = Extent(len(document.pages), sum(each.extent.langkah for each in drafted))
    return replace(book, document=None if has_errors(shared) else document, shared=shared, extent=extent)


def _front(office: Office, templat: Templat, tree: Node | None) -> tuple[Front, tuple[LostCharacters, ...]]:
    """Return what the book's own parts are set with, and which of their characters can't be printed."""
    measurer = measurer_of(templat.huruf)
    values, trees = (read_book(office), office.instansi, templat), (book_node(office), office.tree, tree)
    (buku, instansi, templat), lost = replace_missing(values, measurer, NOWHERE, trees)
    return front_of(buku, instansi, templat, measurer), lost


def _templat(office: Office, project: Project, like: Path) -> LoadedTemplat:
    """Return the page format that the office's documents have."""
    return read_templat(office.instansi.templat or DEFAULT_TEMPLAT, office.templat_span, project, like)


def _file(source: Path, project: Project) -> str:
    """Return how the office's own file is named, there or not."""
    return shown_path(office_files(source, project.root)[-1], source, project.root)


def _first_inputs(sources: Sequence[Path], office: Office) -> tuple[Input, ...]:
    """Return what a book rests on that got no further than its office."""
    return (*map(Input, sources), *office.inputs)


def _told(drafted: Sequence[Drafted], office: Office, own: tuple[Diagnostic, ...], inputs: tuple[Input, ...]) -> Book:
    """Return what is to be said of a book's SOPs, each finding once, and all that it rests on."""
    diagnostics = dict.fromkeys(found for each in drafted for found in each.diagnostics)
    shared = dict.fromkeys((*own, *(found for each in drafted for found in each.shared)))
    read = dict.fromkeys((*(one for each in drafted for one in each.inputs), *office.inputs, *inputs))
    return Book(None, tuple(diagnostics), tuple(shared), tuple(read))


def _bound(drafted: Sequence[Drafted], front: Front, templat: LoadedTemplat) -> Document:
    """Return the document: SOPs in the order of lists, in the office's typeface, with what they were made from.

    Where one of them keeps its source at home, none travels: the others alone don't make this book.
    """
    ordered = sorted(drafted, key=_place)
    chapters = tuple(each.chapter for each in ordered if each.chapter)
    own = front.press.templat
    document = in_family(layout_book(chapters, front), own.huruf)
    may_travel = own.sumber and all(each.files for each in ordered)
    files = gathered([each.files for each in ordered], carried_templates(templat)) if may_travel else ()
    return replace(document, source=packed(files) if files else b"")


def _place(drafted: Drafted) -> tuple[object, ...]:
    chapter = drafted.chapter
    return (*listed_key(chapter.nomor, chapter.judul), str(drafted.source)) if chapter else ()
