from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft, Stack
from sopdoc.layout.blocks.text import Style
from sopdoc.layout.flowchart.standing.part_builder import CLEAR_ABOVE, CLEAR_BELOW
from sopdoc.layout.page import Shape, Table, TableRole
from sopdoc.layout.procedure.procedure import ProcedurePages, procedure_pages
from sopdoc.model.prosedur import Langkah, Prosedur
from sopdoc.rules.facts.fact import findings
from sopdoc.source.span import Span
from tests.flows import exits
from tests.layout.fake import SETTER, blocks_of, lines_by_role, make_templat, only_table, texts
from tests.layout.flowchart.board import decide, procedure, step
from tests.layout.sound import assert_sound

TEMPLAT = make_templat()
"""The frame is 50 … 550; the title takes 12 + 6, the heading 2 × 20."""
ROW = CLEAR_ABOVE + 18 + CLEAR_BELOW
"""The height of a row with a box and little text: 36.5."""


def pages(
    *steps: Langkah, lanes: str = "abc", letter: int = 0, closing: Stack | None = None, **values: object
) -> ProcedurePages:
    prosedur = procedure(*steps, lanes=lanes, **values)
    return procedure_pages(prosedur, 2, Press(TEMPLAT, SETTER), letter, 0, closing)


def many(count: int, oleh: str = "a") -> list[Langkah]:
    return [step(oleh) for _ in range(count)]


def letters(draft: Draft) -> list[str]:
    return sorted(one.text.lines[0].text for one in draft.symbols if one.shape is Shape.OFFPAGE and one.text)


def rows_of(draft: Draft) -> list[int]:
    return [int(line) for line in texts(tuple(one for one in blocks_of(draft) if one.role == "no"))]


def test_a_short_procedure_is_one_page_with_its_title_above_the_table() -> None:
    (page,) = pages(*many(3)).drafts
    title, table = page.flow
    assert texts(blocks_of(page))[0] == "Judul"
    assert title.rect.y == 50
    assert isinstance(table, Table)
    assert table.edges == (68, 88, 108, 108 + ROW, 108 + 2 * ROW, 108 + 3 * ROW)  # 50 + 12 + 6; two headings
    assert (table.headings, table.lanes, table.role) == (2, (2, 5), TableRole.PROCEDURE)
    assert [row.langkah for row in table.rows] == [None, None, 1, 2, 3]
    assert (page.prosedur, page.opens) == (2, "Judul")


def test_a_symbol_keeps_room_above_it_for_an_arrowhead() -> None:
    (page,) = pages(*many(2)).drafts
    assert [symbol.rect.y for symbol in page.symbols] == [108 + CLEAR_ABOVE, 108 + ROW + CLEAR_ABOVE]


def test_a_title_without_markup_is_the_bookmark() -> None:
    prosedur = Prosedur("**Satu**\ndua", procedure().pelaksana, (step(),))
    (page,) = procedure_pages(prosedur, 0, Press(TEMPLAT, SETTER), 0, 0, None).drafts
    assert page.opens == "Satu dua"


def test_headings_are_repeated_on_each_page_and_the_title_is_not() -> None:
    found = pages(*many(30)).drafts
    assert len(found) == 3
    assert [only_table(draft).headings for draft in found] == [2, 2, 2]
    assert lines_by_role(found, "judul_prosedur") == ["Judul"]
    assert [draft.opens for draft in found] == ["Judul", "", ""]


def test_a_table_fills_its_pages() -> None:
    # the first page has 550 - 108 = 442: a strip and eleven rows; the others 460: two strips and eleven
    assert [len(rows_of(draft)) for draft in pages(*many(30)).drafts] == [11, 11, 8]


def test_arrows_over_pages_have_letters_in_the_order_of_reading() -> None:
    found = pages(*many(30))
    assert [letters(draft) for draft in found.drafts] == [["A"], ["A", "B"], ["B"]]
    assert found.letters == 2


def test_letters_go_on_from_the_procedures_before() -> None:
    found = pages(*many(30), letter=25)
    assert [letters(draft) for draft in found.drafts] == [["Z"], ["AA", "Z"], ["AA"]]


