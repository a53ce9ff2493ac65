"""A source, an office or an unlisted neighbour that hangs or kills its process costs only itself its line."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, write

pytestmark = pytest.mark.long
"""Processes that hang are waited for."""

ROOT = Path(__file__).parents[2]
INDEX = [sys.executable, "-m", "sopdoc", "index", "--jobs", "1", "--timeout", "3", "--format", "html"]
DIED = "can't be looked at: it took too long, or the process that was reading it died"


def index(folder: Path, *sources: str) -> subprocess.CompletedProcess[str]:
    """List, where every process of Python dies, or hangs so that nothing can wake it, at files with such words."""
    code = """
        import os, re, signal
        from sopdoc.reading.shelf import files

        read = files.read_bytes

        def dangerous(key, *rest):
            data = read(key, *rest)
            if b"# deadly" in data:
                os.kill(os.getpid(), signal.SIGKILL)
            if b"# endless" in data:
                re.fullmatch("(a*)*b", "a" * 50)
            return data

        files.read_bytes = dangerous
    """
    write(folder / "planted" / "sitecustomize.py", textwrap.dedent(code))
    return subprocess.run(
        [*INDEX, *sources],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": f"{folder / 'planted'}{os.pathsep}{ROOT}"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


@pytest.fixture
def region(tmp_path: Path) -> Path:
    """Two offices with two sources each."""
    for name in ("a/satu", "a/dua", "b/tiga", "b/empat"):
        write(tmp_path / "sop_sources" / f"{name}.yaml", SOP.format(judul=f"Urusan {name}"))
    write(tmp_path / "sop_sources/a/instansi.yaml", "nama: Dinas A\n")
    return tmp_path


def listed(ran: subprocess.CompletedProcess[str], folder: Path) -> str:
    """Return the list as HTML, which is there though some sources are not fine."""
    assert ran.returncode == 1, ran.stderr
    assert "Traceback" not in ran.stderr
    return (folder / "output/daftar-sop.html").read_text(encoding="utf-8")


def faults(ran: subprocess.CompletedProcess[str]) -> list[str]:
    return [line for line in ran.stderr.splitlines() if line.startswith("sopdoc: error: ")]


@pytest.mark.parametrize("poison", ["# deadly", "# endless"])
def test_a_poisonous_source_is_named_under_its_office_and_all_others_are_listed(region: Path, poison: str) -> None:
    write(region / "sop_sources/a/racun.yaml", SOP.format(judul="Racun") + poison)
    ran = index(region)
    page = listed(ran, region)
    assert faults(ran) == [f"sopdoc: error: sop_sources/a/racun.yaml {DIED}"]
    assert all(f"Urusan {name}" in page for name in ("a/satu", "a/dua", "b/tiga", "b/empat"))
    assert "listed 5 documents of 2 offices, 1 of them faulty" in ran.stdout


@pytest.mark.parametrize("poison", ["# deadly", "# endless"])
def test_a_poisonous_source_that_is_listed_alone_is_named(region: Path, poison: str) -> None:
    write(region / "sop_sources/a/racun.yaml", SOP.format(judul="Racun") + poison)
    ran = index(region, "sop_sources/a/racun.yaml")
    listed(ran, region)
    assert faults(ran) == [f"sopdoc: error: sop_sources/a/racun.yaml {DIED}"]
    assert "listed 1 document of 1 office, 1 of them faulty" in ran.stdout


def test_a_poisonous_office_costs_its_own_sources(region: Path) -> None:
    write(region / "sop_sources/b/instansi.yaml", "nama: Dinas B # endless\n")
    ran = index(region)
    page = listed(ran, region)
    assert faults(ran) == [f"sopdoc: error: sop_sources/b/{name}.yaml {DIED}" for name in ("empat", "tiga")]
    assert all(f"Urusan {name}" in page for name in ("a/satu", "a/dua"))


def test_a_poisonous_neighbour_that_is_not_listed_says_nothing(region: Path) -> None:
    write(region / "sop_sources/a/satu.yaml", SOP.format(judul="x") + "keterkaitan: [Urusan b/tiga, Tak Dikenal]\n")
    write(region / "sop_sources/b/racun.yaml", SOP.format(judul="Racun") + "# endless")
    ran = index(region, "sop_sources/a")
    assert (ran.returncode, faults(ran)) == (0, [])
    assert "no SOP is known with the title or number `Tak Dikenal`" in ran.stderr
    assert "Urusan b/tiga" not in ran.stderr
