"""The hooks for pre-commit: each runs a command that there is, on sources and on nothing else."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from sopdoc.cli.registry import sopdoc

HOOKS: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[2] / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_a_command_on_sources(hook: dict[str, Any]) -> None:
    program, *words = hook["entry"].split()
    assert (program, hook["language"]) == ("sopdoc", "python")
    with click.Context(sopdoc) as context:
        name, command, rest = sopdoc.resolve_command(context, [*words, "sop_sources/a.yaml"])
        assert command is not None
        command.make_context(name, rest, parent=context)
    names = {
        "sop_sources/a.yaml": True,
        "kantor/sop_sources/b/c.yaml": True,
        "sop_sources/b/instansi.yaml": False,
        "templates/x/templat.yaml": False,
        ".github/workflows/ci.yaml": False,
    }
    given = {each: bool(re.search(hook["files"], each)) and not re.search(hook["exclude"], each) for each in names}
    assert given == names
