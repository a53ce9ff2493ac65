from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.glyphs import replace_missing
from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Cabang, Langkah, Oleh, Simbol
from sopdoc.source.span import NOWHERE, Span
from sopdoc.typography.measure import FontMeasurer
from tests.layout.fake import LOGO, HalfEmMeasurer, make_sop, make_templat

SPAN = Span("a.yaml", 3, 1)


def test_values_without_a_fault_come_back_as_they_are() -> None:
    values = (make_sop(), Instansi("Pemerintah", logo=LOGO))
    same, diagnostics = replace_missing(values, HalfEmMeasurer("✓"), SPAN)
    assert same is values
    assert diagnostics == ()


def test_each_missing_character_is_replaced_everywhere_with_one_warning() -> None:
    values = (make_sop(judul="✓ Data", dasar_hukum=("a", "b ☑ ✓")), Instansi("✓", logo=LOGO), make_templat())
    (sop, office, templat), (found,) = replace_missing(values, HalfEmMeasurer("✓☑"), SPAN)
    assert (sop.judul, sop.dasar_hukum, office.pemerintah) == ("□ Data", ("a", "b □ □"), "□")
    assert (sop.prosedur, office.logo, templat) == (values[0].prosedur, LOGO, values[2])
    assert found.span == SPAN
    assert found.code == "missing-glyph"
    assert "✓ (U+2713), ☑ (U+2611)" in found.message


def test_each_character_is_told_where_it_stands_first() -> None:
    exits = (Cabang("✓", "lanjut", Span("a.yaml", 9, 5)), Cabang("☑ ✓", "x", Span("a.yaml", 10, 5)))
    step = Langkah("✗", Oleh(("a",)), keputusan=exits, span=Span("a.yaml", 7, 3))
    values = (make_sop(judul="☒", span=SPAN), step, Instansi("★ ✓"))
    _values, found = replace_missing(values, HalfEmMeasurer("✓☑✗☒★"), SPAN)
    told = [(one.span.line, "".join(c for c in "✓☑✗☒★" if c in one.message)) for one in found]
    assert sorted(told) == [(3, "☒★"), (7, "✗"), (9, "✓"), (10, "☑")]


def test_spans_and_words_of_the_program_stay() -> None:
    values = ((Span("✓.yaml"), Simbol.PROSES, "✓"),)
    ((span, simbol, text),), _found = replace_missing(values, HalfEmMeasurer("✓"), NOWHERE)
    assert (span, simbol, text) == (Span("✓.yaml"), Simbol.PROSES, "□")


def test_a_character_whose_capital_is_missing_is_replaced_too() -> None:
    (text,), _found = replace_missing(("straße",), HalfEmMeasurer("S"), NOWHERE)
    assert text == "□tra□e"


def test_a_font_without_the_box_prints_a_question_mark() -> None:
    (text,), _found = replace_missing(("✓",), HalfEmMeasurer("✓□"), NOWHERE)
    assert text == "?"


def test_the_bundled_font_has_the_replacement() -> None:
    assert FontMeasurer().missing("□") == ""
    (text,), _found = replace_missing(("☑ Jalan",), FontMeasurer(), NOWHERE)
    assert text == "□ Jalan"


def test_a_long_list_is_cut_short() -> None:
    lacking = "".join(chr(0x4E00 + at) for at in range(40))
    _values, (found,) = replace_missing((lacking,), HalfEmMeasurer(lacking), NOWHERE)
    assert found.message.count("U+") == 12


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("kerja\u2011sama", "kerja-sama"),
        ("ＳＯＰ（１）！", "SOP(1)!"),
        ("a\u3000b\u205fc", "a b c"),
        ("\ufb00", "ff"),
        ("2 ∗ 3 ＊ 4", r"2 \* 3 \* 4"),
    ],
)
def test_a_character_with_a_plain_lookalike_is_replaced_without_a_word(written: str, printed: str) -> None:
    assert replace_missing((written,), FontMeasurer(), NOWHERE) == ((printed,), ())


def test_only_what_has_no_lookalike_is_told() -> None:
    (text,), (found,) = replace_missing(("a\u2011☑",), FontMeasurer(), SPAN)
    assert text == "a-□"
    assert found.message == "☑ (U+2611) can't be printed; □ is printed instead"


def test_a_lookalike_that_the_font_has_stays() -> None:
    assert replace_missing(("5 \u2212 3",), FontMeasurer(), NOWHERE) == (("5 \u2212 3",), ())


def test_a_lookalike_that_is_missing_too_is_no_help() -> None:
    (text,), (found,) = replace_missing(("\u2011",), HalfEmMeasurer("\u2011-"), NOWHERE)
    assert (text, found.code) == ("□", "missing-glyph")


@pytest.mark.parametrize("letter", "אبﺎ")
def test_letters_written_from_right_to_left_count_as_missing(letter: str) -> None:
    (text,), (found,) = replace_missing((f"a {letter}",), HalfEmMeasurer(), NOWHERE)
    assert (text, found.code) == ("a □", "missing-glyph")


@pytest.mark.parametrize("hidden", ["\x07", "\x08", "\t", "\x0c", "\r", "\x1f", "\x7f", "✓", "\udcff"])
def test_a_glance_overlooks_nothing(hidden: str) -> None:
    """The last one can't be written as UTF-8: half a character, as a file's name may hold."""
    sop = make_sop(judul='Kata "satu" \\ dua\ntiga', dasar_hukum=("a", f"\\{hidden}b"))
    (found, _office), (warned,) = replace_missing((sop, Instansi("Pemerintah")), HalfEmMeasurer(hidden), SPAN)
    assert found.dasar_hukum == ("a", "\\□b")
    assert f"U+{ord(hidden):04X}" in warned.message


@pytest.mark.parametrize("place", ["C:\\berkas\\tata\\u.yaml", "b\udcff.yaml", "dinas-é-✓.yaml"])
def test_the_name_of_a_file_is_not_printed(place: str) -> None:
    values = (make_sop(span=Span(place)), Instansi("Pemerintah", logo=LOGO))
    same, diagnostics = replace_missing(values, HalfEmMeasurer("✓"), SPAN)
    assert same is values
    assert diagnostics == ()


def test_a_picture_is_no_text() -> None:
    whole = replace(LOGO, data=bytes(range(256)))
    values = (make_sop(), Instansi("Pemerintah", logo=whole))
    same, _diagnostics = replace_missing(values, FontMeasurer(), SPAN)
    assert same is values
