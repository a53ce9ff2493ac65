from __future__ import annotations

import re
import zlib
from io import BytesIO

import pikepdf.pdfa
import pypdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PIL import Image as Pillow

from sopdoc.drawing.draw import draw_pages
from sopdoc.drawing.engine import open_engine
from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, Picture
from sopdoc.layout.text_block import TextBlock
from sopdoc.model.instansi import Image, ImageFormat
from sopdoc.painters.pdf.document import paint_pdf
from sopdoc.painters.pdf.profile import srgb_profile
from tests.painters.pages import MEASURER, block, document, flowchart_page, listed, page

LEFT_TO_RIGHT = (*range(0x21, 0x590), *range(0x900, 0x2100))
LETTERS = "".join(chr(code) for code in LEFT_TO_RIGHT if chr(code).isprintable() and not MEASURER.missing(chr(code)))
"""What the font has, but for letters that readers turn round, blanks and marks without ink."""
BOTH = "**tebal *keduanya* itu** dan *miring* — “kutip” é Ω"


def painted(made: Document) -> bytes:
    (output,) = paint_pdf(made, draw_pages(made.pages, open_engine()))
    assert output.suffix == ".pdf"
    return output.data


def read(made: Document) -> pypdf.PdfReader:
    return pypdf.PdfReader(BytesIO(painted(made)))


def picture(mode: str, kind: ImageFormat, **options: object) -> Picture:
    data = BytesIO()
    Pillow.new(mode, (6, 4), 77 if mode in {"L", "P"} else None).save(data, kind.value, **options)
    return Picture(Rect(100, 100, 60, 40), Image(data.getvalue(), kind, 6, 4))


WHOLE = document(
    page(
        block(BOTH, underline=True),
        listed(("satu", "lanjutan"), ("dua",), y=90),
        picture("RGBA", ImageFormat.PNG),
        picture("L", ImageFormat.JPEG),
    ),
    flowchart_page(),
)


def test_the_text_is_there_line_by_line() -> None:
    pages = read(WHOLE).pages
    assert pages[0].extract_text().splitlines() == [
        "tebal keduanya itu dan miring — “kutip” é Ω",
        "1. satu",
        "lanjutan",
        "2. dua",
    ]
    table = pages[1].extract_text()
    for text in ("SOP Uji", "Kepala", "Staf", "isi 1-1", "Tidak", "A", "Halaman 2 dari 2"):
        assert text in table


@given(st.lists(st.text(LETTERS, min_size=1, max_size=40), min_size=1, max_size=5))
@settings(max_examples=40)
def test_whatever_is_set_can_be_read_again(lines: list[str]) -> None:
    escaped = [text.replace("*", r"\*") for text in lines]
    content = read(document(page(block(*escaped)))).pages[0].extract_text()
    assert re.sub(r"\s", "", content) == "".join(lines)


def test_only_embedded_fonts_are_used() -> None:
    for sheet in read(WHOLE).pages:
        fonts = sheet["/Resources"]["/Font"]
        assert len(fonts) == 4
        for font in fonts.values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert re.fullmatch(r"/[A-Z]{6}\+LiberationSans(-\w+)?", font["/BaseFont"])
            assert descriptor["/FontFile2"].get_data()[:4] in {b"\0\1\0\0", b"true"}


def test_a_face_that_is_not_used_is_not_embedded() -> None:
    fonts = read(document(page(block("biasa")))).pages[0]["/Resources"]["/Font"]
    assert list(fonts) == ["/F0"]


def test_the_file_says_what_it_is() -> None:
    file = read(WHOLE)
    assert file.metadata is not None
    assert (file.metadata.title, file.metadata.author) == ("Mekanisme <Uji> & Coba", "Dinas Uji")
    assert file.metadata["/CreationDate"] == "D:20250115000000Z"
    assert file.trailer["/Root"]["/Lang"] == "id-ID"
    assert [float(edge) for edge in file.pages[0].mediabox] == [0, 0, 841.9, 595.3]


def test_a_document_without_a_date_has_none() -> None:
    file = read(document(page(block("biasa")), created=""))
    assert file.metadata is not None
    assert "/CreationDate" not in file.metadata


def test_each_procedure_has_a_bookmark_to_its_first_page() -> None:
    file = read(document(page(), flowchart_page(2), page(number=3), flowchart_page(4)))
    assert [(entry["/Title"], file.get_destination_page_number(entry)) for entry in file.outline] == [
        ("Prosedur: uji & coba", 1),
        ("Prosedur: uji & coba", 3),
    ]


