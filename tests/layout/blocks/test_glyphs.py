from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.glyphs import replace_missing
from sopdoc.model.instansi import Instansi
from sopdoc.model.prosedur import Cabang, Simbol
from sopdoc.rules.facts.fact import findings
from sopdoc.source.span import NOWHERE, Span
from sopdoc.source.tree import Entry, Mapping, Scalar, Sequence
from sopdoc.typography.measure import FontMeasurer
from tests.flows import langkah
from tests.layout.fake import LOGO, HalfEmMeasurer, make_sop, make_templat

SPAN = Span("a.yaml", 3, 1)


def test_values_without_a_fault_come_back_as_they_are() -> None:
    values = (make_sop(), Instansi("Pemerintah", logo=LOGO))
    same, diagnostics = replace_missing(values, HalfEmMeasurer("✓"), SPAN)
    assert same is values
    assert diagnostics == ()


def test_characters_that_no_typeface_has_stay_and_are_told_once() -> None:
    values = (make_sop(judul="✓ Data", dasar_hukum=("a", "b ☑ ✓")), Instansi("✓", logo=LOGO), make_templat())
    same, lost = replace_missing(values, HalfEmMeasurer("✓☑"), SPAN)
    (found,) = findings(lost)
    assert same is values
    assert found.span == SPAN
    assert found.code == "missing-glyph"
    assert "✓ (U+2713), ☑ (U+2611)" in found.message


def test_each_character_is_told_where_it_stands_first() -> None:
    exits = (Cabang("✓", "lanjut", Span("a.yaml", 9, 5)), Cabang("☑ ✓", "x", Span("a.yaml", 10, 5)))
    step = langkah("✗", "a", keputusan=exits, span=Span("a.yaml", 7, 3))
    values = (make_sop(judul="☒", span=SPAN), step, Instansi("★ ✓"))
    _values, lost = replace_missing(values, HalfEmMeasurer("✓☑✗☒★"), SPAN)
    found = findings(lost)
    told = [(one.span.line, "".join(c for c in "✓☑✗☒★" if c in one.message)) for one in found]
    assert sorted(told) == [(3, "☒★"), (7, "✗"), (9, "✓"), (10, "☑")]


def test_spans_and_words_of_the_program_stay() -> None:
    values = ((Span("\u2011.yaml"), Simbol.PROSES, "\u2011"),)
    ((span, simbol, text),), _found = replace_missing(values, HalfEmMeasurer("\u2011"), NOWHERE)
    assert (span, simbol, text) == (Span("\u2011.yaml"), Simbol.PROSES, "-")


def test_values_with_nothing_to_replace_stay_beside_others() -> None:
    values = (make_sop(judul="a\u2011b"), Instansi("x", logo=LOGO), make_templat())
    (sop, office, templat), lost = replace_missing(values, HalfEmMeasurer("\u2011"), SPAN)
    found = findings(lost)
    assert (sop.judul, found) == ("a-b", ())
    assert (sop.prosedur, office.logo, templat) == (values[0].prosedur, LOGO, values[2])


def test_a_character_whose_capital_is_missing_is_told_too() -> None:
    _values, lost = replace_missing(("straße",), HalfEmMeasurer("S"), NOWHERE)
    (found,) = findings(lost)
    assert "s (U+0073), ß (U+00DF)" in found.message


def test_what_only_the_second_typeface_has_is_nothing_to_tell() -> None:
    values = ("✓ ☑ ✗ → 10⁻³ ✔ ➔ ★",)
    assert replace_missing(values, FontMeasurer(), NOWHERE) == (values, ())


def test_what_is_no_text_is_replaced() -> None:
    (text,), lost = replace_missing(("a\x07b\udc00漢",), FontMeasurer(), NOWHERE)
    (found,) = findings(lost)
    assert text == "a□b□漢"
    assert found.message.count("U+") == 3


