import pytest
from msgspec.structs import replace

from sopdoc.inspection.drawings import drawings_of
from sopdoc.inspection.figures.words.cut import UNHYPHENED, cuts, is_of_number
from sopdoc.typography.faces import Face
from sopdoc.typography.line import Break, Line
from sopdoc.typography.markup import Run
from tests.inspection.figures.counting import count
from tests.inspection.planting import loop, plain
from tests.inspection.plants import cut_word


def line(text: str, end: Break) -> Line:
    return Line((Run(text, Face.REGULAR),), 1.0, end)


@pytest.mark.parametrize(
    ("before", "end", "after", "cut"),
    [
        ("Pertanggungjawab", Break.WORD, "an", True),
        ("Pertanggungja-", Break.SYLLABLE, "waban", False),
        ("surat", Break.BLANK, "masuk", False),
        ("surat-", Break.HYPHEN, "surat", False),
        ("surat", Break.WRITTEN, "masuk", False),
        ("surat", Break.PARAGRAPH, "masuk", False),
        ("08.00-10.", Break.WORD, "00", True),
        ("08.00-10-", Break.SYLLABLE, "00", True),
        ("2025-", Break.SYLLABLE, "2026", True),
        ("20", Break.WORD, "25", True),
        ("pukul 10", Break.WORD, ":30 WIB", False),
        ("10:", Break.WORD, "30", True),
        ("08.00-", Break.HYPHEN, "10.00", False),
        ("surat/", Break.WORD, "berkas", False),
        ("Rp5.000,", Break.WORD, "00", True),
        ("https://contoh.example/sur", Break.WORD, "at", False),
        ("dinas@con", Break.WORD, "toh.example", False),
        ("surat.con", Break.WORD, "toh", True),
    ],
)
def test_words_are_cut_without_a_hyphen_and_numbers_at_all(before: str, end: Break, after: str, cut: bool) -> None:
    lines = (line(before, end), line(f"{after} lagi", Break.PARAGRAPH))
    assert len(list(cuts(lines))) == cut


@pytest.mark.parametrize(
    ("before", "after", "cut"),
    [("2026-11-", "28", True), ("0812-3456-", "7890", True), ("10:30-", "11:45", True), ("surat-", "surat", False)],
)
def test_what_would_fit_a_usual_column_is_cut_behind_its_hyphens(before: str, after: str, cut: bool) -> None:
    end = Break.WORD if cut else Break.HYPHEN
    lines = (Line((Run(before, Face.REGULAR),), 4.0 * len(before), end), line(after, Break.PARAGRAPH))
    width = 4.0 * len(before + after)
    assert [len(list(cuts(lines, usual))) for usual in (width, width - 1)] == [cut, False]


def test_a_word_of_several_lines_is_known_from_all_of_them() -> None:
    address = (line("https://", Break.WORD), line("contoh", Break.WORD), line("kita.example", Break.PARAGRAPH))
    assert list(cuts(address)) == []
    word = (line("Per", Break.WORD), line("tanggung", Break.WORD), line("jawaban", Break.PARAGRAPH))
    assert list(cuts(word)) == ["Per|tanggungjawaban", "Pertanggung|jawaban"]
    times = (line("buka 08.", Break.WORD), line("00 sampai", Break.BLANK), line("10.00", Break.PARAGRAPH))
    assert list(cuts(times)) == ["08.|00"]


def test_all_texts_of_a_page_are_looked_at() -> None:
    assert count("words-cut", plain()).amount == 0
    found = count("words-cut", cut_word(plain()))
    assert [(spot.langkah, spot.words) for spot in found.spots] == [(2, "keg|iatan is cut")]
    assert found.of > 20


def test_a_word_cut_into_pieces_is_told_once_with_all_its_cuts() -> None:
    chart = loop()
    at = chart.exit("Tidak")
    label = chart.line(at).label
    assert label is not None
    (paragraph,) = label.paragraphs
    pieces = (line("Ti", Break.WORD), line("da", Break.WORD), line("k", Break.PARAGRAPH))
    cut = chart.with_line(at, label=replace(label, paragraphs=(replace(paragraph, lines=pieces),)))
    assert count("words-cut", cut).amount == 2
    (spot,) = UNHYPHENED.ask(drawings_of(cut.document, cut.sop, cut.templat)).spots
    assert spot.words == "Ti|da|k is cut"


def test_words_on_arrows_are_looked_at_too() -> None:
    chart = loop()
    at = chart.exit("Tidak")
    label = chart.line(at).label
    assert label is not None
    (paragraph,) = label.paragraphs
    halves = (line("Ti", Break.WORD), line("dak", Break.PARAGRAPH))
    cut = replace(label, paragraphs=(replace(paragraph, lines=halves),))
    assert count("words-cut", chart.with_line(at, label=cut)).amount == 1


@pytest.mark.parametrize(
    ("cut", "is_number"), [("2|025", True), ("10.|00", True), ("keg|iatan", False), ("A4|b", False)]
)
def test_cuts_in_numbers_are_told_from_those_in_words(cut: str, is_number: bool) -> None:
    assert is_of_number(cut) is is_number
