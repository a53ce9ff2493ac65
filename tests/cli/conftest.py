"""A project to run commands in."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from sopdoc.cli.main import main

MANIFEST = ".sopdoc-manifest.jsonl"
SOP = """\
judul: {judul}
prosedur:
  - pelaksana: {{a: Petugas, b: Kepala}}
    langkah:
      - kegiatan: Menerima berkas
        oleh: a
      - kegiatan: Memeriksa berkas
        oleh: b
"""


@dataclass(frozen=True)
class Ran:
    """What a command printed and its exit code."""

    code: int
    out: str
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(capfd: pytest.CaptureFixture[str]) -> Run:
    """Run a command line in this process."""

    def run_it(*arguments: str | Path) -> Ran:
        code = main([str(argument) for argument in arguments])
        printed = capfd.readouterr()
        return Ran(code, printed.out, printed.err)

    return run_it


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the folder of a project with two offices and three SOPs; it is the working directory."""
    sources = tmp_path / "sop_sources"
    for name in ("banggai/dinas-sosial/bantuan.yaml", "banggai/dinas-sosial/data.yaml", "palu/surat.yaml"):
        write(sources / name, SOP.format(judul=name))
    write(sources / "banggai/instansi.yaml", "nama: Dinas Sosial\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def tree(folder: Path) -> list[str]:
    """Return all files below a folder but the memory of builds."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != MANIFEST)
    return sorted(path.relative_to(folder).as_posix() for path in files)


def counts(out: str) -> str:
    """Return a summary without the seconds."""
    line, _comma, seconds = out.rstrip("\n").rpartition(", ")
    assert re.fullmatch(r"[0-9]+\.[0-9] s", seconds), out
    return line
