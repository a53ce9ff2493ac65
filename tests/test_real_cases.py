"""What real documents need, a small source of each kind: all are built without a defect, and each as is wanted.

See docs/analysis/real-documents.md.
"""

from __future__ import annotations

import json
from pathlib import Path
from shutil import copytree
from typing import Any

import pytest

from sopdoc.pipeline import render

ROOT = Path(__file__).parents[1]
CASES = ROOT / "tests" / "cases" / "real"
NAMES = sorted(path.stem for path in CASES.glob("[0-9]*.yaml"))
Json = dict[str, Any]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of all cases, with their templates and those of the program."""
    root = tmp_path_factory.mktemp("real")
    copytree(CASES, root / "sop_sources")
    (root / "sop_sources" / "templates").rename(root / "templates")
    copytree(ROOT / "templates", root / "templates", dirs_exist_ok=True)
    return root


def pages(project: Path, number: str) -> list[Json]:
    """Return the pages of a case, of which nothing may be found wrong."""
    [name] = [name for name in NAMES if name.startswith(number)]
    rendered = render(project / "sop_sources" / f"{name}.yaml", ("json", "docx", "pdf"), strict=True)
    assert rendered.diagnostics == rendered.shared == ()
    [layout] = [output.data for output in rendered.outputs if output.suffix == ".json"]
    found: list[Json] = json.loads(layout)["pages"]
    return found


def items(pages: list[Json], kind: str, **wanted: object) -> list[Json]:
    """Return the items of a kind, on all pages, that have these values."""
    found = (item for page in pages for item in page["items"] if item["kind"] == kind)
    return [item for item in found if all(item.get(key) == value for key, value in wanted.items())]


def texts(pages: list[Json], role: str) -> list[str]:
    return [" ".join(item["lines"]) for item in items(pages, "text", role=role)]


def places(pages: list[Json]) -> dict[str, list[float]]:
    """Return where each text stands, of those that are there twice the last one."""
    return {" ".join(item["lines"]): item["rect"] for item in items(pages, "text")}


def arrows(pages: list[Json]) -> list[tuple[str, str, str]]:
    """Return from where to where arrows lead, each end as row and lane, and their words."""
    found = items(pages, "connector", arrow=True)
    return [(_end(each["from"]), _end(each["to"]), (each.get("label") or {}).get("text", "")) for each in found]


def _end(end: Json) -> str:
    return f"{end['langkah']} {end['pelaksana']}"


@pytest.mark.parametrize("name", NAMES)
def test_it_is_built_without_a_finding(project: Path, name: str) -> None:
    assert pages(project, name)


def test_there_is_one_of_each_kind() -> None:
    assert [name[:2] for name in NAMES] == [f"{number:02}" for number in range(1, 26)]


def test_identity_block_and_table_share_a_page(project: Path) -> None:
    assert len(pages(project, "01")) == 1


def test_a_hand_over_goes_through_three_lanes_in_either_direction(project: Path) -> None:
    found = pages(project, "02")
    assert {("1 gudang", "1 kurir", ""), ("1 kurir", "1 kebun", "")} <= {*arrows(found)}
    assert {("3 kebun", "3 kurir", ""), ("3 kurir", "3 gudang", "")} <= {*arrows(found)}
    [end] = items(found, "symbol", langkah=3, shape="terminator")
    assert (end["pelaksana"], end["bagian"]) == ("gudang", 3)


def test_two_decisions_in_a_row_send_back_to_the_symbol_before(project: Path) -> None:
    assert {("2 ketua", "2 staf", "Tidak"), ("2 kepala", "2 ketua", "Tidak"), ("2 kepala", "3 ketua", "Ya")} <= {
        *arrows(pages(project, "03"))
    }


def test_two_symbols_of_a_row_have_ways_of_their_own(project: Path) -> None:
    wanted = {("2 satker", "3 bank", "A"), ("2 satker", "3 notaris", "B"), ("3 bank", "4 satker", "")}
    assert wanted | {("3 notaris", "5 satker", "")} <= {*arrows(pages(project, "04"))}


def test_an_exit_leads_to_two_rows(project: Path) -> None:
    found = {(source, target) for source, target, _words in arrows(pages(project, "05"))}
    assert {("2 ppk", "3 tim"), ("2 ppk", "4 ppk"), ("2 ppk", "1 tim")} <= found


def test_a_decision_has_no_words(project: Path) -> None:
    found = pages(project, "06")
    assert items(found, "symbol", shape="decision")
    assert {words for _source, _target, words in arrows(found)} == {""}


def test_an_arrow_that_is_no_decision_has_a_word(project: Path) -> None:
    assert arrows(pages(project, "07")) == [("1 tukang", "2 mandor", "Laporan selesai")]


def test_those_who_act_together_are_joined_by_a_plain_line(project: Path) -> None:
    [line] = items(pages(project, "08"), "connector", arrow=False)
    assert {line["from"]["pelaksana"], line["to"]["pelaksana"]} == {"ketua", "wakil"}


def test_a_heading_stands_over_the_lanes_of_a_group(project: Path) -> None:
    found = places(pages(project, "09"))
    group, (ketua, anggota) = found["Tingkat Provinsi"], (found[name] for name in ("Ketua Tim", "Anggota Tim"))
    assert group[1] < ketua[1] == anggota[1]
    assert ketua[0] < group[0] + group[2] / 2 < anggota[0] + anggota[2] < found["Kabupaten"][0]


def test_columns_are_left_out_and_in_another_order(project: Path) -> None:
    found = places(pages(project, "10"))
    assert "Kelengkapan" not in found
    assert found["Output"][0] < found["Waktu"][0] < found["Keterangan"][0]


def test_no_title_stands_over_the_table(project: Path) -> None:
    assert texts(pages(project, "14")[1:], "judul") == []


def test_numbers_of_columns_are_plain(project: Path) -> None:
    numbers = [[str(number)] for number in range(1, 9)]
    found = [item for item in items(pages(project, "15"), "text") if item["lines"] in numbers]
    [height] = {item["rect"][1] for item in found if item["lines"] == ["8"]}
    assert [item["lines"] for item in found if item["rect"][1] == height] == numbers


def test_lanes_have_no_heading(project: Path) -> None:
    words = {" ".join(item["lines"]) for item in items(pages(project, "16"), "text")}
    assert "Pelaksana" not in words
    assert {"KPA", "PPK", "Penyedia"} <= words


def test_emphasis_inside_a_word_prints_no_star(project: Path) -> None:
    assert "Perangkat terupgrade dan discan" in texts(pages(project, "17"), "kegiatan")


def test_dates_and_words_print_as_written(project: Path) -> None:
    found = pages(project, "18")
    assert "02 Juni 2026" in {" ".join(item["lines"]) for item in items(found, "text")}
    assert {"valid", "belum valid"} <= {words for _source, _target, words in arrows(found)}


def test_a_list_in_two_columns_stands_beside_itself(project: Path) -> None:
    found = places(pages(project, "19"))
    [first] = [rect for text, rect in found.items() if "Alat tulis" in text]
    [fourth] = [rect for text, rect in found.items() if "Pencetak" in text]
    assert first[1] == fourth[1]
    assert first[0] < fourth[0]


def test_a_row_of_its_own_stands_below_two_parts(project: Path) -> None:
    words = [" ".join(item["lines"]) for item in items(pages(project, "20"), "text")]
    assert "Peringatan" not in words
    assert "Maksud dan Tujuan" in words


def test_the_page_number_stands_on_top_and_a_note_at_the_foot(project: Path) -> None:
    found = pages(project, "22")
    height = found[1]["size"][1]
    [number] = [
        item for item in found[1]["items"] if item["kind"] == "text" and item["lines"] == ["2"] and item["rect"][1] < 40
    ]
    assert number
    notes = [item for item in items(found, "text") if "secara elektronik" in " ".join(item["lines"])]
    assert len(notes) == len(found)
    assert all(item["rect"][1] > height / 2 for item in notes)


def test_a_decision_stands_above_a_box(project: Path) -> None:
    [decision] = items(pages(project, "23"), "symbol", langkah=1, shape="decision")
    [box] = items(pages(project, "23"), "symbol", langkah=1, bagian=2)
    assert decision["rect"][1] < box["rect"][1]
    assert decision["pelaksana"] == box["pelaksana"]


def test_rows_are_gathered_by_one_trunk(project: Path) -> None:
    found = {(source, target) for source, target, _words in arrows(pages(project, "24"))}
    assert {("2 tim", "4 ketua"), ("3 tim", "4 ketua"), ("4 tim", "4 ketua")} <= found


def test_fifteen_lanes_share_one_sheet(project: Path) -> None:
    assert len(pages(project, "25")) == 2
