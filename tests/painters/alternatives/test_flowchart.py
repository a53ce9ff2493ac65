"""What is told of a flowchart to those who can't see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace

from sopdoc.layout.page import LeftOut
from sopdoc.painters.alternatives.flowchart import LONGEST, describe_flowchart
from sopdoc.pipeline import lay_out, load
from tests.painters.pages import flowchart_page

FOLDER = Path(__file__).parents[2] / "cases" / "flowchart"


def told(source: Path) -> list[str]:
    return [describe_flowchart(page) for page in lay_out(load(source)).pages if page.symbols]


def written(folder: Path, steps: str, more: str = "") -> list[str]:
    source = folder / "uji.yaml"
    lanes = "pelaksana: {a: Staf, b: Kepala}"
    source.write_text(f"judul: Uji\nprosedur:\n  - {lanes}\n    langkah:\n{steps}{more}", "utf-8")
    return told(source)


def test_each_step_tells_who_does_what_and_where_its_arrow_leads(tmp_path: Path) -> None:
    steps = "      - {kegiatan: Satu, oleh: a}\n      - {kegiatan: Dua, oleh: b}\n"
    assert written(tmp_path, steps) == [
        "Bagan alur Uji. Langkah 1 oleh Staf: Satu; ke langkah 2. Langkah 2 oleh Kepala: Dua; selesai."
    ]


def test_exits_of_decisions_are_told_with_their_words(tmp_path: Path) -> None:
    steps = (
        "      - {kegiatan: Satu., oleh: a, id: satu}\n"
        "      - {kegiatan: Dua, oleh: b, keputusan: {ya: selesai, tidak: satu}}\n"
    )
    assert written(tmp_path, steps) == [
        "Bagan alur Uji. Langkah 1 oleh Staf: Satu; ke langkah 2. "
        "Langkah 2 (keputusan) oleh Kepala: Dua; Ya: selesai; Tidak: ke langkah 1."
    ]


def test_what_goes_on_on_another_page_is_told_by_its_letter() -> None:
    first, second = told(FOLDER / "perulangan-dua-halaman.yaml")
    assert first.startswith("Bagan alur Pengadaan Pegawai Tidak Tetap. Dari penghubung C: ke langkah 5. Dari")
    assert first.endswith("Langkah 9 oleh Sekretaris: Mewawancarai pelamar; ke penghubung A.")
    assert second.startswith(
        "Bagan alur halaman 3. Dari penghubung B: ke langkah 13. Dari penghubung A: ke langkah 10."
    )


def test_rows_done_together_name_all_who_do_them() -> None:
    (only,) = told(FOLDER / "dua-langkah-bersama.yaml")
    assert "Langkah 1 oleh " in only
    assert "," in only.split("Langkah 1 oleh ")[1].split(":")[0]


@pytest.mark.parametrize("words", [40, 400])
def test_descriptions_are_bounded(words: int, tmp_path: Path) -> None:
    steps = "".join(f"      - {{kegiatan: {'kata ' * words}, oleh: a}}\n" for _ in range(12))
    for text in written(tmp_path, steps):
        assert len(text) <= LONGEST
        assert "kata…" in text


def test_arrows_that_are_not_drawn_are_told_like_the_others() -> None:
    shown = replace(flowchart_page(), left_out=(LeftOut(1, 5, "Ditolak"), LeftOut(2, None, "Batal")))
    said = describe_flowchart(shown)
    assert "Langkah 1 oleh kepala; ke langkah 2; Ditolak: ke langkah 5." in said
    assert said.endswith("; Tidak: ke penghubung A; Batal: selesai.")
