"""Commands speak Indonesian throughout: help, answers, findings, reports and pages."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import click
import pytest

from sopdoc.cli.registry import sopdoc as program
from tests.messages.catalogue import messages, source
from tests.messages.english import english_words, words_of

ENGLISH = english_words(source(message) for name in ("sopdoc", "click") for message in messages(name))
COMMANDS = sorted(program.commands)
GROUPS = {name: sorted(one.commands) for name, one in program.commands.items() if isinstance(one, click.Group)}
LINES = ("", *COMMANDS, *(f"{name} {below}" for name, names in GROUPS.items() for below in names))
"""All commands, and those of groups, as they are written."""
NAMES_OF_FONTS = ("narrow",)
FAULTY = """\
judul: Surat: Masuk
nomer: 12
tanggal_pembuatan: 31 Februari 2025
prosedur:
  - pelaksana: {staf: Staf, kadis: Kepala Dinas}
    langkah:
      - kegiatan: Menerima surat
        oleh: stap
      - kegiatan: 2. Memeriksa
        oleh: [staf, kadis
        keputusan: {ya: lanjut}
"""


def run(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a command as people who speak Indonesian do."""
    here = str(Path(__file__).parents[2])
    environment = {**os.environ, "SOPDOC_LANG": "id", "PYTHONPATH": here, **variables}
    command = [sys.executable, "-m", "sopdoc", *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)


def english(text: str, *names: str) -> set[str]:
    """Return the English words of what was printed; ``names`` are what it may hold besides."""
    return (words_of(text) & ENGLISH) - {*" ".join(LINES).split(), *names}


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with a built document and a faulty source."""
    folder = tmp_path_factory.mktemp("kantor")
    assert run(folder, "init", ".").returncode == 0
    assert run(folder, "build").returncode == 0
    (folder / "sop_sources/dinas-contoh/salah.yaml").write_text(FAULTY, "utf-8")
    return folder


@pytest.mark.parametrize("command", LINES)
def test_help_is_indonesian(command: str, tmp_path: Path) -> None:
    printed = run(tmp_path, *command.split(), "--help").stdout

    assert printed.startswith("Pemakaian: sopdoc")
    assert "Tampilkan bantuan ini, lalu selesai." in printed
    assert english(printed) == set()


@pytest.mark.parametrize("command", LINES)
def test_help_stays_english(command: str, tmp_path: Path) -> None:
    printed = run(tmp_path, *command.split(), "--help", SOPDOC_LANG="en", LANG="id_ID.UTF-8").stdout

    assert printed.startswith("Usage: sopdoc")
    assert "Show this message and exit." in printed
    assert "jika tidak disebut" not in printed


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("buld",), "Kesalahan: Tidak ada perintah 'buld'. (Mungkin maksudnya: 'build'?)"),
        (
            ("build", "--frce"),
            "Kesalahan: Tidak ada opsi '--frce'. (Mungkin maksudnya: '--check', '--force'",
        ),
        (("new",), "Kesalahan: Belum disebut: argumen 'BERKAS'."),
        (("build", "--jobs", "0"), "Kesalahan: Nilai untuk '-j' / '--jobs' salah: 0 di luar batas x>=1."),
        (("build", "--timeout", "x"), "Kesalahan: Nilai untuk '--timeout' salah: 'x' bukan angka yang sah."),
        (("build", "--output"), "Kesalahan: Opsi '--output' memerlukan 1 nilai."),
        (("doctor", "x"), "Kesalahan: Argumen berlebih (x)"),
        (
            ("flowchart", "-f", "gif", "x"),
            "Kesalahan: Nilai untuk '-f' / '--format' salah: 'gif' bukan",
        ),
        (("build", "x.yaml"), "sopdoc: kesalahan: tidak ada berkas atau folder x.yaml"),
        (("revise", "x.yaml"), "Kesalahan: --date belum disebut, yaitu tanggal revisi"),
    ],
)
def test_wrong_usage_is_told_in_indonesian(arguments: tuple[str, ...], said: str, office: Path) -> None:
    printed = run(office, *arguments)

    assert printed.returncode == 2
    assert said in printed.stderr
    assert english(printed.stderr) == set()


@pytest.mark.parametrize(
    "arguments",
    [
        ("build",),
        ("build", "--dry-run", "--force"),
        ("build", "--strict", "--report", "laporan.json"),
        ("build", "--verbose", "sop_sources/dinas-contoh/salah.yaml"),
        ("index",),
        ("doctor",),
        ("flowchart", "sop_sources/dinas-contoh/sop-contoh.yaml"),
        ("new", "lain.yaml"),
        ("new", "lain.yaml"),
        ("source", "output/dinas-contoh/sop-contoh.pdf", "--output", "kembali"),
        ("source", "lain.yaml"),
        ("revise", "sop_sources/dinas-contoh/sop-contoh.yaml", "--date", "2026-01-05"),
        ("diff", "HEAD", "--", "."),
        ("schema", "--output", "skema.json"),
    ],
    ids=" ".join,
)
def test_answers_and_findings_are_indonesian(arguments: tuple[str, ...], office: Path) -> None:
    printed = run(office, *arguments)

    assert printed.stdout or printed.stderr
    assert english(f"{printed.stdout}\n{printed.stderr}", *NAMES_OF_FONTS) == set()


def test_findings_name_what_is_wrong_in_a_clerks_words(office: Path) -> None:
    printed = run(office, "build").stderr

    assert "sop_sources/dinas-contoh/salah.yaml:2:1: kesalahan: kunci `nomer` tidak dikenal" in printed
    assert "    saran: mungkin maksudnya `nomor`?" in printed
    assert "kesalahan: tidak ada kolom pelaksana dengan id `stap` dalam prosedur ini" in printed


def test_programs_read_the_same_words_in_both_languages(office: Path) -> None:
    told = json.loads(run(office, "build", "--findings", "json").stdout)["findings"]

    assert {each["severity"] for each in told} == {"error", "warning"}
    assert "unknown-key" in {each["code"] for each in told}
    assert "kunci `nomer` tidak dikenal" in {each["message"] for each in told}


def visible(page: str) -> str:
    """Return what people see of a web page."""
    text = re.sub(r"(?is)<(style|script|svg)\b.*?</\1>|<meta[^>]*>|<!doctype[^>]*>", " ", page)
    attributes = " ".join(re.findall(r'(?:title|placeholder|aria-label)="([^"]*)"', text))
    return f"{re.sub(r'<[^>]*>', ' ', text)} {attributes}"


def test_the_report_of_a_build_is_indonesian(office: Path) -> None:
    run(office, "build", "--force", "--report", "laporan.html")
    page = (office / "laporan.html").read_text("utf-8")

    assert '<html lang="id">' in page
    assert re.search(r"[0-9],[0-9] detik", page)
    assert english(visible(page)) == set()


def test_lists_are_indonesian(office: Path) -> None:
    run(office, "index")

    assert english(visible((office / "output/daftar-sop.html").read_text("utf-8"))) == set()


@pytest.mark.parametrize("ending", ["html", "md", "txt"])
def test_comparisons_are_indonesian(office: Path, ending: str) -> None:
    old = office / "sop_sources/dinas-contoh/sop-contoh.yaml"
    new = office / "baru.yaml"
    new.write_text(old.read_text("utf-8").replace("Menerima", "Mencatat dan menerima"), "utf-8")
    form = {"md": "markdown", "txt": "text"}.get(ending, ending)
    output = f"perubahan.{ending}"
    printed = run(office, "diff", str(old), str(new), "--format", form, "--output", output)

    assert printed.returncode == 1
    text = (office / output).read_text("utf-8")
    assert english(visible(text) if ending == "html" else text) == set()
    assert "diubah" in text


def test_editors_explain_keys_in_indonesian(office: Path) -> None:
    schema = run(office, "schema").stdout

    assert '"description": "judul dokumen"' in schema
    assert '"description": "title of the document"' in run(office, "schema", SOPDOC_LANG="en").stdout
