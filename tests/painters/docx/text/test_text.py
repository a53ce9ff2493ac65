from __future__ import annotations

import re

import pytest
from msgspec.structs import replace

from sopdoc.layout.text_block import Align, Paragraph
from sopdoc.painters.docx.text.block import block_paras
from sopdoc.painters.docx.text.look import Look, Style, look_of
from sopdoc.painters.docx.text.text import paragraph_runs
from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run
from sopdoc.typography.wrap import Break, Line
from tests.painters.docx.parts import body, find, shown
from tests.painters.docx.sheets import LEFT, TOP, block, page

STYLE = Style("SopIsi", "SOP isi", Look(16, 192))


def line(text: str, end: Break, *, firm: bool = False, width: float = 20) -> Line:
    return Line((Run(text),), width, end, firm)


def joined(*lines: Line, look: Look = STYLE.look, forced: bool = False) -> str:
    runs = paragraph_runs(Paragraph(lines), look, STYLE, 60, forced=forced)
    return (
        runs.replace('<w:r><w:t xml:space="preserve">', "")
        .replace("</w:t></w:r>", "")
        .replace('</w:t><w:br/><w:t xml:space="preserve">', "|")
    )


def linked_to(target: str, text: str) -> str:
    begin, part, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    instruction = f'<w:r><w:instrText xml:space="preserve"> HYPERLINK &quot;{target}&quot; </w:instrText></w:r>'
    return f"{begin}{instruction}{part}<w:r>{text}</w:r>{end}"


def test_addresses_are_fields_that_go_on_in_the_next_line_if_they_do() -> None:
    site = "https://a.go.id/?b=1&c"
    lines = (
        Line((Run("lihat "), Run("https://a.go.id/", link=site)), 20, Break.WORD),
        Line((Run("?b=1&c", link=site),), 20, Break.BLANK),
        line("saja", Break.PARAGRAPH),
    )
    field = '<w:t xml:space="preserve">https://a.go.id/</w:t><w:br/><w:t xml:space="preserve">?b=1&amp;c</w:t>'
    assert paragraph_runs(Paragraph(lines), STYLE.look, STYLE, 60) == (
        '<w:r><w:t xml:space="preserve">lihat </w:t></w:r>'
        + linked_to("https://a.go.id/?b=1&amp;c", field)
        + '<w:r><w:t xml:space="preserve"> saja</w:t></w:r>'
    )


@pytest.mark.parametrize(
    ("end", "firm", "text"),
    [
        (Break.BLANK, False, "satu dua"),
        (Break.BLANK, True, "satu |dua"),
        (Break.HYPHEN, False, "satudua"),
        (Break.HYPHEN, True, "satu|dua"),
        (Break.WORD, True, "satu|dua"),
        (Break.WRITTEN, False, "satu|dua"),
    ],
)
def test_lines_join_to_natural_text(end: Break, firm: bool, text: str) -> None:
    assert joined(line("satu", end, firm=firm), line("dua", Break.PARAGRAPH)) == text


def test_no_blank_stands_before_a_break_in_centred_text() -> None:
    lines = line("satu", Break.BLANK, firm=True), line("dua", Break.PARAGRAPH)
    assert joined(*lines, look=Look(16, 192, Align.CENTRE)) == "satu|dua"


def test_no_blank_stands_before_a_break_where_it_has_no_room() -> None:
    # 58 + 0.278 · 8 pt = 60.2 > 60
    lines = line("satu", Break.BLANK, firm=True, width=58), line("dua", Break.PARAGRAPH)
    assert joined(*lines) == "satu|dua"


def test_lines_with_letters_of_a_font_that_is_not_known_are_broken_by_hand() -> None:
    """Whoever sets them may find them wider, or narrower."""
    assert joined(line("a 漢字", Break.BLANK), line("dua", Break.PARAGRAPH)) == "a 漢字 |dua"
    assert joined(line("a 漢字", Break.HYPHEN), line("dua", Break.PARAGRAPH)) == "a 漢字|dua"


def test_text_of_shapes_is_broken_by_hand_everywhere() -> None:
    assert joined(line("satu", Break.BLANK), line("dua", Break.PARAGRAPH), forced=True) == "satu |dua"


