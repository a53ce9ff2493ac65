"""Flowcharts laid out for themselves: whole, with the words of their steps, or both."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.inspection.inspect import inspect
from sopdoc.layout.charts_alone import Look
from sopdoc.layout.page import Page, Shape, Table
from sopdoc.pipeline import lay_out, load
from sopdoc.rules.facts.arrows import FarLabel
from tests.layout.alone.drawing import drawn, said, written

GALLERY = sorted((Path(__file__).parents[1] / "cases/flowchart").glob("*.yaml"))
SEEDS = sorted(path for path in Path("sop_sources").rglob("*.yaml") if path.name != "instansi.yaml")
WHOLE, WORDED, BOTH = Look(whole=True), Look(worded=True), Look(worded=True, whole=True)
LONG = "prosedur:\n  - pelaksana: {a: Petugas, b: Kepala}\n    langkah:\n" + "".join(
    f"      - {{kegiatan: Langkah nomor {number} dari empat puluh, oleh: {'ab'[number % 2]}}}\n"
    for number in range(1, 41)
)


def table_of(page: Page) -> Table:
    return next(item for item in page.flow if isinstance(item, Table))


@pytest.mark.parametrize("look", [WHOLE, WORDED, BOTH], ids=["whole", "worded", "both"])
@pytest.mark.parametrize("source", [*GALLERY, *SEEDS], ids=lambda path: path.stem)
def test_hard_flowcharts_and_real_ones_have_no_defect(source: Path, look: Look) -> None:
    made = drawn(source, look)
    assert [
        (defect.kind, defect.langkah, defect.words) for defect in inspect(made.document, made.sop, made.templat)
    ] == []
    assert not any(page.left_out for page in made.document.pages)


@pytest.mark.parametrize("look", [WHOLE, BOTH], ids=["whole", "both"])
def test_a_whole_procedure_is_one_drawing_without_pentagons(tmp_path: Path, look: Look) -> None:
    (page,) = drawn(written(tmp_path, f"judul: Panjang\n{LONG}"), look).document.pages
    assert [row.langkah for row in table_of(page).rows if row.langkah] == list(range(1, 41))
    assert Shape.OFFPAGE not in {symbol.shape for symbol in page.symbols}
    assert len(page.connectors) == 39


def test_each_procedure_is_a_drawing_of_its_own(tmp_path: Path) -> None:
    second = LONG.removeprefix("prosedur:\n")
    made = drawn(written(tmp_path, f"judul: Dua\n{LONG}{second}"), WHOLE)
    assert [page.prosedur for page in made.document.pages] == [0, 1]


def test_words_alone_leave_the_steps_on_the_documents_pages(tmp_path: Path) -> None:
    source = written(tmp_path, f"judul: Panjang\n{LONG}")
    document = lay_out(load(source))
    assert document is not None

    def steps(pages: tuple[Page, ...]) -> list[tuple[int, list[int]]]:
        charts = (page for page in pages if page.prosedur is not None)
        return [(page.number, [row.langkah for row in table_of(page).rows if row.langkah]) for page in charts]

    made = drawn(source, WORDED).document
    assert len(made.pages) > 1
    assert steps(made.pages) == steps(document.pages)
    letters = [
        [words for _, shape, words in said(page) if shape is Shape.OFFPAGE]
        for pages in (made.pages, document.pages)
        for page in pages
        if page.prosedur is not None
    ]
    assert letters[: len(made.pages)] == letters[len(made.pages) :]


def test_the_sheet_ends_where_the_drawing_does(tmp_path: Path) -> None:
    made = drawn(written(tmp_path, f"judul: Panjang\n{LONG}"), BOTH)
    (page,) = made.document.pages
    tepi = made.templat.tepi
    assert page.size == (table_of(page).columns[-1] + tepi.kanan, table_of(page).bottom + tepi.bawah)


def test_nothing_but_numbers_and_lanes_stands_in_the_table(tmp_path: Path) -> None:
    (page,) = drawn(written(tmp_path, f"judul: Panjang\n{LONG}"), WHOLE).document.pages
    table = table_of(page)
    assert (len(table.columns), table.lanes) == (4, (1, 3))
    roles = {block.role.value for cell in table.cells for block in cell.blocks}
    assert roles == {"kepala_tabel", "pelaksana", "no"}


def many_exits(count: int) -> str:
    """Return a procedure with a decision that leads to each of the steps behind it."""
    exits = ", ".join(["pilihan 0: lanjut", *(f"pilihan {number}: s{number}" for number in range(1, count))])
    steps = "".join(
        f"      - {{kegiatan: Langkah {number}, oleh: {'abc'[number % 3]}, id: s{number}}}\n" for number in range(count)
    )
    return (
        "judul: Banyak jalan\nprosedur:\n  - pelaksana: {a: Petugas, b: Kepala, c: Kadis}\n    langkah:\n"
        "      - {kegiatan: Menerima, oleh: a}\n"
        f"      - {{kegiatan: Memilah, oleh: b, keputusan: {{{exits}}}}}\n{steps}"
    )


@pytest.mark.parametrize("look", [WHOLE, BOTH], ids=["whole", "both"])
def test_words_stand_in_the_row_of_their_step_or_it_is_told(tmp_path: Path, look: Look) -> None:
    made = drawn(written(tmp_path, many_exits(9)), look)
    (page,) = made.document.pages
    table = table_of(page)
    rows = {row.langkah: (table.edges[at], table.edges[at + 1]) for at, row in enumerate(table.rows) if row.langkah}
    far = 0
    for connector in page.connectors:
        top, bottom = rows[page.symbols[connector.source.symbol].langkah]
        if connector.label is not None:
            far += not (top <= connector.label.rect.y and connector.label.rect.bottom <= bottom)
    assert far == sum(isinstance(fact, FarLabel) for fact in made.document.facts)


def test_a_crowded_drawing_draws_nearly_all_arrows(tmp_path: Path) -> None:
    rows = "".join(
        f"      - kegiatan: Langkah {at}\n        id: s{at}\n        oleh: {'abcde'[at * 3 % 5]}\n        keputusan: "
        f"{{ya: lanjut, tidak: s{(at * 3 + 5) % 10}, ragu: s{(at * 7 + 3) % 10}, batal: s{(at + 5) % 10}}}\n"
        for at in range(1, 9)
    )
    text = (
        "judul: Ramai\nprosedur:\n  - pelaksana: {a: A, b: B, c: C, d: D, e: E}\n    langkah:\n"
        f"      - {{kegiatan: Awal, oleh: a, id: s0}}\n{rows}      - {{kegiatan: Akhir, oleh: b, id: s9}}\n"
    )
    (page,) = drawn(written(tmp_path, text), BOTH).document.pages
    assert len(page.connectors) > 30
    assert len(page.left_out) <= 3


def test_a_row_that_no_page_holds_is_drawn_whole(tmp_path: Path) -> None:
    text = f"judul: Panjang\n{LONG}".replace("Langkah nomor 7 ", "Memeriksa kelengkapan berkas " * 150)
    (page,) = drawn(written(tmp_path, text), BOTH).document.pages
    assert [row.langkah for row in table_of(page).rows if row.langkah] == list(range(1, 41))
