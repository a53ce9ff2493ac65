"""Commands that people are told to run can be pasted as they stand."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from sopdoc import shell

NAMES = [
    "surat.yaml",
    "surat masuk.yaml",
    'it\'s $HOME `x` "y".yaml',
    "naskah (1) & co; #2 *.yaml",
    "a\nb\tc\\'d.yaml",
    os.fsdecode(b"an\xffeh.yaml"),
    "~x!y.yaml",
    "日本 é.yaml",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_shell_reads_the_name_that_was_meant(name: str) -> None:
    pasted = shell.command("printf", "%s", Path(name))
    assert "\n" not in pasted
    assert subprocess.run(["bash", "-c", pasted], capture_output=True, check=True).stdout == os.fsencode(name)


@pytest.mark.parametrize("name", NAMES)
def test_what_can_be_pasted_can_also_be_printed(name: str) -> None:
    assert shell.command(Path(name)).isprintable()


def test_plain_names_need_no_quotes() -> None:
    assert shell.sopdoc_command("build", Path("sop_sources/a-b_c.yaml"), "--prune") == (
        "sopdoc build sop_sources/a-b_c.yaml --prune"
    )


def test_a_path_is_never_taken_for_an_option() -> None:
    assert shell.sopdoc_command("build", Path("-o.yaml")) == f"sopdoc build .{os.sep}-o.yaml"


@pytest.mark.parametrize(
    ("name", "pasted"),
    [
        ("C:\\a\\b.yaml", "C:\\a\\b.yaml"),
        ("C:\\surat masuk\\b.yaml", '"C:\\surat masuk\\b.yaml"'),
        ("it's.yaml", '"it\'s.yaml"'),
        ("a b\\", '"a b\\\\"'),
        ("a&b", '"a&b"'),
    ],
)
def test_windows_has_double_quotes(monkeypatch: pytest.MonkeyPatch, name: str, pasted: str) -> None:
    monkeypatch.setattr(shell.os, "name", "nt")
    assert shell.command(name) == pasted


def test_packages_are_installed_where_the_program_runs() -> None:
    assert shell.pip_command("distributed") == f"{sys.executable} -m pip install distributed"
