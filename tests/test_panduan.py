"""The guide in Indonesian: its commands are understood, and what it says of git is what the README says."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import click
import pytest

from sopdoc.cli.registry import sopdoc

ROOT = Path(__file__).parent.parent
PAGES = sorted((ROOT / "docs" / "panduan").glob("*.md"))
COMMANDS = [
    (page.stem, line.strip())
    for page in PAGES
    for line in page.read_text(encoding="utf-8").splitlines()
    if line.startswith("    sopdoc ")
]


@pytest.mark.parametrize(("page", "line"), COMMANDS, ids=[f"{page}-{at}" for at, (page, _line) in enumerate(COMMANDS)])
def test_a_command_is_understood(page: str, line: str) -> None:
    del page
    _program, name, *arguments = shlex.split(line)
    with click.Context(sopdoc) as context:
        found, command, rest = sopdoc.resolve_command(context, [name, *arguments])
        assert command is not None
        command.make_context(found, rest, parent=context)


def test_git_is_set_up_as_the_readme_says() -> None:
    guide, readme = (_of_git(page) for page in (ROOT / "docs/panduan/perubahan.md", ROOT / "README.md"))
    assert guide == readme
    assert len(guide) == 5


def _of_git(page: Path) -> list[str]:
    return [
        line for line in page.read_text(encoding="utf-8").splitlines() if re.match(r"\*\.\w+ diff=|git config", line)
    ]
