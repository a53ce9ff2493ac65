"""What is told of each symbol to those who can't see it."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import replace

from sopdoc.layout.page import LeftOut, Page
from sopdoc.layout.shares import apart
from sopdoc.painters.alternatives.passages import Passages
from sopdoc.painters.alternatives.symbol import symbol_alternatives
from sopdoc.pipeline import lay_out, load
from sopdoc.typography.fate import Fate
from tests.painters.pages import document, flowchart_page

FOLDER = Path(__file__).parents[2] / "cases" / "flowchart"


def told(source: Path) -> list[list[str]]:
    made = apart(lay_out(load(source)))
    passages = Passages(made)
    return [list(symbol_alternatives(page, passages).values()) for page in made.pages if page.symbols]


def told_of(page: Page) -> list[str]:
    return list(symbol_alternatives(page, Passages(document(page))).values())


def written(folder: Path, steps: str) -> list[str]:
    source = folder / "uji.yaml"
    lanes = "pelaksana: {a: Staf, b: Kepala, c: Sekretaris}"
    source.write_text(f"judul: Uji\nprosedur:\n  - {lanes}\n    langkah:\n{steps}", "utf-8")
    (only,) = told(source)
    return only


def test_each_symbol_tells_what_it_is_whose_and_where_it_leads(tmp_path: Path) -> None:
    steps = (
        "      - {kegiatan: Satu, oleh: a}\n"
        "      - {kegiatan: Dua, oleh: a, id: dua}\n"
        "      - {kegiatan: Tiga, oleh: b, keputusan: {Setuju: empat, Tidak: dua, KPA menolak: selesai}}\n"
        "      - {kegiatan: Empat, oleh: a, id: empat}\n"
    )
    assert written(tmp_path, steps) == [
        "Mulai, langkah 1, Staf: ke langkah 2",
        "Kegiatan, langkah 2, Staf: ke langkah 3",
        "Keputusan, langkah 3, Kepala: bila setuju ke langkah 4, bila tidak kembali ke langkah 2, "
        "bila KPA menolak selesai",
        "Selesai, langkah 3, Kepala",
        "Selesai, langkah 4, Staf",
    ]


def test_those_who_act_together_are_named_by_the_one_who_leads(tmp_path: Path) -> None:
    steps = (
        "      - {kegiatan: Satu, oleh: a}\n"
        "      - {kegiatan: Dua, oleh: [b, a, c]}\n"
        "      - {kegiatan: Tiga, oleh: b}\n"
    )
    assert written(tmp_path, steps)[1:4] == [
        "Kegiatan, langkah 2, Kepala, bersama Staf dan Sekretaris: ke langkah 3",
        "Kegiatan, langkah 2, Staf, bersama Kepala",
        "Kegiatan, langkah 2, Sekretaris, bersama Kepala",
    ]


def test_hand_overs_within_a_row_name_the_part(tmp_path: Path) -> None:
    steps = (
        "      - {kegiatan: Satu, oleh: a}\n      - {kegiatan: Dua, oleh: a -> b}\n      - {kegiatan: Tiga, oleh: c}\n"
    )
    assert written(tmp_path, steps)[1:3] == [
        "Kegiatan, langkah 2 bagian 1, Staf: ke kegiatan di langkah ini bagian 2 oleh Kepala",
        "Kegiatan, langkah 2 bagian 2, Kepala: ke langkah 3",
    ]


def test_a_capsule_of_its_own_leads_to_its_step(tmp_path: Path) -> None:
    steps = (
        "      - {kegiatan: Satu, oleh: a, id: satu}\n"
        "      - {kegiatan: Dua, oleh: b, keputusan: {ya: selesai, tidak: satu}}\n"
    )
    assert written(tmp_path, steps)[0] == "Mulai, langkah 1, Staf: ke kegiatan di langkah ini"


def test_what_goes_on_on_another_page_is_told_with_its_step_and_page() -> None:
    first, second = told(FOLDER / "perulangan-dua-halaman.yaml")
    assert "Kegiatan, langkah 9, Sekretaris: ke langkah 10 di halaman 3" in first
    assert "Penghubung A: ke langkah 10 di halaman 3" in first
    assert "Penghubung A, lanjutan langkah 9 di halaman 2: ke langkah 10" in second
    assert any(" kembali ke langkah 5 di halaman 2" in text for text in second)


def test_arrows_that_are_not_drawn_are_told_like_the_others() -> None:
    shown = replace(flowchart_page(), left_out=(LeftOut(1, 5, "Ditolak"), LeftOut(2, None, "Batal")))
    assert told_of(shown) == [
        "Mulai, langkah 1, kepala: ke langkah 2, Ditolak: ke langkah 5",
        "Keputusan, langkah 2, staf, bersama kepala: bila tidak ke penghubung A, bila batal selesai",
        "Kegiatan, langkah 2, kepala, bersama staf",
        "Penghubung A",
    ]


def test_what_came_and_went_is_told() -> None:
    page = flowchart_page()
    first, second, *others = page.symbols
    arrow, *lines = page.connectors
    changed = replace(
        page,
        symbols=(first, replace(second, mark=Fate.INSERTED), *others),
        connectors=(replace(arrow, mark=Fate.DELETED), *lines),
    )
    assert told_of(changed)[:2] == [
        "Mulai, langkah 1, kepala: ke langkah 2 (dihapus)",
        "Keputusan (ditambahkan), langkah 2, staf, bersama kepala: bila tidak ke penghubung A",
    ]


def test_letters_belong_to_their_procedure() -> None:
    second = replace(flowchart_page(3), prosedur=1, symbols=flowchart_page().symbols)
    made = document(flowchart_page(), second)
    passages = Passages(made)
    pentagon = second.symbols[3]
    assert [stop.page for stop in passages.before(made.pages[0], pentagon)] == [2]
    assert [stop.page for stop in passages.before(second, pentagon)] == [3]
