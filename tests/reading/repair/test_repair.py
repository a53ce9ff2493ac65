"""Lines put right as hints say."""

from __future__ import annotations

from sopdoc.reading.repair.repair import Edit, blanked, closed, dashed, dropped, line_edit, quoted_value, shifted


def test_lines_stand_for_as_many_others() -> None:
    assert Edit(1, ("x", "y")).applied(["a", "b", "c", "d"]) == ["a", "x", "y", "d"]
    assert line_edit(3, "x").applied(["a", "b", "c", "d"]) == ["a", "b", "c", "x"]


def test_a_value_is_put_in_quotes_and_its_comment_kept() -> None:
    assert quoted_value(["a: b: c # d"], 0) == ("'b: c'", line_edit(0, "a: 'b: c' # d"))
    assert quoted_value(["  - Surat: masuk"], 0) == ("'Surat: masuk'", line_edit(0, "  - 'Surat: masuk'"))
    assert quoted_value(["  - kegiatan: a: b"], 0) == ("'a: b'", line_edit(0, "  - kegiatan: 'a: b'"))
    assert quoted_value(["a: b c"], 0, 5) == ("'c'", line_edit(0, "a: b 'c'"))
    assert quoted_value(["  - "], 0) is None


def test_what_opens_is_closed_at_the_end_of_its_line() -> None:
    assert closed(["a: [b, {c: d"], 0, 3) == ("[b, {c: d}]", line_edit(0, "a: [b, {c: d}]"))
    assert closed(["a: [b, c, # d"], 0, 3) == ("[b, c]", line_edit(0, "a: [b, c]"))
    assert closed(["a: 'b c"], 0, 3) == ("'b c'", line_edit(0, "a: 'b c'"))


def test_a_line_moves_with_what_belongs_to_it() -> None:
    lines = ["a:", "   b:", "     c: x", "", "   d: y", "e: z"]
    edit = shifted(lines, 1, 2)
    assert edit.applied(lines) == ["a:", "  b:", "    c: x", "", "  d: y", "e: z"]
    assert edit.moved == -1


def test_an_item_moves_alone_among_items() -> None:
    lines = ["a:", "  - b", "    - c", "    - d"]
    assert shifted(lines, 2, 2).applied(lines) == ["a:", "  - b", "  - c", "    - d"]


def test_what_stands_right_already_does_not_move() -> None:
    lines = ["- a: x", " b: y", "  c: z"]
    assert shifted(lines, 1, 2).applied(lines) == ["- a: x", "  b: y", "  c: z"]


def test_an_item_is_made_of_lines() -> None:
    lines = ["a:", "  b: x", "  c: y", "d: z"]
    edit = dashed(lines, 1, 3, 2)
    assert edit.applied(lines) == ["a:", "  - b: x", "    c: y", "d: z"]
    assert edit.moved == 2


def test_what_cannot_be_judged_is_left_out_and_said_to_be_lost() -> None:
    lines = ["a: x", "  - y", "b: z"]
    assert dropped(lines, 0) == Edit(0, ("a:", ""), lost=True)
    assert dropped(["- x", "  y", "b: z"], 0) == Edit(0, ("", ""), lost=True)
    assert blanked(lines, 0) == Edit(0, ("", ""), lost=True)
    assert blanked(lines, 2) == Edit(2, ("",), lost=True)
