"""What a hint suggests works as it stands."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import SOP, Ran, Run, write

ODD = "surat masuk $HOME 'a'"


def pasted(text: str) -> Ran:
    """Paste into a shell what follows the last ``: `` of a text's last line."""
    command = text.rstrip("\n").rpartition(": ")[2]
    assert command.startswith("sopdoc "), text
    done = subprocess.run(
        ["bash", "-c", f'sopdoc() {{ "{sys.executable}" -m sopdoc "$@"; }}\n{command}'],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        check=False,
    )
    return Ran(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_a_source_with_an_odd_name_is_written_built_and_missed(here: Path, run: Run) -> None:
    missed = run("build", f"{ODD}.yaml")
    assert missed.code == 2
    written = pasted(missed.err)
    assert written.code == 0
    assert (here / f"{ODD}.yaml").is_file()
    built = pasted(written.out)
    assert (built.code, built.err) == (0, "")
    assert (here / "output" / f"{ODD}.pdf").is_file()


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        (f"{ODD}.yml", f"{ODD}.yaml"),
        ("a.yaml.txt", "a.yaml"),
        ("a.docx", "a.yaml"),
        ("v1.2 surat", "v1.2 surat.yaml"),
        ("instansi.yml", "instansi.yaml"),
        ("Instansi.yaml", "instansi.yaml"),
        ("templat.yaml", "sop.yaml"),
        ("there.yml", "sop.yaml"),
        ("folder", "folder/sop.yaml"),
        ("-x", "-x.yaml"),
    ],
)
def test_a_wrong_name_for_a_new_source_is_answered_with_a_right_one(
    here: Path, run: Run, wrong: str, right: str
) -> None:
    (here / "folder").mkdir()
    write(here / "there.yaml", "mine")
    refused = run("new", "--", wrong)
    assert refused.code == 2
    assert pasted(refused.err).code == 0
    assert (here / right).is_file()


def test_an_office_alone_is_followed_by_a_first_source(here: Path, run: Run) -> None:
    written = run("new", "dinas baru/instansi.yaml")
    assert written.out.startswith("wrote dinas baru/instansi.yaml; write a first SOP beside it with: ")
    assert pasted(written.out).code == 0
    assert run("build", "dinas baru").code == 0
    refused = run("build", "dinas baru/instansi.yaml")
    assert "hint: name its folder instead: 'dinas baru'\n" in refused.err
    assert pasted(run("new", "dinas baru/bidang/instansi.yaml").out).code == 0


def test_an_office_beside_sources_is_followed_by_their_build(here: Path, run: Run) -> None:
    write(here / "dinas baru/surat.yaml", SOP.format(judul="x"))
    assert pasted(run("new", "dinas baru/instansi.yaml").out).code == 0


def test_a_folder_without_sources_gets_its_first(here: Path, run: Run) -> None:
    (here / "dinas baru").mkdir()
    assert pasted(run("build", "dinas baru").err).code == 0
    assert run("build", "dinas baru").code == 0


def test_without_a_project_one_is_started(here: Path, run: Run) -> None:
    assert pasted(run("build").err).code == 0
    assert run("build").code == 0


def test_without_a_project_sources_that_are_here_are_named(here: Path, run: Run) -> None:
    write(here / "surat.yaml", SOP.format(judul="x"))
    assert run("build").err.endswith(
        "hint: name what is to be taken instead: . for all sources in this folder, or one of them\n"
    )
    assert run("build", ".").code == 0


def test_a_project_is_added_to(here: Path, run: Run) -> None:
    run("init", "kantor saya")
    write(here / "kantor saya/sop_sources/sop.yaml", SOP.format(judul="x"))
    again = run("init", "kantor saya")
    assert again.code == 2
    assert pasted(again.err).code == 0


def test_a_new_project_is_gone_into_and_built(here: Path, run: Run) -> None:
    lines = run("init", "kantor saya").out.split("build it with:\n")[1].splitlines()
    assert [re.sub("^  ", "", line) for line in lines] == ["cd 'kantor saya'", "sopdoc build"]


def test_the_flowcharts_of_a_folder_are_drawn_by_build(here: Path, run: Run) -> None:
    write(here / "dinas baru/surat.yaml", SOP.format(judul="x"))
    drawn = pasted(run("flowchart", "dinas baru").err)
    assert drawn.code == 0
    assert list((here / "output").rglob("*.svg"))


def removed(run: Run, *arguments: str) -> Ran:
    """Run what a build suggests about what is left over."""
    left = run(*arguments)
    hint = next(line for line in left.err.splitlines() if line.startswith("    hint: remove them with: "))
    return pasted(hint)


def test_what_is_left_over_is_removed_with_the_same_sources_and_options(here: Path, run: Run) -> None:
    for name in ("satu", "dua"):
        write(here / "naskah saya" / f"{name}.yaml", SOP.format(judul=name))
    command = ("build", "naskah saya", "--output", "hasil saya", "--format", "json", "--strict")
    run(*command)
    (here / "naskah saya/satu.yaml").unlink()
    done = removed(run, *command)
    assert (done.code, done.err) == (0, "")
    assert "1 unchanged, 0 faulty, 1 removed" in done.out
    assert not (here / "output").exists()


def test_what_is_left_over_of_a_folder_without_sources_is_removed_by_name(here: Path, run: Run) -> None:
    for name in ("satu satu", "dua"):
        write(here / "sop_sources" / f"{name}.yaml", SOP.format(judul=name))
    run("build", "--format", "json")
    for path in (here / "sop_sources").iterdir():
        path.unlink()
    done = removed(run, "build", "--format", "json")
    assert (done.code, done.err) == (0, "")
    assert "2 removed" in done.out


def test_what_is_left_over_of_too_many_sources_to_name_is_removed_by_hand(here: Path, run: Run) -> None:
    for number in range(21):
        write(here / "sop_sources" / f"{number}.yaml", SOP.format(judul=number))
    run("build", "--format", "json")
    for path in (here / "sop_sources").iterdir():
        path.unlink()
    assert "hint: if their sources are gone for good, remove them by hand\n" in run("build", "--format", "json").err