def test_a_loop_over_three_pages_has_one_letter_out_at_the_head_and_in_at_the_foot() -> None:
    loop = [step("b", id="awal"), *many(28), decide("b", ya="lanjut", tidak="awal"), step("b")]
    first, between, last = pages(*loop).drafts
    (into,) = (one for one in first.symbols if one.shape is Shape.OFFPAGE and one.langkah == 1)
    assert into.text is not None
    letter = into.text.lines[0].text
    assert letter in letters(last)
    assert letter not in letters(between)
    assert into.rect.y > max(one.rect.bottom for one in first.symbols if one.shape is not Shape.OFFPAGE)
    (out,) = (one for one in last.symbols if one.shape is Shape.OFFPAGE and one.langkah == 30)
    assert out.rect.bottom < min(one.rect.y for one in last.symbols if one.shape is not Shape.OFFPAGE)


def test_a_row_as_high_as_a_page_is_set_in_smaller_type() -> None:
    long = step(output=tuple("kata " * 5 for _ in range(36)))
    found = pages(step(), long, step())
    assert found.facts == ()
    sizes = {one.size for draft in found.drafts for one in blocks_of(draft) if one.role == "output"}
    assert len(sizes) == 1
    assert sizes < {9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5}
    assert_sound(found.drafts, make_templat(jarak_sel=type(TEMPLAT.jarak_sel)(0, 0)))


def test_a_row_too_high_even_in_the_least_type_is_an_error() -> None:
    found = pages(step(), step(output=tuple("kata" for _ in range(200))), step())
    assert [(one.code, one.severity.value) for one in findings(found.facts)] == [("row-too-tall", "error")]


def test_lanes_too_narrow_to_read_are_warned_of() -> None:
    lanes = "abcdefghijklmnopqrstuvwxyzABCD"
    (found,) = (one for one in findings(pages(*many(2), lanes=lanes).facts) if one.code == "narrow-lanes")
    assert found.message == "30 pelaksana leave lanes too narrow to read"
    assert found.hints == ("use a wider paper: `kertas: A3` with `orientasi: mendatar` in the template",)


def test_lanes_that_no_paper_makes_readable_are_to_be_parted() -> None:
    lanes = "".join(chr(ord("A") + at) for at in range(45))
    (found,) = (one for one in findings(pages(*many(2), lanes=lanes).facts) if one.code == "narrow-lanes")
    assert found.hints == ("part the procedure in two: no paper is wide enough for all of them",)


