"""What is mended: certain things, nothing else, once, and never the flow."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.selection import Selection
from sopdoc.checking.look import Order
from sopdoc.checking.mend import mend
from sopdoc.reading.shelf.project import find_project
from sopdoc.rules.table import TELLING
from sopdoc.work.tasks.plan import Task

STEPS = """prosedur:
  - pelaksana: {staf: Staf, kabid: Kepala Bidang}   # dua orang
    langkah:
      - kegiatan: Mencatat surat
        oleh: staf
        id: catat
        keputusan: {Ya: lanjut, Tidak: selesai}
      - {kegiatan: Menyetujui surat, oleh: kabid}
"""


def mended(folder: Path, data: bytes, selection: Selection | None = None) -> bytes:
    """Return a source as it is after mending, by rules that say so; a second time must change nothing."""
    path = folder / "cuti.yaml"
    path.write_bytes(data)
    order = Order(Task(path, find_project(path)), selection)
    done = mend(order)
    assert done.before == data
    assert all(any(rule.repairs for rule in TELLING[each.code]) for each in done.mended)
    assert path.read_bytes() == data
    path.write_bytes(done.after)
    assert mend(order).after == done.after
    return done.after


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("jdul: Cuti\n", "judul: Cuti\n"),
        ("judul: Cuti\ntanggal_efektf: 2026-01-05\n", "judul: Cuti\ntanggal_efektif: 2026-01-05\n"),
        ("judul: Cuti\ntanggal_efektif: 15/01/2026\n", "judul: Cuti\ntanggal_efektif: 2026-01-15\n"),
        ("judul: Cuti\ntanggal_efektif: 15 Januri 2026\n", "judul: Cuti\ntanggal_efektif: 15 Januari 2026\n"),
        ("jdul: Cuti\ntanggal_efektf: 5/1/2026 # ok\n", "judul: Cuti\ntanggal_efektif: 2026-01-05 # ok\n"),
        ("judul: Cuti\ntanggal_efektif: 31/02/2026\n", "judul: Cuti\ntanggal_efektif: 31/02/2026\n"),
        ("judul: Cuti\nxyzzy: 1\n", "judul: Cuti\nxyzzy: 1\n"),
    ],
)
def test_certain_faults_of_reading(tmp_path: Path, wrong: str, right: str) -> None:
    assert mended(tmp_path, (wrong + STEPS).encode()) == (right + STEPS).encode()


def test_all_other_bytes_are_as_they_were(tmp_path: Path) -> None:
    source = "\ufeff# \u2013 berkas Word\r\njdul:   'Cuti'   # ya\r\n\r\n" + STEPS.replace("\n", "\r\n")
    assert mended(tmp_path, source.encode()) == source.replace("jdul", "judul").encode()


def test_a_key_brings_to_light_what_stands_under_it(tmp_path: Path) -> None:
    source = "jdul: Cuti\n" + STEPS.replace("langkah:", "langkh:").replace("kegiatan: Mencatat", "kegiatn: Mencatat")
    assert mended(tmp_path, source.encode()) == ("judul: Cuti\n" + STEPS).encode()


def test_a_key_that_decides_where_arrows_lead_stays(tmp_path: Path) -> None:
    source = ("judul: Cuti\n" + STEPS.replace("keputusan:", "keputusn:")).encode()
    assert mended(tmp_path, source) == source


@pytest.mark.parametrize(
    "keys",
    [
        "tanggal_pembuatan: 2026-01-05\ntanggal_pembuatn: 2026-01-06\n",
        "tanggal_efektf: 2026-01-05\ntanggal_efktif: 2026-01-06\n",
    ],
)
def test_a_key_that_is_there_is_not_made_twice(tmp_path: Path, keys: str) -> None:
    source = ("judul: Cuti\n" + keys + STEPS).encode()
    assert mended(tmp_path, source).count(b"tanggal_efektif:") <= 1
    assert mended(tmp_path, source).count(b"tanggal_pembuatan:") <= 1


def test_what_cant_be_mended_holds_nothing_else_up(tmp_path: Path) -> None:
    rows = "".join(f"      - {{kegiatn: Mencatat surat {n}, oleh: staf}}\n" for n in range(70))
    source = "judul: Cuti\ntanggal_efektf: 1/1/2026\ntanggal_efektif: 2026-01-02\n" + STEPS + rows
    after = mended(tmp_path, source.encode()).decode()
    assert (after.count("kegiatn"), after.count("tanggal_efektf")) == (0, 1)


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"judul: [", b"jdul: Cuti\n\tx: 1\n", b"\x00"])
def test_what_cant_be_read_stays(tmp_path: Path, data: bytes) -> None:
    assert mended(tmp_path, data) == data


def test_only_what_is_asked_is_mended(tmp_path: Path) -> None:
    source = ("judul: SOP Cuti\n" + STEPS).encode()
    assert mended(tmp_path, source, Selection(("KG",))) == source
