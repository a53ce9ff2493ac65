"""What is told of arrows that aren't drawn."""

from __future__ import annotations

from sopdoc.layout.page import LeftOut
from sopdoc.layout.procedure.lacking.left_out import left_out, told_below
from sopdoc.model.alur import flow_edges
from tests.layout.fake import TEMPLAT, make_templat
from tests.layout.flowchart.board import decide, procedure, step

EDGES = flow_edges(procedure(decide(ya="lanjut", tidak="z", batal="selesai"), step(), step(id="z"), lanes="ab"))
ARROWS = (LeftOut(1, 3, "Tidak"), LeftOut(1, None, "Batal"), LeftOut(2, 3))


def test_arrows_are_those_of_the_numbers_in_the_order_of_the_source() -> None:
    assert left_out(EDGES, [3, 2, 1, 2], TEMPLAT) == ARROWS
    assert left_out(EDGES, (), TEMPLAT) == ()


def test_each_step_has_one_sentence_for_all_arrows_that_leave_it() -> None:
    assert told_below(ARROWS, TEMPLAT) == {
        1: "Panah yang tidak tergambar: dari No 1 ke No 3 (Tidak); Selesai (Batal)",
        2: "Panah yang tidak tergambar: dari No 2 ke No 3",
    }


def test_a_key_stands_for_words_that_are_told_already() -> None:
    keyed = left_out(EDGES, [1, 2], TEMPLAT, {"Tidak": "b)"})
    assert keyed == (LeftOut(1, 3, "Tidak", "b)"), LeftOut(1, None, "Batal"))
    said = "Panah yang tidak tergambar: dari No 1 ke No 3: b); Selesai (Batal)"
    assert told_below(keyed, TEMPLAT) == {1: said}


def test_arrows_to_the_same_step_are_told_together() -> None:
    arrows = (
        LeftOut(4, 1, "Ditolak", "a)"),
        LeftOut(4, 2, "Kurang"),
        LeftOut(4, 1, "Batal", "b)"),
        LeftOut(4, 2, "Salah"),
        LeftOut(4, 1, "Ulang"),
    )
    said = "Panah yang tidak tergambar: dari No 4 ke No 1: a), b); No 2 (Kurang), (Salah); No 1 (Ulang)"
    assert told_below(arrows, TEMPLAT) == {4: said}


def test_the_words_are_the_templates() -> None:
    own = make_templat(no_label="No.\nUrut", panah_label="{ke} setelah {dari}")
    assert told_below(ARROWS[2:], own) == {2: "No. Urut 3 setelah No. Urut 2"}


def test_words_of_an_arrow_are_printed_as_they_are_written() -> None:
    (said,) = told_below((LeftOut(1, 2, "{ke} *a*"),), TEMPLAT).values()
    assert said == r"Panah yang tidak tergambar: dari No 1 ke No 2 ({ke} \*a\*)"
