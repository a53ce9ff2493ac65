"""What documents take over from a Word file: looks that take no room, by sopdoc's ids."""

from __future__ import annotations

from docx.document import Document
from docx.shared import Pt, RGBColor

from sopdoc.reading.word.base import BaseStyle, open_base
from tests.reading.word.files import SHIPPED, edited, replaced

ARIAL = '<w:rFonts w:ascii="Arial" w:eastAsia="Arial" w:hAnsi="Arial" w:cs="Arial"/>'


def test_the_shipped_file_gives_styles_that_change_nothing() -> None:
    base = open_base(SHIPPED, "Arial")
    assert base.run["rFonts"] == ARIAL
    assert (base.style("SopJudul").name, base.style("SopJudul").run, base.style("SopJudul").typeface) == (
        "SOP judul",
        {},
        "",
    )
    assert base.typeface_of("SopJudul") == "Arial"


def test_colour_and_typeface_count_and_size_does_not() -> None:
    def edit(file: Document) -> None:
        font = file.styles["SOP judul"].font
        font.name, font.size, font.color.rgb, font.bold = "Georgia", Pt(40), RGBColor(255, 0, 0), False

    style = open_base(edited(edit), "Arial").style("SopJudul")
    assert style.run == {
        "rFonts": '<w:rFonts w:ascii="Georgia" w:hAnsi="Georgia"/>',
        "color": '<w:color w:val="FF0000"/>',
    }
    assert style.typeface == "Georgia"


def test_a_style_has_what_it_rests_on_and_its_own_over_it() -> None:
    def edit(file: Document) -> None:
        file.styles["SOP judul"].font.color.rgb = RGBColor(255, 0, 0)
        file.styles["SOP judul"].font.name = "Georgia"
        file.styles["SOP nama"].base_style = file.styles["SOP judul"]
        file.styles["SOP nama"].font.color.rgb = RGBColor(0, 0, 255)

    base = open_base(edited(edit), "Arial")
    assert base.style("SopNama").run["color"] == '<w:color w:val="0000FF"/>'
    assert base.typeface_of("SopNama") == "Georgia"


def test_normal_holds_where_a_style_names_no_typeface() -> None:
    def edit(file: Document) -> None:
        file.styles["Normal"].font.name = "Georgia"

    base = open_base(edited(edit), "Arial")
    assert (base.style("SopNama").typeface, base.typeface_of("SopNama"), base.typeface) == ("", "Georgia", "Arial")


def test_the_files_default_typeface_stands_for_the_templates() -> None:
    def edit(file: Document) -> None:
        file.styles["SOP judul"].font.name = "Arial"

    base = open_base(edited(edit), "Tahoma")
    assert base.style("SopJudul").run["rFonts"] == ARIAL.replace("Arial", "Tahoma")
    assert base.typeface_of("SopJudul") == "Tahoma"


def test_what_leads_to_other_parts_or_is_of_another_program_is_left_out() -> None:
    inner = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>'
    old = '<w:name w:val="SOP judul"/><w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>'
    styles = replaced("word/styles.xml", old, old.replace("<w:pPr>", f'<w:rsid w:val="00A1"/>{inner}'))
    xml = open_base(styles, "Arial").style("SopJudul").xml
    assert xml.startswith('<w:style w:type="paragraph"')
    assert "numPr" not in xml
    assert "rsid" not in xml
    assert "xmlns" not in xml


def test_a_style_that_the_file_lacks_gives_nothing_and_is_set_as_normal_is() -> None:
    base = open_base(SHIPPED, "Arial")
    assert base.style("SopTiada") == BaseStyle()
    assert base.typeface_of("SopTiada") == "Arial"


def test_one_file_is_opened_once_and_equal_to_itself_alone() -> None:
    assert open_base(SHIPPED, "Arial") is open_base(SHIPPED, "Arial")
    assert open_base(SHIPPED, "Arial") != open_base(SHIPPED, "Tahoma")
