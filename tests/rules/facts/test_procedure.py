"""What is said of each fact, and what would help."""

from __future__ import annotations

import pytest

from sopdoc.rules.facts.fact import findings
from sopdoc.rules.facts.procedure import NarrowLanes, TallRow, WiderColumns, WideWords
from sopdoc.source.span import Span

HERE = Span("a.yaml", 3, 5)


@pytest.mark.parametrize(
    ("few", "paper", "hint"),
    [
        (True, "", "shorten their names"),
        (False, "", "part the procedure in two: no paper is wide enough for all of them"),
        (True, "A3", "use a wider paper: `kertas: A3` with `orientasi: mendatar` in the template"),
    ],
)
def test_what_makes_lanes_readable(few: bool, paper: str, hint: str) -> None:
    assert findings((NarrowLanes(HERE, 9, few, paper),))[0].hints == (hint,)


def test_wide_words_are_the_steps_or_the_templates() -> None:
    facts = [WideWords(HERE, 1, teks=teks, label=label) for teks, label in ((True, False), (False, True), (True, True))]
    teks, label, both = (found.hints for found in findings(facts))
    assert teks == ("use a shorter `teks`, or fewer pelaksana",)
    assert both == teks + label


def test_fewer_lanes_are_no_help_to_words_of_a_drawing_that_is_as_wide_as_it_takes() -> None:
    ((teks, label),) = (found.hints for found in findings((WideWords(HERE, 1, teks=True, label=True, lanes=False),)))
    assert teks == "use a shorter `teks`"
    assert label == "use a shorter `mulai_label` or `selesai_label` in the template"


@pytest.mark.parametrize(
    ("shipped", "hint"),
    [
        (False, "or make its column wider: write `kolom: {kegiatan: 90, output: 40}` into the template"),
        (
            True,
            "or make its column wider: write `dasar: permenpan35` and, below it, `kolom: {kegiatan: 90, output: 40}` "
            "into a file templates/lebar/templat.yaml, and `templat: lebar` into this source",
        ),
    ],
)
def test_columns_that_make_a_row_lower_are_said_with_the_place_to_write_them(shipped: bool, hint: str) -> None:
    wider = WiderColumns((("kegiatan", 90), ("output", 40)), shipped)
    narrow, wide = findings((TallRow(HERE, 1, None), TallRow(HERE, 1, wider)))
    assert wide.hints == (*narrow.hints, hint)
