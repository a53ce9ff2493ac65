"""The counting itself: which sources, sums over them, and their table."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.inspection.figures.figure import Spot
from sopdoc.inspection.figures.registry import FIGURES, STYLES
from tests.pages.counting import Sum, Sums, count
from tests.pages.kept import kept, save
from tests.pages.sets import hard, ordinary
from tests.pages.sources import sources_in
from tests.pages.table import said, table

SEEDS = Path(__file__).parents[2] / "sop_sources"
SHORT = "judul: Uji\nprosedur:\n- pelaksana: {{a: {name}}}\n  langkah:\n  - {{kegiatan: Satu, oleh: a}}\n"


@pytest.fixture(scope="module")
def seeds() -> Sums:
    return count(sources_in([SEEDS]))


def test_all_sources_of_a_folder_are_counted(seeds: Sums) -> None:
    assert seeds.documents == 5
    assert seeds.unbuilt == ()
    assert set(seeds.figures) == {each.name for each in (*FIGURES, *STYLES)}
    assert len(seeds.figures) == len(FIGURES) + len(STYLES)


def test_so_many_processes_count_the_same(seeds: Sums) -> None:
    assert count(sources_in([SEEDS]), jobs=2) == seeds


def test_offices_and_templates_are_no_sources(tmp_path: Path) -> None:
    for name in ("a/instansi.yaml", "a/x.yaml", "b/y.yaml", "templates/own/templat.yaml"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("")
    assert [source.path.name for source in sources_in([tmp_path])] == ["x.yaml", "y.yaml"]
    assert [source.path.name for source in sources_in([tmp_path / "a" / "x.yaml"])] == ["x.yaml"]


def test_an_office_with_two_styles_counts_once(tmp_path: Path) -> None:
    """Two documents of one office, one of them with names that don't fit as large."""
    for office, names in (("one", ("Kepala", "Kepala")), ("two", ("Kepala", "Pertanggungjawaban" * 9))):
        for at, name in enumerate(names):
            path = tmp_path / office / f"{at}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(SHORT.format(name=name), "utf-8")
    found = count(sources_in([tmp_path])).figures["heading-styles"]
    assert (found.amount, found.of) == (1, 2)
    assert {Path(source).parent.name for source, _ in found.spots} == {"two"}


def test_a_faulty_source_is_told(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("judul: Uji\n")
    sums = count(sources_in([tmp_path]))
    assert (sums.documents, len(sums.unbuilt)) == (0, 1)


def test_random_sources_are_offices_by_themselves(tmp_path: Path) -> None:
    found = ordinary(range(1, 3), tmp_path) + hard(range(1, 5), tmp_path)
    assert len({source.office for source in found}) == 2 + 4


def test_the_table_has_all_figures_and_what_was_before(seeds: Sums) -> None:
    lines = table({"seeds": seeds}, {"seeds": seeds}).splitlines()
    assert len(lines) == 2 + len(seeds.figures)
    pages = seeds.figures["pages"].amount
    assert any(f"| {pages:.0f} → {pages:.0f} |" in line for line in lines)


def test_amounts_are_said_of_how_many() -> None:
    assert said("words-above", Sum(3, 60, (("x", Spot(1, "y")),))) == "3 of 60 (5.0 %)"
    assert said("bends", Sum(3745, 4759)) == "3,745"
    assert said("words-above", Sum(0, 0)) == "0"


def test_what_is_kept_is_the_same_without_places(seeds: Sums, tmp_path: Path) -> None:
    save({"seeds": seeds}, tmp_path / "x.json")
    again = kept(tmp_path / "x.json")["seeds"]
    assert table({"seeds": again}) == table({"seeds": seeds})
    assert not any(each.spots for each in again.figures.values())
