"""Shells complete what is typed: real ones where they are installed."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from sopdoc.cli.completing.shells import SHELLS
from sopdoc.cli.main import main
from tests.cli.conftest import Run

BASH = """\
eval "$(sopdoc completion bash)"
COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1))
compopt() { echo "$1$2"; }
_sopdoc_completion sopdoc
printf '%s\\n' "${COMPREPLY[@]}"
"""
ZSH = """\
compdef() { }
compadd() { print -l -- "${completions[@]}" }
_describe() { print -l -- "${completions_with_descriptions[@]%%:*}" }
_path_files() { echo -odefault }
eval "$(sopdoc completion zsh)"
words=("$@"); CURRENT=$#
_sopdoc_completion
"""
FISH = """\
sopdoc completion fish | source
complete -C (string join ' ' -- $argv)
"""
ASK = {"bash": ["-c", BASH, "bash"], "zsh": ["-f", "-c", ZSH, "zsh"], "fish": ["--no-config", "-c", FISH]}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Make a project with a template, and put the program into the path."""
    program = tmp_path / "a b" / "sopdoc"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m sopdoc "$@"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("HOME", str(tmp_path))
    (tmp_path / "sop_sources").mkdir()
    (tmp_path / "sop_sources/surat masuk.yaml").touch()
    (tmp_path / "templates/dinas").mkdir(parents=True)
    (tmp_path / "templates/dinas/templat.yaml").write_text("dasar: permenpan35\n")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def completed(shell: str, *words: str) -> set[str]:
    """Return what a shell offers for a command line whose last word is begun."""
    if not shutil.which(shell):
        pytest.skip(f"{shell} is not installed")
    asked = subprocess.run([shell, *ASK[shell], "sopdoc", *words], capture_output=True, text=True, check=True)
    assert asked.stderr == ""
    return {line.partition("\t")[0] for line in asked.stdout.splitlines()}


@pytest.mark.parametrize("shell", ASK)
@pytest.mark.usefixtures("project")
@pytest.mark.parametrize(
    ("words", "offered"),
    [
        ("bu", {"build"}),
        ("template s", {"show"}),
        ("build --pr", {"--prune"}),
        ("build --format docx,p", {"docx,pdf"}),
        ("flowchart x.yaml --format p", {"png"}),
        ("template show di", {"dinas"}),
        ("completion z", {"zsh"}),
    ],
)
def test_commands_options_formats_and_templates_are_completed(shell: str, words: str, offered: set[str]) -> None:
    assert completed(shell, *words.split()) == offered


@pytest.mark.parametrize("shell", ["bash", "zsh"])
@pytest.mark.parametrize("words", ["build sop_", "index sop_", "diff sop_", "build --output x", "revise sop_", "new x"])
@pytest.mark.usefixtures("project")
def test_names_of_files_are_left_to_the_shell(shell: str, words: str) -> None:
    assert "-odefault" in completed(shell, *words.split())


@pytest.mark.usefixtures("project")
def test_fish_completes_names_of_files() -> None:
    assert {name.rpartition("/")[2] for name in completed("fish", "build", "sop_sources/")} == {"surat masuk.yaml"}


def powershell(run: Run, monkeypatch: pytest.MonkeyPatch, *words: str) -> list[dict[str, str]]:
    """Ask as the script for PowerShell does."""
    monkeypatch.setenv("_SOPDOC_COMPLETE", "powershell_complete")
    monkeypatch.setenv("_SOPDOC_WORDS", json.dumps(words))
    ran = run()
    assert (ran.code, ran.err, ran.out.isascii()) == (0, "", True)
    offered: list[dict[str, str]] = json.loads(ran.out)
    return offered


@pytest.mark.usefixtures("project")
def test_powershell_is_answered_in_json(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOPDOC_LANG", "id")
    assert powershell(run, monkeypatch, "template", "sh") == [
        {"type": "plain", "value": "show", "help": "Menampilkan semua nilai templat dan asalnya."}
    ]
    [file] = powershell(run, monkeypatch, "build", "C:\\SOP kami\\é 'x' $y`z")
    assert file == {"type": "file", "value": "C:\\SOP kami\\é 'x' $y`z", "help": ""}
    assert powershell(run, monkeypatch, "template", "show", "--project", "C:\\tidak ada", "x") == []


@pytest.mark.parametrize("words", ["", "{", "3", "[null]"])
def test_words_that_make_no_sense_are_none(run: Run, monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setenv("_SOPDOC_COMPLETE", "powershell_complete")
    monkeypatch.setenv("_SOPDOC_WORDS", words)
    assert "build" in {item["value"] for item in json.loads(run().out)}


def test_the_script_for_powershell_is_whole(run: Run) -> None:
    script = run("completion", "powershell").out
    assert script.isascii()
    assert script.startswith("Register-ArgumentCompleter -Native -CommandName sopdoc -ScriptBlock {")
    code = re.sub(r"#.*|'[^']*'|\"[^\"]*\"", "", script)
    for opening, closing in ("()", "[]", "{}"):
        assert code.count(opening) == code.count(closing)
    assert set(re.findall(r"\$env:(\w+)", script)) == {"_SOPDOC_COMPLETE", "_SOPDOC_WORDS"}


def test_a_script_for_powershell_runs(project: Path) -> None:
    if not shutil.which("pwsh"):
        pytest.skip("PowerShell is not installed")
    ask = (
        "sopdoc completion powershell | Out-String | Invoke-Expression; foreach ($line in 'sopdoc bu', "
        "'sopdoc build --format docx,p') { (TabExpansion2 $line $line.Length).CompletionMatches.CompletionText }"
    )
    asked = subprocess.run(["pwsh", "-NoProfile", "-c", ask], capture_output=True, text=True, check=True, cwd=project)
    assert asked.stdout.split() == ["build", "pdf"]


@pytest.mark.parametrize("shell", SHELLS)
def test_the_help_says_how_each_is_installed(run: Run, shell: str) -> None:
    assert f"sopdoc completion {shell}" in run("completion", "--help").out


def test_an_unknown_shell_is_answered_with_those_there_are(run: Run) -> None:
    ran = run("completion", "csh")
    assert ran.code == 2
    assert all(shell in ran.err for shell in SHELLS)


def test_a_script_of_another_shell_gets_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("_SOPDOC_COMPLETE", "csh_complete")
    assert main([]) == 1
