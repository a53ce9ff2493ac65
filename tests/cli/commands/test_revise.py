"""``sopdoc revise``: what is written, shown and refused; texts are proposed from real repositories."""

from __future__ import annotations

import shlex
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, Run, write
from tests.reading.git.making import commit, git, repository

SURAT = "sop_sources/palu/surat masuk.yaml"
TEXT = SOP.format(judul="Surat") + "# akhir\n"
DATE = ("--date", "2026-11-28")
DATED = TEXT.replace("prosedur:", "tanggal_revisi: 2026-11-28\nprosedur:")
ENTRY = "riwayat_revisi:\n  - revisi: {}\n    tanggal: 2026-11-28\n    uraian: {}\n# akhir\n"


@pytest.fixture
def surat(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A source that is committed, in the working folder's project."""
    made = repository(tmp_path / "proyek")
    commit(made, {SURAT: TEXT})
    monkeypatch.chdir(made)
    return made / SURAT


def revised(number: str, uraian: str, text: str = DATED) -> str:
    return text.replace("# akhir\n", ENTRY.format(number, uraian))


def test_date_and_entry_are_written_and_nothing_else(surat: Path, run: Run) -> None:
    surat.chmod(0o640)
    ran = run("revise", SURAT, *DATE, "--note", "Menambah langkah validasi")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"wrote {SURAT}: revisi 1, 28 November 2026: Menambah langkah validasi\n"
    assert surat.read_text("utf-8") == revised("1", "Menambah langkah validasi")
    assert stat.S_IMODE(surat.stat().st_mode) == 0o640
    assert [path.name for path in surat.parent.iterdir()] == [surat.name]
    assert run("revise", SURAT, "--date", "2026-12-01", "--note", "Lagi", "--quiet").out == ""
    assert "  - revisi: 2\n    tanggal: 2026-12-01\n    uraian: Lagi\n# akhir\n" in surat.read_text("utf-8")


def test_the_text_is_proposed_from_what_changed(surat: Path, run: Run) -> None:
    changed = TEXT.replace("oleh: a\n", "oleh: a\n        waktu: 1 jam\n")
    write(surat, changed)
    ran = run("revise", SURAT, *DATE)
    assert (ran.code, ran.err) == (0, "")
    assert "uraian: Mengubah waktu langkah 1\n" in surat.read_text("utf-8")


@pytest.mark.parametrize("older", ["lama.yaml", "v1"])
def test_the_older_one_is_a_file_or_a_revision(surat: Path, run: Run, older: str) -> None:
    git(Path(), "tag", "v1")
    write(Path("lama.yaml"), TEXT)
    commit(Path(), {SURAT: TEXT.replace("Memeriksa berkas", "Meneliti berkas")})
    ran = run("revise", SURAT, *DATE, "--against", older)
    assert (ran.code, ran.err) == (0, "")
    assert "uraian: Mengubah langkah 2\n" in surat.read_text("utf-8")


def test_a_dry_run_shows_the_lines_and_writes_nothing(surat: Path, run: Run) -> None:
    write(surat, TEXT.replace("prosedur:", 'tanggal_revisi: "-" # x\nprosedur:'))
    before = surat.read_bytes()
    ran = run("revise", SURAT, *DATE, "--note", "Ganti", "--dry-run")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        f"{SURAT}:2:",
        '- tanggal_revisi: "-" # x',
        '+ tanggal_revisi: "2026-11-28" # x',
        f"{SURAT}:10:",
        "+ riwayat_revisi:",
        "+   - revisi: 1",
        "+     tanggal: 2026-11-28",
        "+     uraian: Ganti",
    ]
    assert surat.read_bytes() == before


def test_without_a_date_the_whole_command_is_told(surat: Path, run: Run) -> None:
    ran = run("revise", SURAT, "--note", "Ganti nama")
    assert ran.code == 2
    hint = """sopdoc revise 'sop_sources/palu/surat masuk.yaml' --note 'Ganti nama' --date "$(date +%F)\""""
    assert f"--date is missing, the day of the revision: {hint}" in ran.err
    assert surat.read_text("utf-8") == TEXT


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--date", "28-11-2026"), "is no day; write it as 2025-12-31"),
        (("--date", "2026-02-30"), "is no day"),
        ((*DATE, "--note", " "), "the text of --note is empty"),
        (DATE, f"nothing has changed in {SURAT} since HEAD"),
        ((*DATE, "--against", "v9"), "v9"),
        ((*DATE, "--against", "sop_sources"), "can't be compared with a folder"),
    ],
)
def test_what_is_refused(surat: Path, run: Run, arguments: tuple[str, ...], said: str) -> None:
    ran = run("revise", SURAT, *arguments)
    assert (ran.code, ran.out) == (2, "")
    assert said in ran.err
    assert surat.read_text("utf-8") == TEXT


@pytest.mark.parametrize("against", [(), ("--against", "rusak.yaml")])
def test_where_nothing_can_be_proposed_the_command_with_a_text_works(
    surat: Path, run: Run, against: tuple[str, ...]
) -> None:
    write(Path("rusak.yaml"), TEXT.replace("kegiatan", "kegiatn"))
    new = surat.with_name("baru.yaml")
    write(new, TEXT)
    ran = run("revise", new, *DATE, *against)
    assert (ran.code, ran.out) == (2, "")
    command = ran.err.splitlines()[-1].split("say yourself what changed: ")[1]
    assert run(*shlex.split(command)[1:]).code == 0
    assert "riwayat_revisi" in new.read_text("utf-8")


def test_a_faulty_source_is_told_and_left(surat: Path, run: Run) -> None:
    write(surat, TEXT.replace("kegiatan: Memeriksa", "kegiatn: Memeriksa"))
    before = surat.read_bytes()
    ran = run("revise", SURAT, *DATE, "--note", "Ganti")
    assert (ran.code, ran.out) == (1, "")
    assert f"{SURAT}:7:9: error: unknown key `kegiatn`" in ran.err
    assert surat.read_bytes() == before


def test_links_are_left_alone(surat: Path, run: Run, tmp_path: Path) -> None:
    link = surat.with_name("tautan.yaml")
    link.symlink_to(surat.name)
    ran = run("revise", link.relative_to(Path.cwd()), *DATE, "--note", "Ganti")
    assert (ran.code, ran.out) == (2, "")
    assert link.is_symlink()
    command = ran.err.splitlines()[-1].split("revise the file itself: ")[1]
    assert run(*shlex.split(command)[1:]).code == 0
    assert surat.read_text("utf-8") == revised("1", "Ganti")
    write(tmp_path / "luar/surat.yaml", TEXT)
    (surat.parent / "luar").symlink_to(tmp_path / "luar")
    ran = run("revise", "sop_sources/palu/luar/surat.yaml", *DATE, "--note", "Ganti")
    assert (ran.code, ran.out) == (1, "")
    assert "leads out of" in ran.err
    assert (tmp_path / "luar/surat.yaml").read_text("utf-8") == TEXT


@pytest.mark.parametrize("name", ["sop_sources/palu", "sop_sources/tiada.yaml", "sop_sources/palu/instansi.yaml"])
def test_what_is_no_source_is_told(surat: Path, run: Run, name: str) -> None:
    write(surat.with_name("instansi.yaml"), "nama: Dinas Contoh\n")
    ran = run("revise", name, *DATE, "--note", "Ganti")
    assert ran.code in (1, 2)
    assert name in ran.err