def test_names_too_long_to_read_are_warned_of() -> None:
    prosedur = procedure(step(), step(), lanes="abcdefgh")
    named = tuple(replace(one, nama="S" * 60) for one in prosedur.pelaksana)
    found = procedure_pages(replace(prosedur, pelaksana=named), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert [one.code for one in findings(found.facts)] == ["narrow-lanes"]


def test_names_too_long_for_few_lanes_are_to_be_shortened() -> None:
    prosedur = procedure(step(), step(), lanes="ab")
    named = tuple(replace(one, nama="S" * 300) for one in prosedur.pelaksana)
    (found,) = findings(
        procedure_pages(replace(prosedur, pelaksana=named), 0, Press(TEMPLAT, SETTER), 0, 0, None).facts
    )
    assert (found.code, found.hints) == ("narrow-lanes", ("use a shorter word or an abbreviation",))


def test_a_word_is_blamed_at_its_name_where_all_others_have_room_in_their_lanes() -> None:
    prosedur = procedure(step(), step(), lanes="abcdefgh")
    names = ("Kepala " + "S" * 60, *["Kepala Seksi"] * 7)
    lanes = tuple(
        replace(one, nama=name, span=Span("a.yaml", 9 + at, 5))
        for at, (one, name) in enumerate(zip(prosedur.pelaksana, names, strict=True))
    )
    found = procedure_pages(replace(prosedur, pelaksana=lanes), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    (said,) = findings(found.facts)
    assert (said.code, said.span.line) == ("narrow-lanes", 9)
    assert said.message.startswith(f'the word "{"S" * 60}" is too long for its lane')
    assert said.hints[0] == "use a shorter word or an abbreviation, or fewer pelaksana"


def test_lanes_whose_names_stand_upright_are_readable() -> None:
    prosedur = procedure(step(), step(), lanes="abcdefghijklmno")
    named = tuple(replace(one, nama="Kepala BPPSDMKP") for one in prosedur.pelaksana)
    found = procedure_pages(replace(prosedur, pelaksana=named), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert found.facts == ()
    names = [one for draft in found.drafts for one in blocks_of(draft) if one.role == "pelaksana"]
    assert [one.upright for one in names] == [True] * 15


def test_words_wider_than_their_symbol_in_the_least_type_are_warned_of() -> None:
    found = pages(step(), step(teks="pertanggungjawaban bersama"), step(teks="Valid?"))
    assert [(one.code, one.severity.value) for one in findings(found.facts)] == [("wide-teks", "warning")]
    assert "langkah 2" in findings(found.facts)[0].message
    assert findings(found.facts)[0].hints == ("use a shorter `teks`, or fewer pelaksana",)


def test_a_templates_word_without_room_asks_for_another_in_the_template() -> None:
    steps, lanes = (step("a"), decide("b", ya="selesai", tidak="selesai")), "abcdefghijklmnopqrstuvwxyz"
    prosedur = procedure(*steps, lanes=lanes)
    found = [
        procedure_pages(prosedur, 2, Press(each, SETTER), 0, 0, None)
        for each in (TEMPLAT, make_templat(selesai_label="S"))
    ]
    hints = [
        [hint for one in findings(pages.facts) if one.code == "wide-teks" for hint in one.hints] for pages in found
    ]
    assert hints == [["use fewer pelaksana, or a shorter `mulai_label` or `selesai_label` in the template"], []]


ENDS = exits(ya="selesai", tidak="selesai")


def test_the_word_that_is_too_wide_is_the_one_told_of() -> None:
    lanes = "abcdefghijklmnopqrstuvwxyz"
    prosedur = procedure(step("a"), step("b", keputusan=ENDS, teks="?"), lanes=lanes)
    found = findings(procedure_pages(prosedur, 2, Press(TEMPLAT, SETTER), 0, 0, None).facts)
    capsule = "use fewer pelaksana, or a shorter `mulai_label` or `selesai_label` in the template"
    assert [one.hints for one in found if one.code == "wide-teks"] == [(capsule,)]
    first, _second = prosedur.langkah
    longer = replace(prosedur, langkah=(first, step("b", keputusan=ENDS, teks="pertanggungjawaban")))
    found = findings(procedure_pages(longer, 2, Press(TEMPLAT, SETTER), 0, 0, None).facts)
    own = "use a shorter `teks`, or fewer pelaksana"
    assert [one.hints for one in found if one.code == "wide-teks"] == [(own, capsule)]


def test_a_title_that_leaves_no_room_for_a_row_is_an_error() -> None:
    found = pages(step(), step(), judul="kata " * 1000)
    assert [one.code for one in findings(found.facts)] == ["title-too-long"]


def test_names_of_pelaksana_that_leave_no_room_for_a_row_are_an_error() -> None:
    prosedur = procedure(step(), step(), lanes="abcdefghijklmnopqrst")
    named = tuple(replace(one, nama="sekretariat " * 60) for one in prosedur.pelaksana)
    found = procedure_pages(replace(prosedur, pelaksana=named), 0, Press(TEMPLAT, SETTER), 0, 0, None)
    assert "heading-too-tall" in [one.code for one in findings(found.facts)]


def test_more_arrows_over_a_break_than_a_page_can_hold_are_told() -> None:
    first = step(id="awal")
    loops = [decide(ya="lanjut", tidak="awal") for _ in range(24)]  # a page has room for 18 strips of 24
    found = pages(first, *loops, step(), lanes="a")
    codes = [one.code for one in findings(found.facts)]
    assert set(codes) == {"crowded-arrow"}
    assert codes.count("crowded-arrow") == sum(len(draft.left_out) for draft in found.drafts) >= 8


def test_symbols_that_are_higher_than_a_page_are_an_error_that_names_them() -> None:
    size = replace(TEMPLAT.simbol, tinggi=800.0)
    found = procedure_pages(procedure(step(), step()), 0, Press(replace(TEMPLAT, simbol=size), SETTER), 0, 0, None)
    assert {one.code for one in findings(found.facts)} == {"page-too-full"}
    assert "the symbols of langkah 2" in findings(found.facts)[-1].message


def test_a_first_step_that_is_too_long_below_its_title_is_told_so() -> None:
    # 60 lines of the least type fit on a later page, and not below a title of 18 lines.
    found = pages(step(output=("kata",) * 60), step(), judul="\n".join(["Judul"] * 18))
    assert [one.code for one in findings(found.facts)] == ["row-too-tall"]
    assert "langkah 1" in findings(found.facts)[0].message


def signature(lines: int) -> Stack:
    block = SETTER.block("\n".join(["Nama"] * lines), 500, 0, 250, Style(10, "penutup"))
    return Stack((block,), block.rect.height)


def test_a_signature_takes_the_last_rows_along() -> None:
    # twelve rows of 36.5 are 438 of 442: there is no room for 14 + 108, and 12 × 31.7 would leave but 61
    without, together = pages(*many(12)).drafts, pages(*many(12), closing=signature(9)).drafts
    assert [rows_of(draft) for draft in without] == [list(range(1, 13))]
    # 292 of 442 points, then 146 and the signature's 122 of 460
    assert [rows_of(draft) for draft in together] == [[1, 2, 3, 4, 5, 6, 7, 8], [9, 10, 11, 12]]
    assert lines_by_role(together[1:], "penutup") == ["Nama"] * 9


def test_rows_give_way_to_a_signature_that_lacks_a_little() -> None:
    (page,) = pages(*many(12), closing=signature(3)).drafts
    heights = [row.height for row in only_table(page).rows[2:]]
    assert heights == pytest.approx([ROW - 4.8] * 12)  # 380.4, and 50 of 442
    assert lines_by_role((page,), "penutup") == ["Nama"] * 3


def test_notes_stand_below_the_table() -> None:
    (page,) = pages(*many(2), catatan=("*) Lihat SOP lain",)).drafts
    assert lines_by_role((page,), "catatan") == ["*) Lihat SOP lain"]
    assert page.flow[-1].rect.y == only_table(page).bottom + 6


@st.composite
def flows(draw: st.DrawFn) -> list[Langkah]:
    """Return steps of several lines, with loops and jumps among them."""
    count = draw(st.integers(2, 26))
    steps = []
    for row in range(count):
        oleh = draw(st.sampled_from(("a", "b", "c", "ab", "b>c", "cab")))
        values: dict[str, object] = {"id": f"s{row}", "output": "kata " * draw(st.integers(0, 30))}
        if row < count - 1 and draw(st.integers(0, 4)) == 0:
            target = f"s{draw(st.integers(0, count - 1))}"
            values["keputusan"] = decide(ya="lanjut", tidak=target).bagian[-1].keputusan
        steps.append(step(oleh, **values))
    return steps


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(flows())
def test_each_row_stands_on_one_page_in_order_and_nothing_leaves_its_page(steps: list[Langkah]) -> None:
    found = pages(*steps)
    assert [row for draft in found.drafts for row in rows_of(draft)] == list(range(1, len(steps) + 1))
    assert_sound(found.drafts, make_templat(jarak_sel=type(TEMPLAT.jarak_sel)(0, 0)))
    for draft in found.drafts:
        table = only_table(draft)
        assert table.rect.bottom <= 550 + 0.01
        for symbol in draft.symbols:
            assert table.rect.contains(symbol.rect)
        for connector in draft.connectors:
            assert all(a.x == b.x or a.y == b.y for a, b in pairwise(connector.points))


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
@given(flows())
def test_each_letter_stands_on_two_pages(steps: list[Langkah]) -> None:
    found = pages(*steps)
    shown = sorted(letter for draft in found.drafts for letter in letters(draft))
    assert len(shown) == 2 * found.letters
    assert shown[::2] == shown[1::2]
    assert all(len(set(letters(draft))) == len(letters(draft)) for draft in found.drafts)


@pytest.mark.parametrize("count", [2, 12])
def test_the_same_procedure_is_laid_out_the_same(count: int) -> None:
    assert pages(*many(count)) == pages(*many(count))