def test_a_long_list_is_cut_short() -> None:
    lacking = "".join(chr(0x4E00 + at) for at in range(40))
    _values, lost = replace_missing((lacking,), HalfEmMeasurer(lacking), NOWHERE)
    (found,) = findings(lost)
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
    (text,), lost = replace_missing(("a\u2011漢☑",), FontMeasurer(), SPAN)
    (found,) = findings(lost)
    assert text == "a-漢☑"
    assert found.message == "漢 (U+6F22) can't be printed: PDF and pictures show □, Word looks for a font"


def test_a_lookalike_that_the_font_has_stays() -> None:
    assert replace_missing(("5 \u2212 3",), FontMeasurer(), NOWHERE) == (("5 \u2212 3",), ())


def test_a_lookalike_that_is_missing_too_is_no_help() -> None:
    (text,), lost = replace_missing(("\u2011",), HalfEmMeasurer("\u2011-"), NOWHERE)
    (found,) = findings(lost)
    assert (text, found.code) == ("\u2011", "missing-glyph")


@pytest.mark.parametrize("letter", "אبﺎ")
def test_letters_written_from_right_to_left_count_as_missing(letter: str) -> None:
    (text,), lost = replace_missing((f"a {letter}",), HalfEmMeasurer(), NOWHERE)
    (found,) = findings(lost)
    assert (text, found.code) == (f"a {letter}", "missing-glyph")


@pytest.mark.parametrize("hidden", ["\x07", "\x08", "\t", "\x0c", "\r", "\x1f", "\x7f", "✓", "\udcff"])
def test_a_glance_overlooks_nothing(hidden: str) -> None:
    """The last one can't be written as UTF-8: half a character, as a file's name may hold."""
    sop = make_sop(judul='Kata "satu" \\ dua\ntiga', dasar_hukum=("a", f"\\{hidden}b"))
    (found, _office), lost = replace_missing((sop, Instansi("Pemerintah")), HalfEmMeasurer(hidden), SPAN)
    (warned,) = findings(lost)
    assert found.dasar_hukum == ("a", "\\✓b" if hidden == "✓" else "\\□b")
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


def test_each_tree_is_told_of_what_was_read_from_it() -> None:
    values = (make_sop(judul="☑ ✓"), Instansi("✓ ✗"), make_templat())
    own = Sequence((Scalar("kata", Span("a.yaml", 1, 1)), Scalar("☑ ✓", Span("a.yaml", 2, 3))))
    office = Mapping((Entry(Scalar("✗ ✓", Span("b.yaml", 4, 1)), Scalar("☑", Span("b.yaml", 4, 6))),))
    _values, lost = replace_missing(values, HalfEmMeasurer("✓☑✗"), SPAN, (own, office, None))
    found = findings(lost)
    told = [(str(one.span), "".join(c for c in one.message if c in "✓☑✗")) for one in found]
    assert told == [("a.yaml:2:3", "☑✓"), ("b.yaml:4:1", "✗✓")]


def test_what_stands_in_no_tree_is_told_at_the_value() -> None:
    (found,) = findings(
        replace_missing((make_sop(judul="✓"),), HalfEmMeasurer("✓"), SPAN, (Scalar("kata", NOWHERE),))[1]
    )
    assert found.span == SPAN


def test_a_place_knows_the_character_that_letter_and_accent_make() -> None:
    tree = Scalar("a\u0328", Span("a.yaml", 9, 9))
    (found,) = findings(replace_missing(("\u0105",), HalfEmMeasurer("\u0105"), SPAN, (tree,))[1])
    assert found.span == tree.span


def test_of_many_places_some_are_told() -> None:
    lacking = "".join(chr(0x4E00 + at) for at in range(40))
    tree = Sequence(tuple(Scalar(c, Span("a.yaml", line, 1)) for line, c in enumerate(lacking, 1)))
    found = findings(replace_missing((lacking,), HalfEmMeasurer(lacking), NOWHERE, (tree,))[1])
    assert (len(found), found[-1].code, found[-1].span.line) == (21, "more-of-a-kind", 21)
