"""What a PDF says, by the maps of its fonts."""

from __future__ import annotations

import io

import pikepdf
import pytest

from sopdoc.reading.built.pdf_texts import pages_in_pdf

TWO_BYTES = b"1 begincodespacerange <0000> <FFFF> endcodespacerange"
CHARS = TWO_BYTES + b" 2 beginbfchar <0001> <0041> <0002> <00660069> endbfchar"
RANGE = TWO_BYTES + b" 1 beginbfrange <0010> <0012> <0061> endbfrange"
ONE_BYTE = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <61> <0042> endbfchar"


def pdf(content: bytes, cmap: bytes | None = None) -> bytes:
    data = io.BytesIO()
    file = pikepdf.new()
    file.add_blank_page()
    font = pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
    if cmap is not None:
        font.ToUnicode = file.make_stream(cmap)
    file.pages[0].Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
    file.pages[0].Contents = file.make_stream(content)
    file.save(data)
    return data.getvalue()


@pytest.mark.parametrize(
    ("content", "cmap", "texts"),
    [
        (b"BT /F 9 Tf 1 2 Td (satu) Tj ET BT (dua) Tj ET", None, ("satu", "dua")),
        (b"BT /F 9 Tf [(sa) -20 (tu)] TJ 0 -9 Td (dua) Tj T* (tiga) ' ET", None, ("satu", "dua", "tiga")),
        (b"BT /F 9 Tf <00010002> Tj ET", CHARS, ("Afi",)),
        (b"BT /F 9 Tf <001000120013> Tj ET", RANGE, ("ac\ufffd",)),
        (b"BT /F 9 Tf (aa) Tj ET", ONE_BYTE, ("BB",)),
        (b"BT /G 9 Tf (tanpa huruf) Tj ET", None, ()),
        (b"0 0 9 9 re f", None, ()),
    ],
)
def test_texts_are_read_between_moves_of_the_pen(content: bytes, cmap: bytes | None, texts: tuple[str, ...]) -> None:
    (page,) = pages_in_pdf(pdf(content, cmap))
    assert page.texts == texts


def test_a_drawing_is_its_steps_however_they_are_written() -> None:
    plain, airy = (pages_in_pdf(pdf(content))[0].drawing for content in (b"0 0 9 9 re f", b"0 0  9 9 re\nf %x\n"))
    other = pages_in_pdf(pdf(b"0 0 9 8 re f"))[0].drawing
    assert plain == airy != other


def test_a_range_without_end_fills_no_memory() -> None:
    endless = TWO_BYTES + b" 1 beginbfrange <0000> <FFFFFFFF> <0000> endbfrange"
    (page,) = pages_in_pdf(pdf(b"BT /F 9 Tf <0041> Tj ET", endless))
    assert page.texts == ("A",)
