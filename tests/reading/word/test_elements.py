"""Elements of a Word file are found by their names and taken out as text."""

from __future__ import annotations

import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree

from sopdoc.reading.word.elements import Element, child, pieces, related_part, root_of, value
from tests.reading.word.files import SHIPPED, replaced

STYLE = (
    f"<w:style {nsdecls('w', 'r')}><w:name w:val='a &amp; b'/><w:pPr><w:jc w:val='center'/></w:pPr>"
    "<w:shd w:fill='FF0000' r:id='rId1'><w:x/></w:shd><w:u/></w:style>"
)


def style() -> Element:
    return parse_xml(STYLE)


def test_a_child_is_found_behind_names_and_nothing_in_nothing() -> None:
    found = child(style(), "pPr", "jc")
    assert found is not None
    assert found.tag == qn("w:jc")
    assert child(style(), "jc") is None
    assert child(None, "pPr") is None


@pytest.mark.parametrize(
    ("names", "said"), [(("name",), "a & b"), (("pPr", "jc"), "center"), (("u",), ""), (("rPr",), "")]
)
def test_a_value_is_what_an_element_says_or_empty(names: tuple[str, ...], said: str) -> None:
    assert value(style(), *names) == said


def test_pieces_keep_attributes_of_the_main_namespace_and_nothing_inside() -> None:
    assert pieces(style(), ("name", "shd", "u", "b")) == {
        "name": '<w:name w:val="a &amp; b"/>',
        "shd": '<w:shd w:fill="FF0000"/>',
        "u": "<w:u/>",
    }
    assert pieces(None, ("name",)) == {}


def test_parts_are_found_by_their_relation_and_read_whatever_kind_they_are() -> None:
    file = docx.Document(io.BytesIO(SHIPPED))
    styles, fonts = (related_part(file, kind) for kind in (RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.FONT_TABLE))
    assert styles is not None
    assert fonts is not None
    assert (root_of(styles).tag, root_of(fonts).tag) == (qn("w:styles"), qn("w:fonts"))
    assert related_part(file, RELATIONSHIP_TYPE.COMMENTS) is None


def test_a_part_with_torn_xml_raises_what_lxml_raises() -> None:
    fonts = related_part(
        docx.Document(io.BytesIO(replaced("word/fontTable.xml", "</w:fonts>", ""))), RELATIONSHIP_TYPE.FONT_TABLE
    )
    assert fonts is not None
    with pytest.raises(etree.XMLSyntaxError):
        root_of(fonts)
