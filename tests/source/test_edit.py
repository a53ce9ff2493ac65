from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.source.edit import Edit, edited
from sopdoc.source.span import NOWHERE, Span

SOURCE = "a: satu  # ya\r\nb: dúa\n".encode()


def at(start: int, end: int, text: str) -> Edit:
    return Edit(Span("x.yaml", start=start, end=end), text)


@st.composite
def cases(draw: st.DrawFn) -> tuple[bytes, list[tuple[str, str | None]]]:
    """Make a file of pieces, each with what is to be written in its place, None where it stays."""
    texts = st.text(st.characters(exclude_categories=("Cs",)), max_size=6)
    pieces = draw(st.lists(st.tuples(texts, st.none() | texts), max_size=12))
    return draw(st.sampled_from([b"", codecs.BOM_UTF8])), pieces


@given(cases(), st.randoms())
def test_what_is_between_edits_stays_as_it_is(case: tuple[bytes, list[tuple[str, str | None]]], random) -> None:  # type: ignore[no-untyped-def]
    mark, pieces = case
    if not mark and "".join(old for old, _ in pieces).startswith("\ufeff"):
        return
    edits, place = [], 0
    for old, new in pieces:
        if new is not None and old:
            edits.append(at(place, place + len(old), new))
        place += len(old)
    random.shuffle(edits)
    whole = mark + "".join(old for old, _ in pieces).encode()
    wanted = "".join(old if new is None or not old else new for old, new in pieces)
    assert edited(whole, edits) == mark + wanted.encode()


def test_line_ends_comments_and_a_mark_stay() -> None:
    for mark in (b"", codecs.BOM_UTF8):
        changed = edited(mark + SOURCE, [at(18, 21, "tiga"), at(3, 7, "empat")])
        assert changed == mark + b"a: empat  # ya\r\nb: tiga\n"


def test_texts_are_put_in_in_the_order_in_which_they_are_given() -> None:
    assert edited(b"ad", [at(1, 1, "b"), at(1, 1, "c")]) == b"abcd"
    assert edited(b"axd", [at(1, 2, "c"), at(1, 1, "b"), at(2, 2, "!")]) == b"abc!d"
    assert edited(b"", [at(0, 0, "a")]) == b"a"
    assert edited(SOURCE, []) == SOURCE


@pytest.mark.parametrize(
    "edits",
    [
        [at(0, 2, "x"), at(1, 3, "y")],
        [at(0, 3, "x"), at(1, 2, "")],
        [at(0, 3, "x"), at(1, 1, "y")],
        [at(1, 2, "x"), at(1, 2, "x")],
        [at(0, 99, "")],
        [at(3, 2, "")],
        [Edit(NOWHERE, "x")],
    ],
)
def test_edits_that_overlap_or_have_no_place_are_refused(edits: list[Edit]) -> None:
    with pytest.raises(ValueError, match=r"overlap|no place"):
        edited(SOURCE, edits)


def test_what_is_no_text_is_refused() -> None:
    with pytest.raises(ValueError, match="utf-8"):
        edited(b"a: \xff", [at(0, 1, "b")])
