from __future__ import annotations

import click
import pytest

from sopdoc.cli.dashes import DashesCommand, behind_dashes


@click.command(cls=DashesCommand)
@click.argument("names", nargs=-1)
@click.option("--stat", is_flag=True)
@click.pass_context
def parted(context: click.Context, names: tuple[str, ...], stat: bool) -> tuple[object, ...]:
    return names, behind_dashes(context), stat


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lama baru", (("lama", "baru"), None, False)),
        ("lama baru --", (("lama", "baru"), (), False)),
        ("HEAD~1 --stat -- --stat -x --", (("HEAD~1",), ("--stat", "-x", "--"), True)),
        ("-- a", ((), ("a",), False)),
    ],
)
def test_arguments_are_parted_where_the_first_dashes_stand(words: str, expected: tuple[object, ...]) -> None:
    assert parted.main(words.split(), standalone_mode=False) == expected
