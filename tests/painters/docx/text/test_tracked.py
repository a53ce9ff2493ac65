"""What became of words, paragraphs and rows, as Word's own revisions."""

from __future__ import annotations

import pytest

from sopdoc.painters.docx.text.tracked import change_of, ends_in_cell, paragraph_end, signed, tracked
from sopdoc.typography.fate import Fate

KEPT, INSERTED, DELETED = Fate
RUN = '<w:r><w:t xml:space="preserve">kata</w:t></w:r>'


def by_andi(xml: str) -> str:
    return signed(xml, "Andi Contoh & Rekan", "2026-11-28")


def test_what_is_kept_has_no_element_of_its_own() -> None:
    assert tracked(RUN, KEPT) == RUN
    assert change_of(KEPT) == paragraph_end((KEPT,)) == ""
    assert by_andi(RUN) is RUN


def test_words_that_went_have_an_element_of_their_own() -> None:
    assert by_andi(tracked(RUN, DELETED)) == (
        '<w:del w:id="1" w:author="Andi Contoh &amp; Rekan" w:date="2026-11-28T00:00:00Z">'
        '<w:r><w:delText xml:space="preserve">kata</w:delText></w:r></w:del>'
    )


def test_each_change_has_its_number() -> None:
    xml = signed(change_of(INSERTED) + change_of(DELETED), "Budi Contoh", "")
    assert xml == '<w:ins w:id="1" w:author="Budi Contoh"/><w:del w:id="2" w:author="Budi Contoh"/>'


@pytest.mark.parametrize(
    ("paragraphs", "ends"),
    [
        ([], []),
        ([KEPT, INSERTED, KEPT], [(KEPT,), (INSERTED,), (KEPT,)]),
        ([DELETED], [(KEPT,)]),
        ([KEPT, DELETED], [(DELETED,), (KEPT,)]),
        ([KEPT, INSERTED, INSERTED], [(INSERTED,), (INSERTED,), (KEPT,)]),
        ([KEPT, DELETED, KEPT, INSERTED], [(KEPT,), (DELETED,), (INSERTED,), (KEPT,)]),
        ([DELETED, INSERTED], [(DELETED, INSERTED), (KEPT,)]),
    ],
)
def test_the_last_end_of_a_cell_stays(paragraphs: list[Fate], ends: list[tuple[Fate, ...]]) -> None:
    """Else Word would have to join the cell's last paragraph with what is in the next cell."""
    found = ends_in_cell(paragraphs)
    assert [tuple(mark for mark in marks if mark is not KEPT) or (KEPT,) for marks in found] == ends
