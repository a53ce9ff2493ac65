"""One SOP of a book: read, and laid out before its pages have their numbers."""

from __future__ import annotations

from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.carried.file import CarriedFile
from sopdoc.layout.book.book import Chapter
from sopdoc.layout.book.sheet import in_book
from sopdoc.layout.drafts import draft_document
from sopdoc.layout.extent import extent_of
from sopdoc.model.extent import Extent
from sopdoc.pipeline import all_findings, load
from sopdoc.reading.carry import carried_files
from sopdoc.reading.shelf.files import Input
from sopdoc.reading.shelf.project import Project
from sopdoc.rules.facts.fact import findings
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.templat.buku import KataBuku
from sopdoc.templat.huruf import Huruf
from sopdoc.typography.families import measurer_of


class Order(Struct, frozen=True):
    """An SOP to be laid out for a book, in its typeface and under its head; it travels to worker processes."""

    source: Path
    project: Project
    huruf: Huruf
    words: KataBuku


class Drafted(Struct, frozen=True):
    """What an SOP became: no chapter where it has faults; ``files`` are what the book may carry of it."""

    source: Path
    chapter: Chapter | None
    diagnostics: tuple[Diagnostic, ...]
    shared: tuple[Diagnostic, ...]
    inputs: tuple[Input, ...]
    extent: Extent = Extent()
    files: tuple[CarriedFile, ...] = ()


def draft_chapter(order: Order) -> Drafted:
    """Read an SOP and lay it out; raise SopdocError where a file can't be read."""
    loaded = load(order.source, order.project)
    sop, instansi, templat = loaded.sop, loaded.instansi, loaded.templat
    if sop is None or templat is None:
        return Drafted(order.source, None, loaded.diagnostics, loaded.shared_diagnostics, loaded.inputs)
    # The office's Word file is the whole book's: that of each SOP would travel for nothing.
    templat = replace(in_book(templat, order.words), huruf=order.huruf, dasar_docx=b"")
    trees = (loaded.tree, loaded.office_tree, loaded.templat_tree)
    drafts = draft_document(sop, instansi, templat, measurer_of(order.huruf), trees)
    own, shared = all_findings(loaded, findings(drafts.facts))
    lanes = tuple(lane for prosedur in sop.prosedur for lane in prosedur.pelaksana)
    chapter = Chapter(replace(drafts, facts=()), sop.judul, sop.nomor, sop.keadaan_revisi, lanes, sop.tahun)
    files = carried_files(loaded.origin, in_book=True) if loaded.origin and templat.sumber else ()
    return Drafted(order.source, chapter, own, shared, loaded.inputs, extent_of(sop, len(drafts.pages)), files)
