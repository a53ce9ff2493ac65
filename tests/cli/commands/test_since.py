"""The list of changes as a command writes it: the options, its files, what is refused."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result

from sopdoc.cli.commands.since import list_changes, since_option, until_option
from sopdoc.cli.telling.findings import findings_as
from tests.cli.conftest import write
from tests.perubahan.making import DINAS, TAG, region, sop


@click.command()
@click.argument("paths", nargs=-1, type=Path)
@click.option("--output", type=Path)
@click.option("--format", "formats", multiple=True)
@since_option
@until_option
def listing(paths: tuple[Path, ...], **wishes: Any) -> None:
    with findings_as("text", verbose=False, elsewhere="") as told:
        code = list_changes(wishes.pop("since"), paths, told, quiet=False, **wishes)
    click.get_current_context().exit(code)


@pytest.fixture
def made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = region(tmp_path / "proyek")
    monkeypatch.chdir(folder)
    return folder


def ran(*arguments: str) -> Result:
    return CliRunner().invoke(listing, ["--since", TAG, *arguments])


def test_the_list_goes_into_the_output_folder(made: Path) -> None:
    result = ran("--date", "2026-05-06")
    assert (result.exit_code, result.stderr) == (1, "")
    assert result.stdout.splitlines() == [
        f"wrote {Path('output/daftar-perubahan.xlsx')}",
        f"wrote {Path('output/daftar-perubahan.pdf')}",
        "6 SOP (1 baru, 4 diubah, 1 dicabut), 11 halaman yang berlaku",
    ]
    assert (made / "output/daftar-perubahan.pdf").read_bytes().startswith(b"%PDF")


def test_one_file_may_be_named(made: Path) -> None:
    result = ran("sop_sources/camat", "--output", "lampiran.pdf")
    assert (result.exit_code, result.stdout.splitlines()[0]) == (1, "wrote lampiran.pdf")
    assert not (made / "output").exists()
    assert ran("--output", "lampiran.docx").exit_code == 2
    assert ran("--output", "lampiran.pdf", "--format", "xlsx").exit_code == 2


def test_other_formats_are_refused(made: Path) -> None:
    result = ran("--format", "html")
    assert (result.exit_code, "written as xlsx, pdf, not as html" in result.stderr) == (2, True)


def test_trouble_is_told_beside_the_list(made: Path) -> None:
    write(made / f"{DINAS}/10.yaml", sop("Izin", "11/2026").replace("kegiatan: Mem", "kegiatn: Mem"))
    result = ran("--output", "daftar.xlsx")
    assert (result.exit_code, (made / "daftar.xlsx").is_file()) == (2, True)
    assert f"{DINAS}/10.yaml:7:10: error: unknown key `kegiatn`" in result.stderr
