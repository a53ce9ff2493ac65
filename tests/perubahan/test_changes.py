"""What the list says of each kind of change, on a real repository."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sopdoc.errors import InputOutputError
from sopdoc.perubahan.changes import Changes, changes_since
from sopdoc.perubahan.reporters.registry import REPORTERS
from sopdoc.work.tasks.outcome import Exit
from tests.perubahan.making import CAMAT, DINAS, TAG, region, sop
from tests.reading.git.making import commit
from tests.reading.trees import write


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = region(tmp_path / "proyek")
    monkeypatch.chdir(folder)
    return folder


def listed(*paths: str) -> Changes:
    return changes_since(TAG, [Path(path) for path in paths or ("sop_sources",)])


def told(changes: Changes) -> list[tuple[str, ...]]:
    return [
        (part.nama, row.nomor, row.judul, str(row.perubahan), row.uraian, str(row.revisi_lama), str(row.revisi_baru))
        for part in changes.daftar.parts
        for row in part.rows
    ]


CAMAT_ROWS = [
    ("Kecamatan Contoh", "1/2026", "Layanan = Baru", "baru", "–", "None", "April 2026"),
    ("Kecamatan Contoh", "5/2025", "Pindah", "diubah", "Dipindahkan dari Dinas Contoh", "None", "None"),
]
DINAS_ROWS = [
    ("Dinas Contoh", "3/2025", "Arsip Lama", "dicabut", "–", "Mei 2024", "None"),
    (
        "Dinas Contoh",
        "7/2025",
        "Tanggal",
        "diubah",
        "Mengubah tanggal revisi dan riwayat revisi",
        "None",
        "2 Januari 2026",
    ),
    ("Dinas Contoh", "9/2025", "Cuti", "diubah", "Menambah e-cuti", "3 Februari 2025", "4 Maret 2026"),
    (
        "Dinas Contoh",
        "11/2026",
        "Izin",
        "diubah",
        "Mengubah nomor dan waktu langkah 1 (nomor semula 10/2025)",
        "None",
        "None",
    ),
]


def test_each_kind_of_change_is_told_office_by_office(made: Path) -> None:
    found = listed()
    assert told(found) == CAMAT_ROWS + DINAS_ROWS
    assert (found.troubles, found.exit) == ((), Exit.FAULTS)
    assert found.daftar.span == "Perubahan sejak v2025 (2 Januari 2026)"
    assert found.daftar.pemerintah == "Kabupaten Contoh"
    assert [row.pages for part in found.daftar.parts for row in part.rows] == [2, 2, 2, 2, 2, 2]
    assert [row.no for part in found.daftar.parts for row in part.rows] == [1, 2, 1, 2, 3, 4]
    assert found.daftar.rekap.words == "6 SOP (1 baru, 4 diubah, 1 dicabut), 10 halaman yang berlaku"


def test_a_part_of_the_region_is_listed_alone(made: Path) -> None:
    assert told(listed(CAMAT))[0] == CAMAT_ROWS[0]
    assert {row[0] for row in told(listed(CAMAT))} == {"Kecamatan Contoh"}


def test_nothing_since_the_tag_is_an_empty_list(made: Path) -> None:
    found = changes_since("HEAD", [Path("sop_sources")], date(2026, 5, 6))
    assert (told(found), found.exit) == ([], Exit.OK)
    assert found.daftar.span == "Perubahan sejak HEAD (2 Januari 2026) sampai dengan 6 Mei 2026"
    assert all(REPORTERS[name](found.daftar) for name in REPORTERS)


def test_a_faulty_source_is_listed_and_told_and_costs_no_other(made: Path) -> None:
    write(made / f"{DINAS}/10.yaml", sop("Izin", "11/2026").replace("kegiatan: Mem", "kegiatn: Mem"))
    found = listed()
    assert [row[:4] for row in told(found)] == [row[:4] for row in CAMAT_ROWS + DINAS_ROWS]
    assert told(found)[-1][4] == "Tidak dapat dibandingkan: sumber memuat kesalahan"
    assert [str(fault.span) for trouble in found.troubles for fault in trouble.faults] == [f"{DINAS}/10.yaml:7:10"]
    assert found.exit is Exit.ENVIRONMENT


def test_faults_of_the_older_revision_are_told_with_its_name(made: Path) -> None:
    commit(made, {f"{DINAS}/10.yaml": "judul: Izin\n", f"{DINAS}/9.yaml": "judul: [\n"})
    (made / f"{DINAS}/9.yaml").unlink()
    write(made / f"{DINAS}/10.yaml", sop("Izin", "11/2026"))
    found = changes_since("HEAD", [Path("sop_sources")])
    assert [row[3] for row in told(found)] == ["diubah", "dicabut"]
    places = [str(fault.span) for trouble in found.troubles for fault in trouble.faults]
    assert places
    assert all(place.startswith(f"HEAD:{DINAS}/") for place in places)


def test_an_unknown_tag_is_told(made: Path) -> None:
    with pytest.raises(InputOutputError) as caught:
        changes_since("v2052", [Path("sop_sources")])
    assert TAG in caught.value.hint


def test_the_same_revisions_give_the_same_bytes(made: Path) -> None:
    for name, report in REPORTERS.items():
        assert report(listed().daftar) == report(listed().daftar), name
