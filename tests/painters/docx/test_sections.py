from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.page import Page
from sopdoc.painters.docx.section import sections_of
from tests.painters.docx.parts import body, find, painted, part, shown
from tests.painters.docx.samples import closing, cover, everything, flow_second, identity, upright
from tests.painters.docx.sheets import LEFT, TOP, block, document, footer, page


def text_page(number: int, total: int, wording: str = "Halaman {} dari {}") -> Page:
    return page(number, block("isi", LEFT, TOP, 100), foot=footer(number, total, wording))


def footer_of(data: bytes, number: int) -> tuple[str, list[str]]:
    """Return what a footer shows and the fields in it."""
    root = part(data, f"word/footer{number}.xml")
    return shown(root[0]), [field.strip() for field in find(root, ".//w:instrText/text()")]


def test_page_numbers_are_fields() -> None:
    data = painted(text_page(1, 2), text_page(2, 2))
    assert footer_of(data, 1) == ("Halaman 1 dari 2", ["PAGE", "NUMPAGES"])


def test_the_cover_has_a_section_without_page_number() -> None:
    data = painted(replace(cover(), number=1), replace(text_page(2, 2), number=2))
    sections = find(part(data), ".//w:sectPr")
    assert len(sections) == 2
    assert footer_of(data, 1) == ("", [])
    assert footer_of(data, 2) == ("Halaman 2 dari 2", ["PAGE", "NUMPAGES"])


@pytest.mark.parametrize(
    ("wording", "fields"),
    [
        ("{1} halaman, ini {0}", ["NUMPAGES", "PAGE"]),
        ("- {0} -", ["PAGE"]),
        ("SOP 2 halaman {0}", ["PAGE"]),
        ("SOP 3 bab 1, {0}/{1}", ["PAGE", "NUMPAGES"]),
        ("tanpa nomor", []),
    ],
)
def test_only_what_counts_pages_is_a_field(wording: str, fields: list[str]) -> None:
    pages = [text_page(number, 3, wording) for number in (1, 2, 3)]
    data = painted(*pages)
    assert footer_of(data, 1)[1] == fields
    assert len(find(part(data), ".//w:sectPr")) == 1


def test_footers_of_unlike_words_get_sections_of_their_own() -> None:
    pages = document(text_page(1, 2, "Satu {}"), text_page(2, 2, "Dua {}"))
    assert [len(section.pages) for section in sections_of(pages)] == [1, 1]


def test_a_number_of_many_documents_is_no_field() -> None:
    data = painted(text_page(1, 9))
    assert footer_of(data, 1) == ("Halaman 1 dari 9", ["PAGE"])


def test_a_number_that_does_not_follow_is_set() -> None:
    data = painted(replace(cover(), number=1), replace(text_page(7, 7), number=7))
    assert find(part(data), ".//w:pgNumType/@w:start") == ["7"]


def test_paper_and_margins_come_from_the_page() -> None:
    first, second = find(part(painted(*upright().pages)), ".//w:sectPr")
    assert find(first, "./w:pgSz/@*") == ["11906", "16838"]
    assert find(second, "./w:pgSz/@w:orient") == ["landscape"]
    assert [find(first, f"./w:pgMar/@w:{side}")[0] for side in ("left", "top", "right", "bottom")] == ["1134"] * 4


def test_a_page_full_to_its_edges_leaves_room_for_words_own_paragraphs() -> None:
    full = replace(flow_second(), number=1)
    margins = find(body(full), ".//w:pgMar")[0]
    # above the table one point to start the page and one to hold the drawing; 2 pt below 552.85 on a sheet of 595.3
    assert find(margins, "./@w:top | ./@w:bottom") == ["697", "809"]


def test_each_page_but_a_sections_first_starts_with_a_page_break() -> None:
    found = body(*everything().pages)
    breaks = find(found, "./w:p[w:pPr/w:pageBreakBefore]")
    assert len(breaks) + len(find(found, ".//w:sectPr")) == len(everything().pages)
    assert find(found, "./w:tbl//w:pageBreakBefore") == []


def test_a_procedures_title_is_a_heading() -> None:
    heading = find(body(*everything().pages), "./w:p[w:pPr/w:pStyle/@w:val='Heading1']")
    assert [shown(paragraph) for paragraph in heading] == [everything().pages[2].opens]


def test_a_document_of_one_empty_page_is_a_document() -> None:
    found = body(page(1))
    assert [piece.tag.split("}")[1] for piece in found] == ["p", "sectPr"]


def test_pages_keep_their_order() -> None:
    found = body(replace(identity(), number=1, foot=()), replace(closing(), number=2, foot=()))
    texts = [shown(paragraph) for paragraph in find(found, ".//w:p")]
    assert texts.index("DINAS PERDAGANGAN") < texts.index("NAMA PEJABAT")
