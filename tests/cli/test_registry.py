"""Help, version, and the smaller commands."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.shell_completion import ShellComplete

from sopdoc.cli.late_group import LateCommand, LateGroup
from sopdoc.cli.registry import sopdoc
from sopdoc.version import VERSION
from tests.cli.conftest import Run, tree, write
from tests.drawing.pieces import install_program, needs_posix

COMMANDS = (
    "book",
    "build",
    "index",
    "flowchart",
    "diff",
    "source",
    "verify",
    "rules",
    "check",
    "time",
    "revise",
    "new",
    "init",
    "template",
    "schema",
    "completion",
    "doctor",
)
OF_TEMPLATES = ("list", "show", "check")


@pytest.mark.parametrize(
    "command", [(), *((name,) for name in COMMANDS), *(("template", name) for name in OF_TEMPLATES)]
)
def test_help_shows_examples_at_each_level(run: Run, command: tuple[str, ...]) -> None:
    ran = run(*command, "--help")
    assert (ran.code, ran.err) == (0, "")
    assert "Examples:\n" in ran.out
    assert f"    {' '.join(('sopdoc', *command))}" in ran.out


def test_what_the_help_lists_is_what_each_command_says_of_itself() -> None:
    assert sorted(sopdoc.commands) == sorted(COMMANDS)
    template = sopdoc.commands["template"]
    assert isinstance(template, LateGroup)
    assert sorted(template.commands) == sorted(OF_TEMPLATES)
    late = [*sopdoc.commands.items(), *template.commands.items()]
    for name, listed in late:
        if listed is template:
            continue
        assert isinstance(listed, LateCommand)
        command = listed.loaded()
        assert (listed.name, listed.short_help) == (name, command.short_help)
        assert (command.name, command.hidden, command.deprecated) == (name, False, False)


def test_help_and_completion_import_no_command() -> None:
    code = """
import sys
from sopdoc.cli.registry import run_command
run_command(["--help"])
from click.shell_completion import ShellComplete
from sopdoc.cli.registry import sopdoc
assert [item.value for item in ShellComplete(sopdoc, {}, "sopdoc", "X").get_completions([], "in")] == ["index", "init"]
late = ("sopdoc.cli.commands.", "sopdoc.build", "sopdoc.painters", "sopdoc.reading", "sopdoc.work")
print([name for name in sys.modules if name.startswith(late)])
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stdout.splitlines()[-1] == "[]"


def test_options_of_a_command_are_completed() -> None:
    completion = ShellComplete(sopdoc, {}, "sopdoc", "X")
    values = {item.value for item in completion.get_completions(["build"], "--")}
    assert {"--format", "--jobs", "--prune"} <= values
    assert {item.value for item in completion.get_completions(["flowchart", "--format"], "p")} == {"png"}


def test_a_misspelled_command_is_answered_with_the_right_one(run: Run) -> None:
    ran = run("biuld")
    assert "No such command 'biuld'" in ran.err
    assert "'build'" in ran.err


def test_without_a_command_the_help_is_shown(run: Run) -> None:
    assert run() == run("--help")


def test_the_version_is_told(run: Run) -> None:
    ran = run("--version")
    assert (ran.code, ran.out) == (0, f"sopdoc {VERSION}\n")


@pytest.mark.parametrize("arguments", [("biuld",), ("build", "--frmat", "pdf"), ("build", "--jobs", "0"), ("new",)])
def test_wrong_usage_is_told_in_words(run: Run, arguments: tuple[str, ...]) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert "Error: " in ran.err


def test_a_new_source_builds_at_once(tmp_path: Path, run: Run) -> None:
    file = tmp_path / "sub" / "surat.yaml"
    ran = run("new", file)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == f"wrote {file}; build it with: sopdoc build {file}\n"
    built = run("build", file, "--output", tmp_path / "o")
    assert (built.code, built.err) == (0, "")
    assert tree(tmp_path / "o") == ["surat.docx", "surat.pdf"]


def test_an_office_file_gets_an_office(tmp_path: Path, run: Run) -> None:
    run("new", tmp_path / "instansi.yaml")
    run("new", tmp_path / "a.yaml")
    assert "pemerintah:" in (tmp_path / "instansi.yaml").read_text(encoding="utf-8")
    assert run("build", tmp_path, "--output", tmp_path / "o", "--format", "json").code == 0


@pytest.mark.parametrize(
    ("name", "sentence", "hint"),
    [
        ("there.yaml", "exists already and is left as it is", "choose another name"),
        ("folder", "the name of a source ends in .yaml", "folder.yaml"),
        ("there.yaml/a.yaml", "can't be written", ""),
    ],
)
def test_nothing_is_overwritten(tmp_path: Path, run: Run, name: str, sentence: str, hint: str) -> None:
    write(tmp_path / "there.yaml", "mine")
    ran = run("new", tmp_path / name)
    assert ran.code == 2
    assert sentence in ran.err
    assert hint in ran.err
    assert (tmp_path / "there.yaml").read_text() == "mine"


