"""A report tells what became of each document, to programs and to people, in a real browser too."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.cli.conftest import SOP, Run, write

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FAULTY = SOP.format(judul="x").replace("kegiatan: Memeriksa", "kegiatn: Memeriksa")
browser = pytest.mark.skipif(
    CHROMIUM is None and not os.environ.get("SOPDOC_FULL_CHECKS"), reason="needs Chromium, headless"
)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a project with a document that is good, one that has a warning, and one that has faults."""
    sources = tmp_path / "sop_sources"
    write(sources / "palu/surat #1 100%.yaml", SOP.format(judul="x"))
    write(sources / "palu/aneh.yaml", SOP.format(judul="😀"))
    write(sources / "luwuk/<b>salah.yaml", FAULTY)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_report_for_programs_has_each_document_with_its_state_pages_and_files(project: Path, run: Run) -> None:
    assert run("build", "--report", "laporan/r.json", "--format", "json").code == 1
    report = json.loads((project / "laporan/r.json").read_bytes())
    totals = report["totals"]
    assert (totals["built"], totals["faulty"], totals["unchanged"]) == (2, 1, 0)
    assert totals["seconds"] > 0
    faulty, odd, good = report["documents"]
    assert (faulty["source"], faulty["state"], faulty["pages"], faulty["files"]) == (
        "sop_sources/luwuk/<b>salah.yaml",
        "faulty",
        0,
        [],
    )
    assert faulty["errors"][0].startswith("sop_sources/luwuk/<b>salah.yaml:7:9: error: unknown key `kegiatn`")
    assert odd["warnings"][0].startswith("sop_sources/palu/aneh.yaml:1:8: warning: ")
    assert (good["state"], good["office"], good["reason"], good["errors"]) == ("built", "sop_sources/palu", "new", [])
    assert good["pages"] == 2
    assert [(project / "laporan" / file).resolve() for file in good["files"]] == [
        project / "output/palu/surat #1 100%.json"
    ]
    assert good["seconds"] > 0
    run("build", "--report", "laporan/r.json", "--format", "json")
    again = json.loads((project / "laporan/r.json").read_bytes())
    assert [(each["state"], each["pages"]) for each in again["documents"]] == [
        ("faulty", 0),
        ("unchanged", 2),
        ("unchanged", 2),
    ]
    assert again["documents"][1]["warnings"] == odd["warnings"]


def test_a_report_for_people_needs_nothing_else_and_its_links_lead_to_files(project: Path, run: Run) -> None:
    assert run("build", "--report", "laporan/r.html").code == 1
    page = (project / "laporan/r.html").read_text()
    links = [link for link in re.findall(r'href="([^"]*)"', page) if not link.startswith("#")]
    assert sorted((project / "laporan" / unquote(link)).resolve().name for link in links) == [
        "aneh.docx",
        "aneh.pdf",
        "surat #1 100%.docx",
        "surat #1 100%.pdf",
    ]
    assert all((project / "laporan" / unquote(link)).is_file() for link in links)
    assert "<b>salah" not in page
    assert not re.search(r"(src|href)=.?(https?:|//)|@import|url\(", page)


def test_a_name_that_is_no_text_has_its_line_and_its_link(project: Path, run: Run) -> None:
    odd = os.fsdecode(b"an\xffeh.yaml")
    (project / "sop_sources/palu/aneh.yaml").rename(project / "sop_sources/palu" / odd)
    assert run("build", "--report", "r.html").code == 1
    assert 'href="output/palu/an%FFeh.pdf"' in (project / "r.html").read_text()


def test_a_report_of_another_kind_is_a_usage_error_before_anything_is_built(project: Path, run: Run) -> None:
    ran = run("build", "--report", "r.docx")
    assert ran.code == 2
    assert "end its name in .html or .json" in ran.err
    assert not (project / "output").exists()


def test_a_report_that_cannot_be_written_is_a_sentence(project: Path, run: Run) -> None:
    (project / "r.html").mkdir()
    ran = run("build", "--report", "r.html")
    assert ran.code == 2
    assert "sopdoc: error: r.html can't be written: " in ran.err
    assert "--report" in ran.err


def seen(page: Path, search: str) -> str:
    """Return the page as a browser has it after its scripts ran."""
    assert CHROMIUM is not None
    command = [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", f"{page.as_uri()}#{search}"]
    return subprocess.run(command, capture_output=True, text=True, check=True, timeout=120).stdout


@pytest.mark.long
@browser
@pytest.mark.parametrize(
    ("search", "found"),
    [("", ["salah", "aneh", "surat"]), ("palu%20ANEH", ["aneh"]), ("kegiatn", ["salah"]), ("tidak-ada", [])],
)
def test_a_browser_finds_documents_by_any_part_of_what_is_told_of_them(
    project: Path, run: Run, search: str, found: list[str]
) -> None:
    run("build", "--report", "r.html", "--format", "json")
    dom = seen(project / "r.html", search)
    table = dom[dom.index('id="documents"') :]
    rows = re.findall(r"<tr[^>]*>.*?</tr>", table, re.DOTALL)[1:]
    shown = [row for row in rows if not re.match(r"<tr[^>]*\bhidden\b", row)]
    assert [next(name for name in ("salah", "aneh", "surat") if name in row) for row in shown] == found
    assert f">{len(found)} / 3</output>" in dom
