"""``sopdoc template``: which templates there are, what they say and where, and what is wrong with them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sopdoc.reading.shelf.project import SHIPPED_TEMPLATES
from tests.cli.conftest import Run, write

SHIPPED = SHIPPED_TEMPLATES / "permenpan35" / "templat.yaml"
OWN = sorted(path.parent.name for path in SHIPPED_TEMPLATES.glob("*/templat.yaml"))
"""The program's own templates."""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two templates of a project, one over the other."""
    (tmp_path / "sop_sources").mkdir()
    write(
        tmp_path / "templates/kabupaten/templat.yaml",
        "dasar: permenpan35\nkertas: F4\nkolom: [no, kegiatan, pelaksana]\n",
    )
    write(
        tmp_path / "templates/dinas/templat.yaml",
        "dasar: kabupaten\nkegiatan_label: Uraian Prosedur\nnomor_kolom: ya\n",
    )
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_templates_are_listed_with_what_they_rest_on_and_where_they_are(project: Path, run: Run) -> None:
    ran = run("template", "list")
    assert (ran.code, ran.err) == (0, "")
    found = {name: places for name, *places in map(str.split, ran.out.splitlines())}
    assert list(found) == sorted(["dinas", "kabupaten", *OWN])
    assert found["dinas"] == ["kabupaten", "templates/dinas/templat.yaml"]
    assert found["kabupaten"] == ["permenpan35", "templates/kabupaten/templat.yaml"]
    assert found["permenpan35"] == ["-", str(SHIPPED)]


def test_the_projects_own_template_hides_one_of_its_name(project: Path, run: Run) -> None:
    write(project / "templates/permenpan35/templat.yaml", "dasar: permenpan35\ngaris: 1\n")
    listed = [line.split() for line in run("template", "list").out.splitlines()]
    assert ["permenpan35", "permenpan35", "templates/permenpan35/templat.yaml"] in listed
    shown = run("template", "show", "permenpan35").out.splitlines()
    assert any(line.split() == ["garis:", "1", "templates/permenpan35/templat.yaml:2"] for line in shown)


def test_each_value_is_shown_with_the_line_that_says_it(project: Path, run: Run) -> None:
    ran = run("template", "show", "dinas")
    assert (ran.code, ran.err) == (0, "")
    lines = dict(line.rsplit("  ", 1) for line in ran.out.splitlines())
    found = {text.strip(): place for text, place in lines.items()}
    assert found["kertas: F4"] == "templates/kabupaten/templat.yaml:2"
    assert found["susunan.kolom: [no, kegiatan, pelaksana]"] == "templates/kabupaten/templat.yaml:3"
    assert found["kegiatan_label: Uraian Prosedur"] == "templates/dinas/templat.yaml:2"
    assert found["nomor_kolom.tampil: ya"] == "templates/dinas/templat.yaml:3"
    assert found["nomor_kolom.bentuk: '(1)'"].startswith(f"{SHIPPED}:")
    line = SHIPPED.read_text("utf-8").splitlines()[int(found["waktu_label: Waktu"].rpartition(":")[2]) - 1]
    assert line == "waktu_label: Waktu"


def test_all_templates_are_checked_and_every_fault_is_told_once(project: Path, run: Run) -> None:
    assert run("template", "check").out == f"{2 + len(OWN)} templates read, 0 faulty\n"
    write(project / "templates/kabupaten/templat.yaml", "dasar: permenpan35\nkertas: F5\nrata: {waktu: tenggah}\n")
    ran = run("template", "check")
    assert (ran.code, ran.out) == (1, f"{2 + len(OWN)} templates read, 2 faulty\n")
    assert [line.split(": ")[0] for line in ran.err.splitlines() if ": error: " in line] == [
        "templates/kabupaten/templat.yaml:2:9",
        "templates/kabupaten/templat.yaml:3:15",
    ]
    assert run("template", "check", "permenpan35").code == 0
    shown = run("template", "show", "dinas")
    assert shown.code == 1
    assert shown.err.count(": error: ") == 2


def test_findings_are_for_programs_too(project: Path, run: Run) -> None:
    write(project / "templates/dinas/templat.yaml", "dasar: kabupatn\n")
    ran = run("template", "check", "dinas", "--findings", "json")
    assert ran.code == 1
    (finding,) = json.loads(ran.out)["findings"]
    assert (finding["code"], finding["line"], finding["hints"]) == ("unknown-templat", 1, ["did you mean `kabupaten`?"])


def test_another_projects_templates_are_asked_for_by_its_folder(project: Path, run: Run, tmp_path: Path) -> None:
    write(tmp_path / "lain/templates/kota/templat.yaml", "dasar: permenpan35\n")
    (tmp_path / "lain/sop_sources").mkdir()
    names = [line.split()[0] for line in run("template", "list", "--project", "lain").out.splitlines()]
    assert names == sorted(["kota", *OWN])


@pytest.mark.parametrize("command", ["show", "check"])
def test_a_name_that_is_none_is_answered_with_the_nearest(project: Path, run: Run, command: str) -> None:
    ran = run("template", command, "dinaz")
    assert ran.code == 2
    assert "no template is named dinaz; all are listed by: sopdoc template list\ndid you mean `dinas`?" in ran.err
