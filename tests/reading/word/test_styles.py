"""Styles are known by their names, and typefaces by what the theme calls them."""

from __future__ import annotations

import io

import docx
import pytest
from docx.oxml.ns import nsdecls
from docx.oxml.parser import parse_xml

from sopdoc.reading.word.elements import Element, value
from sopdoc.reading.word.styles import Ancestry, Typefaces, give_own_ids, own_id, style_id, style_name
from tests.reading.word.files import SHIPPED


def styles(*inner: str) -> Element:
    return parse_xml(f"<w:styles {nsdecls('w')}>{''.join(inner)}</w:styles>")


def style(id_: str, name: str, based_on: str = "", more: str = "") -> str:
    above = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    return f'<w:style w:type="paragraph" w:styleId="{id_}"{more}><w:name w:val="{name}"/>{above}</w:style>'


def test_a_role_has_an_id_without_blanks_and_a_name_that_people_read() -> None:
    assert (style_id("nama_pejabat"), style_name("nama_pejabat")) == ("SopNamaPejabat", "SOP nama pejabat")


@pytest.mark.parametrize(
    ("xml", "id_"),
    [
        (style("a1", "SOP nama"), "SopNama"),
        (style("a1", "sop judul prosedur"), "SopJudulProsedur"),
        (style("berschrift1", "Heading 1"), "Heading1"),
        (style("Standard", "Normal", more=' w:default="1"'), "Normal"),
        (style("Standard", "Normal", more=' w:default="0"'), ""),
        ('<w:style w:type="character" w:default="true"/>', "DefaultParagraphFont"),
        ('<w:style w:type="table" w:default="on"/>', "TableNormal"),
        ('<w:style w:type="character"><w:name w:val="SOP nama"/></w:style>', ""),
        (style("SopNama", "Surat"), ""),
    ],
)
def test_a_style_is_known_by_its_name_and_kind_and_not_by_its_id(xml: str, id_: str) -> None:
    assert own_id(styles(xml)[0]) == id_


def test_ids_of_styles_change_wherever_they_are_named() -> None:
    root = styles(
        style("Standard", "Normal", more=' w:default="1"'),
        style("a1", "SOP nama", "Standard"),
        style("a2", "Surat", "a1"),
    )
    give_own_ids(root)
    named = [(each.styleId, value(each, "basedOn")) for each in root]
    assert named == [("Normal", ""), ("SopNama", "Normal"), ("a2", "SopNama")]


def test_a_style_rests_on_those_below_normal_the_outermost_first() -> None:
    root = styles(
        style("Normal", "Normal", more=' w:default="1"'),
        style("a", "A", "Normal"),
        style("b", "B", "a"),
        style("c", "C", "b"),
        style("d", "D", "tiada"),
    )
    ancestry = Ancestry(root)
    assert [[each.styleId for each in ancestry.of(root[at])] for at in (1, 3, 4)] == [["a"], ["a", "b", "c"], ["d"]]


def test_styles_that_rest_on_themselves_come_to_an_end() -> None:
    root = styles(style("a", "A", "b"), style("b", "B", "a"))
    assert len(Ancestry(root).of(root[0])) == 20


@pytest.mark.parametrize(
    ("fonts", "named"),
    [
        ('<w:rFonts w:ascii="Georgia"/>', "Georgia"),
        ('<w:rFonts w:asciiTheme="minorHAnsi" w:ascii="Georgia"/>', "Cambria"),
        ('<w:rFonts w:asciiTheme="majorHAnsi"/>', "Calibri"),
        ('<w:rFonts w:cs="Georgia"/>', ""),
        ("", ""),
    ],
)
def test_a_typeface_is_the_themes_before_the_one_by_name(fonts: str, named: str) -> None:
    holder = styles(f"<w:style><w:rPr>{fonts}</w:rPr></w:style>")[0]
    assert Typefaces(docx.Document()).named_in(holder) == named


def test_the_default_typeface_is_that_of_the_files_defaults() -> None:
    assert Typefaces(docx.Document(io.BytesIO(SHIPPED))).default == "Arial"
    assert Typefaces(docx.Document()).default == "Cambria"
