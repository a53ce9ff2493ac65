"""The list of changes as a command writes it: the options, its files, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, write
from tests.perubahan.making import DINAS, TAG, region, sop


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = region(tmp_path / "proyek")
    monkeypatch.chdir(folder)
    return folder


@pytest.fixture
def ran(made: Path, run: Run) -> Run:
    """Run the command in the region's project."""
    return lambda *arguments: run("diff", "--since", TAG, *arguments)


def test_the_list_goes_into_the_output_folder(made: Path, ran: Run) -> None:
    result = ran("--date", "2026-05-06")
    assert (result.code, result.err) == (1, "")
    assert result.out.splitlines() == [
        f"wrote {Path('output/daftar-perubahan.xlsx')}",
        f"wrote {Path('output/daftar-perubahan.pdf')}",
        "6 SOP (1 baru, 4 diubah, 1 dicabut), 10 halaman yang berlaku",
    ]
    assert (made / "output/daftar-perubahan.pdf").read_bytes().startswith(b"%PDF")


def test_one_file_may_be_named(made: Path, ran: Run) -> None:
    result = ran("sop_sources/camat", "--output", "lampiran.pdf")
    assert (result.code, result.out.splitlines()[0]) == (1, "wrote lampiran.pdf")
    assert not (made / "output").exists()
    assert ran("--output", "lampiran.docx").code == 2
    assert ran("--output", "lampiran.pdf", "--format", "xlsx").code == 2


def test_other_formats_are_refused(made: Path, ran: Run) -> None:
    result = ran("--format", "html")
    assert (result.code, "written as xlsx, pdf, not as html" in result.err) == (2, True)


def test_trouble_is_told_beside_the_list(made: Path, ran: Run) -> None:
    write(made / f"{DINAS}/10.yaml", sop("Izin", "11/2026").replace("kegiatan: Mem", "kegiatn: Mem"))
    result = ran("--output", "daftar.xlsx")
    assert (result.code, (made / "daftar.xlsx").is_file()) == (2, True)
    assert f"{DINAS}/10.yaml:7:10: error: unknown key `kegiatn`" in result.err
