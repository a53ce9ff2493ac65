"""What each activity needs, takes and brings."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import pytest

from sopdoc.check.choices import USUAL, Choices
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.edit import edited
from tests.check.sources import found_in, places

HEAD = "judul: Cuti\ntanggal_efektif: 2026-01-05\nprosedur:\n  - pelaksana: {staf: Staf, kabid: Kabid}\n"


def source(*rows: str, of_procedure: str = "") -> str:
    """Return a document; a row is the rest of a flow mapping behind its activity."""
    lines = [f"      - {{kegiatan: Mencatat hal {at}, oleh: staf, {row}}}\n" for at, row in enumerate(rows, 1)]
    return f"{HEAD}{of_procedure}    langkah:\n{''.join(lines)}"


def whole(waktu: str) -> str:
    """Return a row of which only the time matters."""
    return f"kelengkapan: Surat, waktu: {waktu}, output: Catatan"


def asked(folder: Path, text: str, *codes: str, choices: Choices = USUAL) -> list[Diagnostic]:
    """Return the findings that have one of some codes."""
    return [each for each in found_in(folder, text, choices=choices) if each.code in codes]


def hints(found: list[Diagnostic]) -> list[str]:
    return [hint for each in found for hint in each.hints]


def test_what_is_missing_is_told_where_the_step_starts(tmp_path: Path) -> None:
    text = source("output: Catatan", whole("5 menit"))
    assert places(found_in(tmp_path, text), "MB001", "MB002", "MB003") == [("MB001", 6, 9), ("MB003", 6, 9)]


@pytest.mark.parametrize("empty", ['""', '"…"', '"...."'])
def test_dots_fill_nothing(tmp_path: Path, empty: str) -> None:
    text = source(f"kelengkapan: {empty}, waktu: {empty}, output: {empty}", whole("5 menit"))
    assert {each.code for each in asked(tmp_path, text, "MB001", "MB002", "MB003")} == {
        "MB001",
        "MB002",
        "MB003",
    }


def test_a_dash_says_that_there_is_none(tmp_path: Path) -> None:
    text = source('kelengkapan: "-", waktu: "-", output: "–"', whole("5 menit"))
    assert not asked(tmp_path, text, "MB001", "MB002", "MB003", "MB004")


def test_the_parts_of_a_time_are_each_read(tmp_path: Path) -> None:
    text = source(whole("[Penyusunan 2 hr., Telaah]"), whole("[1 hari, 2 jam]"))
    found = asked(tmp_path, text, "MB003")
    assert [each.span.line for each in found] == [6, 6]
    assert "Telaah" in found[1].message


@pytest.mark.parametrize("waktu", ["1-2 hari kerja", "± 1 jam", "maks. 3 hari", '"2 x 24 jam"', "10 menit per berkas"])
def test_lengths_are_all_right(tmp_path: Path, waktu: str) -> None:
    assert not asked(tmp_path, source(whole(waktu), whole("5 menit")), "MB003", "MB004")


def test_a_bare_number_needs_a_unit(tmp_path: Path) -> None:
    found = asked(tmp_path, source(whole("15"), whole("2 Jam")), "MB003")
    assert hints(found) == ["write `15 Jam`, or `satuan_waktu: Jam` in the procedure where all its numbers are Jam"]
    unit = source(whole("15"), whole("2 jam"), of_procedure="    satuan_waktu: menit\n")
    assert not asked(tmp_path, unit, "MB003")


def test_a_misspelled_unit_is_mended(tmp_path: Path) -> None:
    text = source(whole("10 mnit"), whole("5 menit"))
    (found,) = asked(tmp_path, text, "MB003")
    assert found.hints == ("write a number and a unit: `10 menit`",)
    mended = edited(text.encode(), found.edits).decode()
    assert mended == text.replace("mnit", "menit")
    assert not asked(tmp_path, mended, "MB003")


def test_times_of_day_are_proposed_as_a_length(tmp_path: Path) -> None:
    found = asked(tmp_path, source(whole('"08.00-10.00 WIB"'), whole("5 menit")), "MB003")
    assert hints(found) == ["write a number and a unit: `2 jam`"]
    assert not found[0].edits


@pytest.mark.parametrize(
    "waktu", ["menyesuaikan", "untuk triwulan I", "sampai selesai", "Tentatif", "sampai pemohon datang"]
)
def test_an_open_time_is_a_warning(tmp_path: Path, waktu: str) -> None:
    text = source(whole(waktu), whole("5 menit"))
    assert places(found_in(tmp_path, text), "MB003", "MB004") == [("MB004", 6, text.splitlines()[5].index(waktu) + 1)]


def test_as_needed_is_an_info(tmp_path: Path) -> None:
    (found,) = asked(tmp_path, source(whole("Sesuai kebutuhan"), whole("5 menit")), "MB003", "MB004")
    assert found.severity == "info"


def test_units_are_written_as_mostly_in_their_table(tmp_path: Path) -> None:
    text = source(*map(whole, ("5 Menit", "10 Menit", "20 Menit", "7 menit", "5 mnt - 6 mnt", "1 Hari Kerja")))
    found = asked(tmp_path, text, "MB005")
    assert hints(found) == ["write `7 Menit`", "write `5 Menit - 6 Menit`"]
    mended = edited(text.encode(), (edit for each in found for edit in each.edits)).decode()
    assert mended == text.replace("7 menit", "7 Menit").replace("5 mnt - 6 mnt", "5 Menit - 6 Menit")
    assert not asked(tmp_path, mended, "MB005")


def test_where_none_is_usual_units_are_small(tmp_path: Path) -> None:
    assert hints(asked(tmp_path, source(whole("5 Menit"), whole("6 menit")), "MB005")) == ["write `5 menit`"]
    assert hints(asked(tmp_path, source(whole("5 MENIT"), whole("6 menit")), "MB005")) == ["write `5 menit`"]
    assert hints(asked(tmp_path, source(whole('"5\'"'), whole("6 menit")), "MB005")) == ["write `5 menit`"]


@pytest.mark.parametrize(
    "waktu", [("5 Menit", "6 Menit"), ("5 mnt", "1 jam"), ("5 menit", "1 hari kerja"), ("5 Menit", "-")]
)
def test_one_spelling_is_no_mixture(tmp_path: Path, waktu: tuple[str, str]) -> None:
    assert not asked(tmp_path, source(*map(whole, waktu)), "MB005")


ODD = {
    "0 menit": "write how long it takes, or `seketika` where it happens by itself",
    "500 hari": "check number and unit, and write for example `1 tahun`",
    "1000 menit": "write `16 jam 40 menit`",
}


@pytest.mark.parametrize(("waktu", "hint"), ODD.items())
def test_what_is_hardly_meant_is_told(tmp_path: Path, waktu: str, hint: str) -> None:
    assert hints(asked(tmp_path, source(whole(waktu), whole("5 menit")), "MB006")) == [hint]


@pytest.mark.parametrize(
    "waktu", ["seketika", "480 menit", "450 menit", "900 menit", "1440 menit", "400 menit", "1 tahun"]
)
def test_what_may_be_meant_is_left(tmp_path: Path, waktu: str) -> None:
    assert not asked(tmp_path, source(whole(waktu), whole("5 menit")), "MB006")


def test_minutes_are_counted_in_the_projects_day(tmp_path: Path) -> None:
    text = source(whole("840 menit"), whole("5 menit"))
    assert asked(tmp_path, text, "MB006")
    assert not asked(tmp_path, text, "MB006", choices=Choices(jam_kerja=Fraction(7)))


def test_a_total_in_a_note_is_what_the_steps_add_up_to(tmp_path: Path) -> None:
    text = source(whole("10 menit"), whole("20 menit")) + "    catatan: [Jumlah waktu 1 jam]\n"
    found = asked(tmp_path, text, "MB006")
    assert hints(found) == ["write `30 menit`"]
    assert not asked(tmp_path, text.replace("1 jam", "30 menit"), "MB006")


def test_what_a_step_needs_was_brought_before(tmp_path: Path) -> None:
    rows = (
        "kelengkapan: Surat permohonan, waktu: 5 menit, output: Lembar disposisi",
        "kelengkapan: Peta wilayah, waktu: 5 menit, output: Nota",
        "kelengkapan: Disposisi, waktu: 5 menit, output: Nota",
        "kelengkapan: Komputer, waktu: 5 menit, output: Nota",
    )
    assert places(found_in(tmp_path, source(*rows)), "MB007") == [("MB007", 7, 61)]


def test_an_output_is_more_than_what_was_needed(tmp_path: Path) -> None:
    rows = ("kelengkapan: Surat  masuk, waktu: 5 menit, output: surat masuk.", whole("5 menit"))
    found = asked(tmp_path, source(*rows), "MB008")
    assert hints(found) == ["write what the step changes, such as `surat masuk yang sudah …`"]


def test_an_output_is_no_activity(tmp_path: Path) -> None:
    rows = ("kelengkapan: Surat, waktu: 5 menit, output: Mencatat surat", whole("5 menit"))
    assert places(found_in(tmp_path, source(*rows)), "MB009") == [("MB009", 6, 92)]


def test_hours_of_a_day_are_told_where_the_project_says_how_long_that_is(tmp_path: Path) -> None:
    text = source(whole("1 hari"), whole("480 menit"), whole("24 jam"), whole("2 jam"))
    assert not asked(tmp_path, text, "MB010")
    found = asked(tmp_path, text, "MB010", choices=Choices(jam_kerja=Fraction(15, 2)))
    assert hints(found) == ["write `1 hari 30 menit`"]
    assert not asked(tmp_path, source(whole("480 menit")), "MB010", choices=Choices(jam_kerja=Fraction(8)))


@pytest.mark.parametrize(
    ("rows", "hint"),
    [
        (("1 hari kerja", "2 Hari Kerja", "3 hari  kerja"), "write `2 hari kerja`"),
        (("10MNT", "5 menit", "7 menit"), "write `10 menit`"),
        (("10  MENIT", "5 menit", "7 menit"), "write `10 menit`"),
        (("1 hari kerja dan 10mnt", "5 menit", "7 menit"), "write `1 hari kerja dan 10 menit`"),
    ],
)
def test_a_unit_is_written_with_one_blank_before_it(tmp_path: Path, rows: tuple[str, ...], hint: str) -> None:
    assert hints(asked(tmp_path, source(*map(whole, rows)), "MB005")) == [hint]


@pytest.mark.parametrize(
    ("waktu", "hint"),
    [
        ("2 minggu sebelum kegiatan", "write a number and a unit: `2 minggu`"),
        ("1 mg", "write a number and a unit: `1 minggu`"),
        ("tgl 5", "write a number and a unit, such as `15 menit` or `2 hari`"),
        ("120 Menit / 3 Hari", "write a number and a unit, such as `15 menit` or `2 hari`"),
    ],
)
def test_a_time_keeps_the_number_and_unit_that_it_has(tmp_path: Path, waktu: str, hint: str) -> None:
    assert hints(asked(tmp_path, source(whole(waktu), whole("2 jam")), "MB003")) == [hint]
