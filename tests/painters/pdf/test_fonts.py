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


def ranges(codes: frozenset[int]) -> list[tuple[int, int, int]]:
    text = inflated(written(font_of(Face.REGULAR, codes)["ToUnicode"])).decode()
    blocks = re.findall(r"(\d+) beginbfrange\n(.*?)endbfrange", text, re.DOTALL)
    assert [int(count) for count, _block in blocks] == [block.count("\n") for _count, block in blocks]
    assert all(int(count) <= 100 for count, _block in blocks)
    found = [line.split() for _count, block in blocks for line in block.splitlines()]
    return [tuple(int(part.strip("<>"), 16) for part in line) for line in found]


def test_the_codes_that_are_embedded_are_told_to_be_characters() -> None:
    # a range stays within 256 codes
    assert ranges(frozenset({937, 0xFF, 0x100})) == [
        (0x20, 0x7E, 0x20),
        (0xFF, 0xFF, 0xFF),
        (0x100, 0x100, 0x100),
        (937, 937, 937),
        (0x2013, 0x2014, 0x2013),
        (0x2018, 0x2019, 0x2018),
        (0x201C, 0x201D, 0x201C),
        (0x2022, 0x2022, 0x2022),
        (0x2026, 0x2026, 0x2026),
    ]


def test_many_ranges_are_told_in_parts() -> None:
    assert len(ranges(frozenset(range(0x100, 0x300, 2)))) == 256 + 6


@pytest.mark.parametrize(("face", "flags"), [(Face.REGULAR, 4), (Face.ITALIC, 4 + 64)])
def test_the_descriptor_tells_italics(face: Face, flags: int) -> None:
    descriptor = descendant(font_of(face, frozenset()))["FontDescriptor"]
    assert descriptor["Flags"] == b"%d" % flags
    assert (float(descriptor["ItalicAngle"]) < 0) is face.italic


def test_a_face_that_is_not_used_is_not_embedded() -> None:
    fonts = read(document(page(block("biasa")))).pages[0]["/Resources"]["/Font"]
    assert list(fonts) == ["/F0"]
