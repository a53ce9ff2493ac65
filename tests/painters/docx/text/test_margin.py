"""Heads and feet in DOCX: paragraphs and tables without rules where layout has the texts, numbers as fields."""

from __future__ import annotations

from sopdoc.layout.margin_text import MarginText
from sopdoc.layout.page import Page
from sopdoc.layout.text_block import Align
from tests.painters.docx.parts import find, painted, part, shown
from tests.painters.docx.sheets import LEFT, RIGHT, TOP, block, counted_pieces, page

WIDTH = RIGHT - LEFT


def text(words: str, number: int, top: float, x: float = LEFT, width: float = WIDTH, **look: object) -> MarginText:
    line = block(words.format(number, 3), x, top, width, 7.5, "kaki_halaman", **look)
    return MarginText(line, counted_pieces(words, number, 3))


def sheet(number: int, **margins: tuple[MarginText, ...]) -> Page:
    return page(number, block("isi", LEFT, TOP, 100), **margins)


def headed(number: int) -> Page:
    head = (
        text("Surat Masuk", number, 15.5, LEFT, 300),
        text("{0}", number, 15.5, 405, 30, align=Align.CENTRE),
        text("07/2026", number, 15.5, RIGHT - 300, 300, align=Align.RIGHT),
    )
    return sheet(number, head=head, foot=(text("Sah", number, 530.0), text("{0} dari {1}", number, 565.0)))


def test_texts_beside_each_other_are_cells_without_rules() -> None:
    root = part(painted(headed(1), headed(2), headed(3)), "word/header1.xml")
    cells = find(root, "./w:tbl/w:tr/w:tc")
    assert [shown(cell[-1]) for cell in cells] == ["Surat Masuk", "1", "07/2026"]
    assert find(root, ".//w:tblBorders") == []
    assert [field.strip() for field in find(root, ".//w:instrText/text()")] == ["PAGE"]
    widths = [int(width) for width in find(root, "./w:tbl/w:tr/w:tc/w:tcPr/w:tcW/@w:w")]
    assert sum(widths) == round(WIDTH * 20)
    assert find(root, "./w:tbl/w:tr/w:trPr/w:trHeight/@*") == ["180", "exact"]  # one line of 9 points


def test_pages_with_the_same_head_share_a_section_that_places_it() -> None:
    data = painted(headed(1), headed(2), headed(3))
    (section,) = find(part(data), ".//w:sectPr")
    assert find(section, "./w:pgMar/@w:header") == ["310"]  # 15.5 points
    foot = part(data, "word/footer1.xml")
    assert [shown(paragraph) for paragraph in find(foot, "./w:p")] == ["Sah", "1 dari 3"]
    assert find(foot, "./w:p[1]/w:pPr/w:spacing/@w:after") == ["520"]  # 565 − 539
    assert find(section, "./w:pgMar/@w:footer") == ["426"]  # 595.3 − 574


def test_a_page_without_a_head_says_so_where_others_have_one() -> None:
    data = painted(sheet(1), headed(2), headed(3))
    first, second = find(part(data), ".//w:sectPr")
    assert shown(part(data, "word/header1.xml")[0]) == ""
    assert find(first, "./w:headerReference/@w:type") == find(second, "./w:headerReference/@w:type") == ["default"]
    assert int(find(first, "./w:pgMar/@w:header")[0]) < int(find(first, "./w:pgMar/@w:top")[0])


def test_without_any_head_there_is_no_part_for_it() -> None:
    assert find(part(painted(sheet(1))), ".//w:headerReference") == []


def test_lines_of_a_text_with_a_number_are_kept() -> None:
    root = part(painted(sheet(1, foot=(text("Dinas\n{0}", 1, 550.0),))), "word/footer1.xml")
    assert len(find(root, ".//w:br")) == 1
    assert shown(root[0]) == "Dinas\n1"
