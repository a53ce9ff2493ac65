from __future__ import annotations

import re

import pytest

from sopdoc.painters.pdf.fonts import USUAL, font_of
from sopdoc.painters.pdf.objects import Shared, written
from sopdoc.typography.faces import Cut, Face, Substitute
from sopdoc.typography.files.font_file import font_file
from sopdoc.typography.pdf_library import pdfdoc
from tests.painters.pages import block, document, page
from tests.painters.pdf.reading import WHOLE, inflated, read


def descendant(font: Shared) -> pdfdoc.PDFDictionary:
    (only,) = font["DescendantFonts"].sequence
    return only


def glyphs(cut: Cut, codes: frozenset[int]) -> bytes:
    return inflated(written(descendant(font_of(cut, codes))["CIDToGIDMap"]))


def test_only_embedded_fonts_are_used() -> None:
    for sheet in read(WHOLE).pages:
        fonts = sheet["/Resources"]["/Font"]
        assert len(fonts) == 4
        for font in fonts.values():
            descriptor = font["/DescendantFonts"][0]["/FontDescriptor"]
            assert re.fullmatch(r"/[A-Z]{6}\+LiberationSans(-\w+)?", font["/BaseFont"])
            assert descriptor["/FontName"] == font["/BaseFont"] == font["/DescendantFonts"][0]["/BaseFont"]
            program = descriptor["/FontFile2"]
            assert program.get_data()[:4] in {b"\0\1\0\0", b"true"}
            assert program["/Length1"] == len(program.get_data())


def test_usual_characters_are_embedded_always_and_of_the_second_typeface_what_is_asked_for() -> None:
    assert font_of(Face.REGULAR, frozenset({65}))["BaseFont"] == font_of(Face.REGULAR, frozenset())["BaseFont"]
    assert font_of(Face.REGULAR, frozenset({937}))["BaseFont"] != font_of(Face.REGULAR, frozenset())["BaseFont"]
    tick = next(iter(Substitute))
    assert written(descendant(font_of(tick, frozenset({0x2713})))["W"]).startswith(b"[ 10003 [ ")


def test_each_code_has_its_width() -> None:
    widths = written(descendant(font_of(Face.REGULAR, frozenset()))["W"]).decode()
    found = {int(code): float(width) for code, width in re.findall(r"(\d+)\s+\[ ([\d.]+) \]", widths)}
    assert found.keys() == USUAL
    # Liberation Sans: 569 and 1366 of 2048 units for the blank and A
    assert (found[ord(" ")], found[ord("A")]) == (277.83, 666.99)


def test_codes_lead_to_glyphs_in_their_order() -> None:
    cut = next(iter(Substitute))
    table = glyphs(cut, frozenset({0x2611, 0x2713}))
    # glyph 0 stands for missing ones; two bytes a code
    assert len(table) == 2 * (0x2713 + 1)
    assert table[2 * 0x2611 :][:2] == b"\0\1"
    assert table[2 * 0x2713 :][:2] == b"\0\2"
    assert not any(table[: 2 * 0x2611])


def test_characters_of_one_glyph_share_it() -> None:
    face = font_file(Face.REGULAR)
    same = [code for code in (0x2126, 0x3A9) if face.charToGlyph.get(code) == face.charToGlyph[0x3A9]]
    table = glyphs(Face.REGULAR, frozenset(same))
    assert len({table[2 * code :][:2] for code in same}) == 1


def test_codes_are_told_to_be_characters_row_by_row() -> None:
    text = inflated(written(font_of(Face.REGULAR, frozenset({937}))["ToUnicode"])).decode()
    # U+0020 to U+007E, U+03A9, U+2013 to U+2026
    assert "3 beginbfrange\n<0000><00ff><0000>\n<0300><03ff><0300>\n<2000><20ff><2000>\nendbfrange" in text


@pytest.mark.parametrize(("face", "flags"), [(Face.REGULAR, 4), (Face.ITALIC, 4 + 64)])
def test_the_descriptor_tells_italics(face: Face, flags: int) -> None:
    descriptor = descendant(font_of(face, frozenset()))["FontDescriptor"]
    assert descriptor["Flags"] == b"%d" % flags
    assert (float(descriptor["ItalicAngle"]) < 0) is face.italic


def test_a_face_that_is_not_used_is_not_embedded() -> None:
    fonts = read(document(page(block("biasa")))).pages[0]["/Resources"]["/Font"]
    assert list(fonts) == ["/F0"]
