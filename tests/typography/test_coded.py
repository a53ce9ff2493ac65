"""Texts that are woven of two revisions."""

from __future__ import annotations

from sopdoc.typography.faces import Face
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import Run, coded, fate_of, parse_markup, plain_text, without
from sopdoc.typography.wrap import wrap_runs
from tests.layout.fake import HalfEmMeasurer

RUNS = (Run("satu * "), Run("dua", Face.BOLD, Fate.DELETED), Run("tiga", Face.ITALIC, Fate.INSERTED))


def test_runs_come_back_as_they_were_spelled() -> None:
    assert parse_markup(coded(RUNS)) == RUNS
    assert coded(()) == ""


def test_all_of_a_heading_is_bold() -> None:
    assert [run.face for run in parse_markup(coded(RUNS), bold=True)] == [Face.BOLD, Face.BOLD, Face.BOLD_ITALIC]


def test_around_it_texts_are_as_written() -> None:
    runs = parse_markup(f"**No** {coded(RUNS[1:2])} lagi")
    assert [(run.text, run.mark) for run in runs] == [
        ("No", Fate.KEPT), (" ", Fate.KEPT), ("dua", Fate.DELETED), (" lagi", Fate.KEPT),
    ]  # fmt: skip


def test_a_text_reads_without_the_words_of_one_fate() -> None:
    assert without(coded(RUNS), Fate.DELETED) == "satu * tiga"
    assert without(coded(RUNS), Fate.INSERTED) == "satu * dua"
    assert plain_text(coded(RUNS)) == "satu * duatiga"


def test_a_text_has_a_fate_only_as_a_whole() -> None:
    assert fate_of(coded(RUNS)) is Fate.KEPT
    assert fate_of(coded(RUNS[1:2])) is Fate.DELETED
    assert fate_of("teks") is Fate.KEPT


def test_a_line_may_end_between_words_that_went_and_words_that_came() -> None:
    """Both are 6 · 5 pt wide; another program wouldn't end a line there by itself."""
    runs = (Run("jangka", mark=Fate.DELETED), Run("tempoh", mark=Fate.INSERTED))
    lines = wrap_runs(runs, HalfEmMeasurer(), 10, 40)
    assert [(line.text, line.firm) for line in lines] == [("jangka", True), ("tempoh", False)]


def test_a_line_knows_what_became_of_the_blank_that_it_was_broken_at() -> None:
    """The blank went with "pada"; the one behind "kepada" came with it."""
    went, came = Run("pada ", mark=Fate.DELETED), Run("kepada ", mark=Fate.INSERTED)
    lines = wrap_runs((went, came, Run("kasubag")), HalfEmMeasurer(), 10, 40)
    assert [(line.text, line.blank) for line in lines] == [
        ("pada", Fate.DELETED), ("kepada", Fate.INSERTED), ("kasubag", Fate.KEPT),
    ]  # fmt: skip