def test_a_new_project_builds_at_once(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    ran = run("init", tmp_path / "kantor")
    assert ran.code == 0
    assert tree(tmp_path / "kantor") == [
        "README.md",
        "schema/instansi.schema.json",
        "schema/pengaturan.schema.json",
        "schema/templat.schema.json",
        "sop_sources/dinas-contoh/instansi.yaml",
        "sop_sources/dinas-contoh/sop-contoh.yaml",
        "sopdoc.schema.json",
        "sopdoc.toml",
        "templates/README.md",
    ]
    monkeypatch.chdir(tmp_path / "kantor")
    built = run("build")
    assert (built.code, built.err) == (0, "")
    assert tree(Path("output")) == ["dinas-contoh/sop-contoh.docx", "dinas-contoh/sop-contoh.pdf"]


def test_a_project_is_not_started_twice_and_files_that_exist_stay(tmp_path: Path, run: Run) -> None:
    write(tmp_path / "README.md", "mine")
    assert run("init", tmp_path).code == 0
    assert (tmp_path / "README.md").read_text() == "mine"
    ran = run("init", tmp_path)
    assert ran.code == 2
    assert "the folder holds a project" in ran.err


def test_the_schema_is_printed_or_written(tmp_path: Path, run: Run) -> None:
    printed = run("schema")
    assert printed.code == 0
    assert json.loads(printed.out)["properties"]["judul"]
    assert run("schema", "--output", tmp_path / "s.json").code == 0
    assert (tmp_path / "s.json").read_text(encoding="utf-8") == printed.out


def test_the_doctor_names_what_is_there(tmp_path: Path, run: Run) -> None:
    ran = run("doctor", "--output", tmp_path / "o")
    assert (ran.code, ran.err) == (0, "")
    assert [line.split(":")[0].split()[-1] for line in ran.out.splitlines()[1:]] == [
        "Python",
        "Graphviz",
        "fonts",
        "YAML",
        "settings",
        "output",
    ]
    assert not (tmp_path / "o").exists()


def test_the_doctor_names_what_is_missing_and_how_to_get_it(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    from sopdoc.drawing import engine

    monkeypatch.setenv(engine.VARIABLE, "nothing")
    write(tmp_path / "file", "")
    ran = run("doctor", "--output", tmp_path / "file")
    assert ran.code == 3
    assert "missing Graphviz" in ran.out
    assert "hint: set SOPDOC_ENGINE to one of: neato, pygraphviz" in ran.out
    assert "can't be written" in ran.out


@needs_posix
@pytest.mark.parametrize("script", ["exit 0", "echo garbage"])
def test_the_doctor_reads_what_the_engine_draws(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    from sopdoc.drawing import engine

    monkeypatch.setenv(engine.VARIABLE, "neato")
    engine._open.cache_clear()
    install_program(tmp_path, f'test "$1" != -V || exec echo "dot - graphviz version 2.43.0"; {script}', monkeypatch)
    ran = run("doctor", "--output", tmp_path / "o")
    engine._open.cache_clear()
    assert ran.code == 3
    assert "missing Graphviz: Graphviz drew something else than it was asked to" in ran.out
    assert "hint: set SOPDOC_ENGINE=pygraphviz to do without it" in ran.out


@pytest.mark.parametrize(
    "arguments",
    [("new",), ("init",), ("build",), ("build", "-o"), ("index",), ("index", "-o"), ("schema", "-o"), ("doctor", "-o")],
)
def test_an_empty_name_is_not_the_working_directory(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments, "")
    assert ran.code == 2
    assert "the name is empty" in ran.err
    assert tree(tmp_path) == []


@pytest.mark.parametrize("content", ["mine", "[1]", '{"a": 1}', "[" * 100_000])
def test_the_schema_overwrites_no_other_file(tmp_path: Path, run: Run, content: str) -> None:
    file = write(tmp_path / "a.yaml", content)
    ran = run("schema", "--output", file)
    assert ran.code == 2
    assert f"{file} exists, is no JSON Schema, and is left as it is" in ran.err
    assert file.read_text() == content


def test_the_schema_is_written_over_an_older_one(tmp_path: Path, run: Run) -> None:
    file = write(tmp_path / "s.json", '{"$schema": "old"}')
    assert run("schema", "--output", file).code == 0
    assert file.read_text(encoding="utf-8") == run("schema").out


@pytest.mark.parametrize("folder", [".", "..", "/", "sub"])
def test_the_schema_is_not_written_into_a_folder(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, folder: str
) -> None:
    (tmp_path / "sub").mkdir()
    monkeypatch.chdir(tmp_path)
    ran = run("schema", "-o", folder)
    assert ran.code == 2
    assert ran.err.startswith(f"sopdoc: error: {folder} is a folder\n")


def test_a_new_source_is_warned_of_a_name_that_windows_keeps(tmp_path: Path, run: Run) -> None:
    ran = run("new", tmp_path / "con.yaml")
    assert ran.code == 0
    assert "warning: a file named con can't be opened on Windows" in ran.err


@pytest.mark.parametrize("arguments", [("new", "file/a.yaml"), ("init", "file")])
def test_the_hint_names_no_option_that_the_command_lacks(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, str]
) -> None:
    write(tmp_path / "file", "")
    monkeypatch.chdir(tmp_path)
    ran = run(*arguments)
    assert ran.code == 2
    assert "can't be written: a file is where a folder should be\n    hint: choose another place for it\n" in ran.err


@pytest.mark.parametrize("arguments", [("build",), ("new", "a.yaml"), ("init", "a"), ("doctor",), ("schema",)])
def test_a_working_directory_that_was_deleted_is_named(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    monkeypatch.chdir(gone)
    monkeypatch.setenv("PWD", str(gone))
    gone.rmdir()
    ran = run(*arguments)
    assert ran.code == 2
    assert ran.err.startswith(f"sopdoc: error: the working directory {gone} is no longer there\n    hint: ")
