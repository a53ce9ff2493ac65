"""The edges of a procedure, from what its steps say of where they lead."""

from __future__ import annotations

from typing import Any

from sopdoc.model.alur import END, Edge, flow_edges, leads_to_start
from sopdoc.model.prosedur import Bagian, Cabang, Langkah, Pelaksana, Prosedur
from tests.flows import langkah


def step(**values: Any) -> Langkah:
    return langkah("kegiatan", **values)


def edges(*steps: Langkah) -> tuple[Edge, ...]:
    return flow_edges(Prosedur("Judul", (Pelaksana("a", "A"),), steps))


def test_steps_lead_to_the_next_row_and_the_last_one_to_the_end() -> None:
    assert edges(step(), step(), step()) == (Edge(0, 1), Edge(1, 2), Edge(2, END))


def test_a_single_step_leads_to_the_end() -> None:
    assert edges(step()) == (Edge(0, END),)


def test_a_step_leads_where_it_says() -> None:
    assert edges(step(lanjut=("z",)), step(lanjut=("selesai",)), step(id="z")) == (
        Edge(0, 2),
        Edge(1, END),
        Edge(2, END),
    )


def test_a_fork_has_an_edge_a_branch_in_its_order() -> None:
    assert edges(step(lanjut=("z", "lanjut")), step(), step(id="z"))[:2] == (Edge(0, 2), Edge(0, 1))


def test_exits_carry_their_labels_back_to_earlier_rows_too() -> None:
    decision = step(keputusan=(Cabang("ya", "lanjut"), Cabang("tidak", "awal"), Cabang("batal", "selesai")))
    assert edges(step(id="awal"), decision, step())[1:4] == (
        Edge(1, 2, "ya"),
        Edge(1, 0, "tidak"),
        Edge(1, END, "batal"),
    )


def test_an_exit_to_the_next_row_of_the_last_step_leads_to_the_end() -> None:
    assert edges(step(id="x"), step(keputusan=(Cabang("ya", "lanjut"), Cabang("tidak", "x"))))[1] == Edge(1, END, "ya")


def test_the_first_row_can_be_a_target() -> None:
    assert edges(step(id="x"), step(lanjut=("x",))) == (Edge(0, 1), Edge(1, 0))


def test_ways_out_are_those_written_a_decisions_before_others() -> None:
    assert step().bagian[0].exits == ()
    assert step(lanjut=("x", "y")).bagian[0].exits == (Cabang("", "x"), Cabang("", "y"))
    assert step(lanjut=("x",), keputusan=(Cabang("ya", "z"),)).bagian[0].exits == (Cabang("ya", "z"),)


def test_parts_follow_each_other_as_rows_do() -> None:
    handed = langkah("kegiatan", "a>b>c", id="x")
    assert edges(step(), handed, step(lanjut=("x",))) == (
        Edge(0, 1),
        Edge(1, 1, source_part=0, target_part=1),
        Edge(1, 1, source_part=1, target_part=2),
        Edge(1, 2, source_part=2),
        Edge(2, 1),
    )


def test_ids_of_parts_are_targets_and_onwards_is_the_next_part() -> None:
    parts = (
        Bagian(("a",), id="hitung"),
        Bagian(("b",), id="ketua", keputusan=(Cabang("ya", "lanjut"), Cabang("tidak", "hitung"))),
        Bagian(("c",), keputusan=(Cabang("ya", "lanjut"), Cabang("tidak", "ketua"))),
    )
    row = Langkah("kegiatan", parts, id="baris")
    assert edges(step(lanjut=("ketua",)), row, step(lanjut=("baris",))) == (
        Edge(0, 1, target_part=1),
        Edge(1, 1, source_part=0, target_part=1),
        Edge(1, 1, "ya", 1, 2),
        Edge(1, 1, "tidak", 1, 0),
        Edge(1, 2, "ya", 2),
        Edge(1, 1, "tidak", 2, 1),
        Edge(2, 1),
    )


def test_the_last_part_of_the_last_row_ends_the_flow() -> None:
    assert edges(langkah("kegiatan", "a>b")) == (Edge(0, 0, target_part=1), Edge(0, END, source_part=1))


def test_the_start_is_led_back_to_by_either_of_its_names() -> None:
    def leads(first: Langkah, *others: Langkah) -> bool:
        return leads_to_start(Prosedur("Judul", (Pelaksana("a", "A"),), (first, *others)))

    back = step(keputusan=(Cabang("ya", "lanjut"), Cabang("tidak", "awal")))
    part = Langkah("kegiatan", (Bagian(("a",), id="awal"), Bagian(("a",), id="dua")))
    assert leads(step(id="awal"), back, step())
    assert leads(part, back, step())
    assert not leads(step(), step(id="awal"), back, step())
    assert not leads(part, step(lanjut=("dua",)))
    assert not leads_to_start(Prosedur("Judul", (), ()))
