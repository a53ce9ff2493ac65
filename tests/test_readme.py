"""What the README promises holds."""

from __future__ import annotations

import re
from pathlib import Path

from sopdoc.cli.commands import sopdoc as commands
from sopdoc.pipeline import render

README = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
EXAMPLE = re.search(r"```yaml\n(.*?)```", README, re.DOTALL)


def test_its_source_builds_without_a_word(tmp_path: Path) -> None:
    assert EXAMPLE is not None
    source = tmp_path / "surat-masuk.yaml"
    source.write_text(EXAMPLE.group(1), encoding="utf-8")
    rendered = render(source, ("json",))
    assert rendered.diagnostics == ()
    assert len(rendered.outputs) == 1


def test_it_names_every_command() -> None:
    assert {name for name in commands.commands if f"`sopdoc {name}" in README} == set(commands.commands)


def test_the_files_it_points_at_are_there() -> None:
    for target in re.findall(r"\]\((?!https?:)([^)]+)\)", README):
        assert (Path(__file__).parents[1] / target).exists(), target
