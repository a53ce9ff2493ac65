"""``sopdoc time``: paths, loops, performers, in words and for programs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, write

SURAT = """\
judul: Surat **Masuk**
prosedur:
  - pelaksana: {staf: Staf, kabid: Kepala Bidang, arsip: Arsiparis}
    langkah:
      - {kegiatan: Mencatat surat, oleh: staf, id: catat, waktu: 1 jam}
      - {kegiatan: Memeriksa surat, oleh: [kabid, staf], waktu: 7-8 jam, keputusan: {ya: kirim, tidak: lanjut}}
      - {kegiatan: Memeriksa ulang, oleh: kabid, waktu: 1 hari, keputusan: {ya: lanjut, tidak: catat}}
      - {kegiatan: Mengirim surat, oleh: kabid, id: kirim, waktu: sesuai kebutuhan}
      - {kegiatan: Mengarsipkan surat, oleh: staf}
"""


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a project with one SOP; it is the working directory."""
    write(tmp_path / "sop_sources/surat.yaml", SURAT)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def told(run: Run, *arguments: str) -> dict[str, object]:
    """Return the only procedure of the only source, as told to programs."""
    ran = run("time", *arguments, "--format", "json")
    assert (ran.code, ran.err) == (0, "")
    (source,) = json.loads(ran.out)["sources"]
    (procedure,) = source["prosedur"]
    assert isinstance(procedure, dict)
    return procedure


@pytest.mark.usefixtures("office")
def test_it_is_told_in_a_few_lines(run: Run) -> None:
    ran = run("time", "--hours", "8")
    assert (ran.code, ran.err) == (0, "")
    assert (
        ran.out
        == """\
sop_sources/surat.yaml: Surat Masuk
  main path      8–9 jam = 1 hari kerja – 1 hari kerja 1 jam          steps 1-2, 4-5
  longest path   1 hari 8–9 jam = 2 hari kerja – 2 hari kerja 1 jam   steps 1-5
  each round from step 3 back to step 1 adds 1 hari 8–9 jam = 2 hari kerja – 2 hari kerja 1 jam (steps 1-3)

  performer       leads                                     joins in
  Staf            1 jam                                6%   1 hari kerja – 1 hari kerja 1 jam   53%
  Kepala Bidang   1 hari kerja 7 jam – 2 hari kerja   94%   1 hari kerja 7 jam – 2 hari kerja   94%
  Arsiparis       –                                         –

  not counted:
    sop_sources/surat.yaml:8:67: step 4: `sesuai kebutuhan`
    sop_sources/surat.yaml:9:9: step 5: no time

assumed: 1 hari = 8 jam, 1 minggu = 5 hari, 1 bulan = 22 hari; 24 jam = 1 hari
"""
    )


@pytest.mark.usefixtures("office")
def test_programs_get_the_same(run: Run) -> None:
    procedure = told(run, "sop_sources/surat.yaml", "--hours", "8")
    assert procedure["main"] == {
        "text": "8–9 jam",
        "working_days": "1 hari kerja – 1 hari kerja 1 jam",
        "minutes": [480, 540],
        "about": False,
        "langkah": [1, 2, 4, 5],
        "not_counted": [4, 5],
    }
    assert procedure["loops"] == [
        {
            "from": 3,
            "to": 1,
            "adds": {
                "text": "1 hari 8–9 jam",
                "working_days": "2 hari kerja – 2 hari kerja 1 jam",
                "minutes": [960, 1020],
                "about": False,
                "langkah": [1, 2, 3],
                "not_counted": [],
            },
        }
    ]
    assert procedure["not_counted"] == [
        {"langkah": 4, "line": 8, "column": 67, "text": "sesuai kebutuhan"},
        {"langkah": 5, "line": 9, "column": 9, "text": ""},
    ]
    staf = procedure["pelaksana"][0]  # type: ignore[index]
    assert (staf["leads"]["langkah"], staf["leads"]["minutes"], staf["leads"]["share"]) == (2, [60, 60], 0.0588)
    assert (staf["takes_part"]["langkah"], staf["takes_part"]["share"]) == (3, 0.5294)  # 540 / 1020


def test_the_working_day_is_the_projects(office: Path, run: Run) -> None:
    assert run("time").out.endswith(
        "assumed: 1 hari = 7.5 jam, 1 minggu = 5 hari, 1 bulan = 22 hari; 24 jam = 1 hari\n"
    )
    write(office / "sopdoc.toml", "jam_kerja = 7\n")
    assert "1 hari = 7 jam" in run("time").out
    assert "1 hari = 8 jam" in run("time", "--hours", "8").out


def test_a_faulty_source_is_told_and_the_others_are_counted(office: Path, run: Run) -> None:
    write(office / "sop_sources/a.yaml", "judul: A\nprosedurr: x\n")
    write(office / "sop_sources/b.yaml", "\x00")
    ran = run("time")
    assert ran.code == 1
    assert "sop_sources/a.yaml:2:1: error: unknown key `prosedurr`" in ran.err
    assert ran.out.startswith("sop_sources/surat.yaml: Surat Masuk\n")
    ran = run("time", "--format", "json")
    sources = json.loads(ran.out)["sources"]
    assert [(each["path"], each["faulty"]) for each in sources] == [
        ("sop_sources/a.yaml", True),
        ("sop_sources/b.yaml", True),
        ("sop_sources/surat.yaml", False),
    ]


@pytest.mark.usefixtures("office")
def test_what_is_not_there_is_wrong_usage(run: Run) -> None:
    assert run("time", "sop_sources/nichts.yaml").code == 2
    assert run("time", "--hours", "0").code == 2


def test_procedures_are_told_one_after_the_other(office: Path, run: Run) -> None:
    rows = "    langkah: [{kegiatan: Mencatat, oleh: a, waktu: 1 jam}]\n"
    part = "  - judul: {judul}\n    pelaksana: {{a: Staf}}\n"
    write(
        office / "sop_sources/surat.yaml",
        f"judul: S\nprosedur:\n{part.format(judul='A')}{rows}{part.format(judul='B')}{rows}",
    )
    out = run("time").out
    assert [line for line in out.splitlines() if line.startswith("sop")] == [
        "sop_sources/surat.yaml: A",
        "sop_sources/surat.yaml: B",
    ]
    assert out.count("main path      1 jam   step 1\n") == 2
