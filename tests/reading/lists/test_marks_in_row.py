"""Lists that were pasted into one line."""

from __future__ import annotations

import pytest

from sopdoc.reading.lists.marks_in_row import items_in_row, marks_in_row
from sopdoc.source.tree import Scalar


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("• Surat • Kop", ("Surat", "Kop")),
        ("1. Surat 2. Kop 3. Cap", ("Surat", "Kop", "Cap")),
        ("1) Surat; 2) Kop", ("Surat", "Kop")),
        ("- Surat - Kop", ("Surat", "Kop")),
        ("✓ Surat ✓ Kop", ("Surat", "Kop")),
        ("1. Surat 3. Kop", ()),
        ("2. Surat 3. Kop", ()),
        ("1. Surat 2) Kop", ()),
        ("Surat • Kop", ()),
        ("• Surat", ()),
        ("-Surat - Kop", ()),
        ("+ 3 + 4", ()),
        ("a. Surat b. Kop", ()),
    ],
)
def test_items_stand_between_marks_that_go_on(text: str, items: tuple[str, ...]) -> None:
    assert items_in_row(text) == items


def test_it_is_warned_of_with_the_items_ready() -> None:
    (found,) = marks_in_row(Scalar("• Surat • Kop"))
    assert found.hints[0] == "if they are items, write each on a line of its own: `- Surat`, `- Kop`"
    assert marks_in_row(Scalar("• Surat • Kop", literal=True)) == ()
    assert marks_in_row(Scalar("• Surat\n• Kop")) == ()