def test_a_document_without_procedures_has_no_bookmarks() -> None:
    assert read(document(page(block("biasa")))).outline == []


@pytest.mark.parametrize(
    "made", [WHOLE, document(page()), document(page(block("“&<>”")), judul="¶ <&> 漢", created="")]
)
def test_the_file_is_archival(made: Document, tmp_path: object) -> None:
    data = painted(made)
    file = f"{tmp_path}/made.pdf"
    with open(file, "wb") as output:  # noqa: PTH123 - the checker takes a name
        output.write(data)
    assert list(pikepdf.pdfa.validate_written(file, "2b").findings) == []
    assert b"/Trans" not in data
    assert data.count(b"endstream") == data.count(b"\nendstream\nendobj") > 0


def test_pictures_keep_their_transparency() -> None:
    pictures = read(WHOLE).pages[0]["/Resources"]["/XObject"]
    assert "/SMask" in pictures["/P0"]
    assert pictures["/P1"]["/Filter"] == "/DCTDecode"
    assert pictures["/P1"]["/ColorSpace"] == "/DeviceGray"


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA"])
def test_every_kind_of_png_is_painted(mode: str) -> None:
    drawn = read(document(page(picture(mode, ImageFormat.PNG)))).pages[0]["/Resources"]["/XObject"]["/P0"]
    bands = {"/DeviceGray": 1, "/DeviceRGB": 3}[drawn["/ColorSpace"]]
    assert len(drawn.get_data()) == 6 * 4 * bands


def test_a_picture_on_two_pages_is_embedded_once() -> None:
    logo = picture("RGB", ImageFormat.PNG)
    assert painted(document(page(logo), page(logo))).count(b"/Subtype /Image") == 1


def content(*blocks: TextBlock) -> str:
    (output,) = paint_pdf(document(page(*blocks)), (NO_INK,))
    streams = re.findall(rb"/Filter /FlateDecode /Length \d+\n>>\nstream\n(.*?)\nendstream", output.data, re.DOTALL)
    return next(text for text in (zlib.decompress(stream).decode("latin-1") for stream in streams) if " RG" in text)


def test_a_line_is_one_string_per_face_on_its_baseline() -> None:
    # y = 595.3 − (50 + .8 · 10) = 537.3
    assert "BT 50.00 537.30 Td /F0 8 Tf (\0a\0 ) Tj /F1 8 Tf (\0b) Tj ET" in content(block("a **b**"))


def test_an_underline_lies_below_the_baseline() -> None:
    width = MEASURER.width("ab", block("ab").lines[0].runs[0].face, 8.0)
    # .12 · 8 = .96 pt below the baseline at 537.3
    assert f"0.5 w\n50.00 536.34 m {50 + width:.2f} 536.34 l S" in content(block("ab", underline=True))


def test_an_upright_line_is_turned_about_its_start() -> None:
    upright = replace(block("a **b**"), rect=Rect(50, 100, 10, 300), upright=True)
    # its baseline is at x = 50 + .8 · 10 and starts at y = 595.3 − 400
    assert "BT 0 1 -1 0 58.00 195.30 Tm /F0 8 Tf (\0a\0 ) Tj /F1 8 Tf (\0b) Tj ET" in content(upright)


def test_an_underline_of_an_upright_line_lies_right_of_it() -> None:
    width = MEASURER.width("ab", block("ab").lines[0].runs[0].face, 8.0)
    upright = replace(block("ab", underline=True), rect=Rect(50, 100, 10, 300), upright=True)
    assert f"0.5 w\n58.96 195.30 m 58.96 {195.3 + width:.2f} l S" in content(upright)


def test_the_profile_is_a_sound_icc_file() -> None:
    data = srgb_profile()
    assert int.from_bytes(data[:4], "big") == len(data)
    assert data[36:40] == b"acsp"
    count = int.from_bytes(data[128:132], "big")
    entries = [data[132 + 12 * at : 144 + 12 * at] for at in range(count)]
    for entry in entries:
        start, length = int.from_bytes(entry[4:8], "big"), int.from_bytes(entry[8:12], "big")
        assert start % 4 == 0
        assert start + length <= len(data)
    # the primaries add up to the white point D50
    columns = [data[int.from_bytes(e[4:8], "big") + 8 :][:12] for e in entries if e[:4] in {b"rXYZ", b"gXYZ", b"bXYZ"}]
    sums = [sum(int.from_bytes(c[4 * at : 4 * at + 4], "big") for c in columns) / 65536 for at in range(3)]
    assert sums == pytest.approx([0.9642, 1.0, 0.8249], abs=0.001)
