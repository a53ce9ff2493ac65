"""All of a book: its own parts, then the SOPs, each with the number of the page that it begins on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.blocks.overfull import overfull_pages
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.book.approval import approval_pages
from sopdoc.layout.book.contents import Line, contents_pages
from sopdoc.layout.book.cover import book_cover
from sopdoc.layout.book.decree import decree_pages, decree_title
from sopdoc.layout.book.explanation import explanation_pages
from sopdoc.layout.book.performers import performer_pages, performers_of
from sopdoc.layout.book.sheet import Front
from sopdoc.layout.document import number_document
from sopdoc.layout.drafts import Drafts
from sopdoc.layout.entry import Entry
from sopdoc.layout.page import Document
from sopdoc.layout.pages.margin.filling import Filling, one_line
from sopdoc.model.prosedur import Pelaksana
from sopdoc.source.span import NOWHERE
from sopdoc.typography.markup import as_written, plain_text


class Chapter(Struct, frozen=True):
    """An SOP in a book: its pages, what its line of the contents says, who acts in it, and the year it is of."""

    drafts: Drafts
    judul: str
    nomor: str
    revisi: str
    pelaksana: tuple[Pelaksana, ...]
    tahun: int | None = None


class _Part(Struct, frozen=True):
    """A part of the book: its pages, its bookmark, and its line of the contents, if it has one."""

    drafts: Drafts
    entry: Entry
    line: Line | None = None


def layout_book(chapters: tuple[Chapter, ...], front: Front) -> Document:
    """Lay out a book of SOPs in their order, at least one, and number its pages as one document."""
    before, after = tuple(_before(chapters, front)), (*_after(chapters, front), *_chapters(chapters))
    lines = tuple(part.line for part in (*before, *after) if part.line)
    unnumbered = _contents(lines, (), front)
    parts = (*before, unnumbered, *after)
    numbers = tuple(number for part, number in zip(parts, _firsts(parts), strict=True) if part.line)
    parts = (*before, _contents(lines, numbers, front), *after)
    return number_document([_entered(part) for part in parts])


def _firsts(parts: Sequence[_Part]) -> Iterator[int]:
    """Yield the number of each part's first page."""
    return accumulate((len(part.drafts.pages) for part in parts[:-1]), initial=1)


def _entered(part: _Part) -> Drafts:
    """Return a part's pages, of which the first says what begins there."""
    first, *rest = part.drafts.pages
    return replace(part.drafts, pages=(replace(first, entry=part.entry), *rest))


def _before(chapters: tuple[Chapter, ...], front: Front) -> Iterator[_Part]:
    """Yield the cover and the decree."""
    cover = _own(front.judul, book_cover(front, _year(chapters, front)), front)
    created = max(chapter.drafts.created for chapter in chapters)
    yield _Part(replace(cover, created=created), Entry(front.judul, ""))
    if front.buku.keputusan:
        yield _listed(decree_title(front), decree_pages(front.buku.keputusan, front), front)


def _year(chapters: tuple[Chapter, ...], front: Front) -> int | None:
    """Return the year on the cover: as written, else that of the decree or of the approval, else of the latest SOP."""
    signed = (front.buku.keputusan, front.buku.pengesahan)
    decided = next((each.tanggal.tahun for each in signed if each and each.tanggal and each.tanggal.tahun), None)
    return front.buku.tahun or decided or max((each.tahun for each in chapters if each.tahun), default=None)


def _contents(lines: tuple[Line, ...], numbers: tuple[int, ...], front: Front) -> _Part:
    title = plain_text(front.words.daftar_isi)
    return _Part(_own(title, contents_pages(lines, numbers, front), front), Entry(title, ""))


def _after(chapters: tuple[Chapter, ...], front: Front) -> Iterator[_Part]:
    """Yield what stands between the contents and the SOPs."""
    words, buku = front.words, front.buku
    if buku.penjelasan:
        yield _listed(plain_text(words.judul_penjelasan), explanation_pages(buku.penjelasan, front), front)
    acting = performers_of((chapter.pelaksana for chapter in chapters), dict(buku.pelaksana))
    yield _listed(plain_text(words.daftar_pelaksana), performer_pages(acting, front), front)
    if buku.pengesahan:
        yield _listed(plain_text(words.lembar_pengesahan), approval_pages(buku.pengesahan, front), front)


def _chapters(chapters: tuple[Chapter, ...]) -> Iterator[_Part]:
    for number, chapter in enumerate(chapters, start=1):
        judul = one_line(chapter.judul)
        revised = f" ({one_line(chapter.revisi)})" if chapter.revisi else ""
        line = Line(chapter.judul, number, chapter.nomor, chapter.revisi)
        yield _Part(chapter.drafts, Entry(judul, f"{number}. {judul}{revised}"), line)


def _listed(title: str, pages: tuple[Draft, ...], front: Front) -> _Part:
    return _Part(_own(title, pages, front), Entry(title, title), Line(as_written(title)))


def _own(title: str, pages: tuple[Draft, ...], front: Front) -> Drafts:
    """Return pages of the book's own as those of a document."""
    filling = Filling(title, front.nomor, one_line(front.instansi.nama or front.instansi.pemerintah))
    facts = tuple(overfull_pages(pages, front.press.templat, NOWHERE))
    return Drafts(title, filling, "", front.press, pages, 0, facts)
