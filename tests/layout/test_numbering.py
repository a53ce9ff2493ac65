"""Drafts of documents are numbered alone, or as one; nothing is laid out anew for it."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.document import layout_document, number_document
from sopdoc.layout.drafts import Drafts, draft_document
from sopdoc.layout.page import Document, Shape
from sopdoc.model.instansi import Instansi
from sopdoc.model.sop import Sop
from sopdoc.rules.facts.fact import findings
from sopdoc.typography.faces import Face
from tests.layout.fake import HalfEmMeasurer, make_sop, make_templat, texts

OFFICE = Instansi("Pemerintah", "Dinas Contoh")
TEMPLAT = make_templat()


class Recording(HalfEmMeasurer):
    """Keeps what it was asked to measure."""

    asked: list[str]

    def __init__(self) -> None:
        super().__init__()
        object.__setattr__(self, "asked", [])

    def width(self, text: str, face: Face, size: float) -> float:
        self.asked.append(text)
        return super().width(text, face, size)


def drafts_of(sop: Sop, measurer: HalfEmMeasurer | None = None) -> Drafts:
    return draft_document(sop, OFFICE, TEMPLAT, measurer or HalfEmMeasurer())


def footers(document: Document) -> list[str]:
    return [" ".join(texts(tuple(text.block for text in page.foot))) for page in document.pages]


def letters(document: Document) -> list[str]:
    symbols = (symbol for page in document.pages for symbol in page.symbols if symbol.shape is Shape.OFFPAGE)
    return ["".join(texts((symbol.text,))) for symbol in symbols if symbol.text]


def test_drafts_numbered_alone_are_the_document() -> None:
    sop = make_sop(sampul=True)
    assert number_document((drafts_of(sop),)) == layout_document(sop, OFFICE, TEMPLAT, HalfEmMeasurer())


def test_two_documents_numbered_as_one_count_from_one_to_the_last_page_of_both() -> None:
    parts = drafts_of(make_sop(sampul=True)), drafts_of(make_sop(sampul=True))
    assert [len(part.pages) for part in parts] == [3, 3]
    book = number_document(parts)
    assert [page.number for page in book.pages] == [1, 2, 3, 4, 5, 6]
    covers = ["", ""]
    assert footers(book) == [
        covers[0],
        "Halaman 2 dari 6",
        "Halaman 3 dari 6",
        covers[1],
        "Halaman 5 dari 6",
        "Halaman 6 dari 6",
    ]


def test_a_document_may_begin_behind_pages_that_stand_elsewhere_and_count_more_that_follow() -> None:
    document = number_document((drafts_of(make_sop()),), first=5, total=20)
    assert [page.number for page in document.pages] == [5, 6]
    assert footers(document) == ["Halaman 5 dari 20", "Halaman 6 dari 20"]
    behind = number_document((drafts_of(make_sop()),), first=5)
    assert footers(behind) == ["Halaman 5 dari 6", "Halaman 6 dari 6"]


def test_a_total_below_the_last_page_and_no_part_at_all_are_refused() -> None:
    with pytest.raises(ValueError, match="6"):
        number_document((drafts_of(make_sop()),), first=5, total=5)
    with pytest.raises(ValueError, match="part"):
        number_document(())


def test_nothing_but_footers_is_laid_out_when_drafts_are_numbered() -> None:
    measurer = Recording()
    parts = drafts_of(make_sop(), measurer), drafts_of(make_sop(judul="Lain"), measurer)
    measurer.asked.clear()
    book = number_document(parts)
    assert set(" ".join(measurer.asked).split()) <= {"Halaman", "dari", "1", "2", "3", "4"}
    assert measurer.asked
    drafts = [draft for part in parts for draft in part.pages]
    assert all(page.flow is draft.flow for page, draft in zip(book.pages, drafts, strict=True))
    assert all(page.connectors is draft.connectors for page, draft in zip(book.pages, drafts, strict=True))


def test_procedures_are_counted_through_all_parts() -> None:
    (prosedur,) = make_sop().prosedur
    two = make_sop(prosedur=(prosedur, prosedur))
    book = number_document((drafts_of(two), drafts_of(make_sop()), drafts_of(make_sop())))
    assert [page.prosedur for page in book.pages] == [None, 0, 1, None, 2, None, 3]


def test_letters_of_off_page_connectors_start_anew_in_each_document() -> None:
    long = drafts_of(make_sop(40))
    alone = letters(number_document((long,)))
    assert alone[:1] == ["A"]
    assert letters(number_document((long, long))) == alone * 2


def test_what_is_said_of_each_part_is_said_of_all_once() -> None:
    tall = make_templat(halaman_label="\n".join("abcdefgh"))
    one = draft_document(make_sop(judul="✓"), OFFICE, tall, HalfEmMeasurer("✓"))
    two = draft_document(make_sop(), replace(OFFICE, nama="☑"), tall, HalfEmMeasurer("☑"))
    told = [found.code for found in findings(number_document((one, two)).facts)]
    assert sorted(told) == ["label-too-long", "missing-glyph", "missing-glyph"]