def test_markup_characters_print_as_themselves() -> None:
    assert "&lt;b&gt; &amp; &quot;" in joined(line('<b> & "', Break.PARAGRAPH))


def test_faces_change_runs_and_only_differences_are_written() -> None:
    runs = (Run("satu "), Run("dua", Face.BOLD), Run(" tiga", Face.ITALIC))
    paragraph = Paragraph((Line(runs, 40, Break.PARAGRAPH),))
    plain = paragraph_runs(paragraph, STYLE.look, STYLE, 60)
    assert [plain.count(tag) for tag in ("<w:r>", "<w:b/>", "<w:i/>", "<w:rPr>")] == [3, 1, 1, 2]
    bold = Style("SopJudul", "SOP judul", Look(16, 192, bold=True))
    assert paragraph_runs(paragraph, STYLE.look, bold, 60).count('<w:b w:val="0"/>') == 2


def test_a_block_is_bold_only_if_all_of_it_is() -> None:
    assert look_of(block("**semua**", 0, 0, 200)).bold
    assert not look_of(block("**sebagian** saja", 0, 0, 200)).bold


def test_sizes_are_rounded_to_half_points() -> None:
    assert look_of(block("a", 0, 0, 99, 8.3)).size == 17


def test_list_items_hang_behind_a_tab() -> None:
    item = block(("satu", "dua"), 100, 50, 200)
    first = block_paras(item, 2000, 6000, look_of(item), STYLE)[0]
    indent = round(item.paragraphs[0].indent * 20)
    assert (first.left, first.hanging) == (indent, indent)
    assert "1.</w:t><w:tab/>" in first.runs


@pytest.mark.parametrize(("align", "room"), [("left", (0, -15)), ("centre", (-7, -8)), ("right", (-15, 0))])
def test_lines_may_be_a_little_longer_than_in_layout(align: str, room: tuple[int, int]) -> None:
    item = block("a", 100, 50, 200, align=Align(align))
    para = block_paras(item, 2000, 6000, look_of(item), STYLE)[0]
    assert (para.left, para.right) == room


def test_blocks_stand_where_layout_put_them() -> None:
    first = block("satu", LEFT, TOP, 300)
    second = block("dua", LEFT + 100, TOP + 50, 200, align=Align.RIGHT)
    paragraphs = find(body(page(1, first, second)), "./w:p")
    assert [shown(paragraph) for paragraph in paragraphs] == ["satu", "dua"]
    assert find(paragraphs[0], ".//w:spacing/@w:before") == []  # the margin ends where the first block starts
    assert find(paragraphs[1], ".//w:spacing/@w:before") == ["804"]  # 50 pt, less one line of 9.6 pt and .2 pt
    assert find(paragraphs[1], ".//w:ind/@w:left") == ["1985"]  # 100 pt, less .75


def test_a_block_that_differs_from_its_role_says_so() -> None:
    blocks = [block("a", LEFT, TOP + 20 * at, 99, role="isi") for at in range(3)]
    blocks[2] = replace(blocks[2], leading=11.35)
    paragraphs = find(body(page(1, *blocks)), "./w:p")
    assert [find(paragraph, ".//w:spacing/@w:line") for paragraph in paragraphs] == [[], [], ["227"]]


@pytest.mark.parametrize(
    ("first", "second", "texts"),
    [
        (Fate.DELETED, Fate.DELETED, ["satu dua"]),
        (Fate.DELETED, Fate.INSERTED, ["satu", " ", "dua"]),
        (Fate.KEPT, Fate.INSERTED, ["satu ", "dua"]),
        (Fate.INSERTED, Fate.KEPT, ["satu", " dua"]),
    ],
)
def test_the_blank_between_lines_came_or_went_with_what_stands_on_both_sides(
    first: Fate, second: Fate, texts: list[str]
) -> None:
    lines = Line((Run("satu", mark=first),), 20, Break.BLANK), Line((Run("dua", mark=second),), 20, Break.PARAGRAPH)
    runs = paragraph_runs(Paragraph(lines), STYLE.look, STYLE, 60)
    assert re.findall(r"<w:(?:t|delText) [^>]*>([^<]*)", runs) == texts
