"""What a DOCX says."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from lxml import etree

from sopdoc.reading.built.docx_texts import texts_in_docx

NAMES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)


def docx(body: str, head: str = "") -> bytes:
    data = io.BytesIO()
    with ZipFile(data, "w") as archive:
        archive.writestr("word/document.xml", f"{head}<w:document {NAMES}><w:body>{body}</w:body></w:document>")
    return data.getvalue()


def paragraph(text: str, more: str = "") -> str:
    return f"<w:p><w:r><w:t>{text}</w:t>{more}</w:r></w:p>"


def box(text: str) -> str:
    return f"<w:txbxContent>{paragraph(text)}</w:txbxContent>"


def test_paragraphs_follow_each_other_and_boxes_the_alphabet() -> None:
    body = paragraph("satu", box("z")) + paragraph("dua", box("a")) + paragraph(" ")
    assert texts_in_docx(docx(body)) == ("satu", "dua", "a", "z")


def test_what_older_programs_show_is_said_once() -> None:
    both = f"<mc:Choice>{box('A')}</mc:Choice><mc:Fallback>{box('A')}</mc:Fallback>"
    shape = f"<mc:AlternateContent>{both}</mc:AlternateContent>"
    assert texts_in_docx(docx(paragraph("satu", shape))) == ("satu", "A")


def test_runs_of_a_paragraph_are_one_text_and_removed_words_none() -> None:
    removed = "<w:del><w:r><w:delText>x</w:delText></w:r></w:del>"
    body = f"<w:p><w:r><w:t>se</w:t></w:r>{removed}<w:r><w:t>lesai</w:t></w:r></w:p>"
    assert texts_in_docx(docx(body)) == ("selesai",)


def test_entities_bring_nothing_in() -> None:
    head = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname"><!ENTITY y "lama">]>'
    assert "".join(texts_in_docx(docx(paragraph("&x;&y;"), head))) == ""


@pytest.mark.parametrize("body", ["<w:p>", "\x00"])
def test_damage_is_an_error(body: str) -> None:
    with pytest.raises(etree.XMLSyntaxError):
        texts_in_docx(docx(body))
