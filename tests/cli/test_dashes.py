from __future__ import annotations

import click
import pytest

from sopdoc.cli.dashes import DashesCommand, behind_dashes


@click.command(cls=DashesCommand)
@click.argument("names", nargs=-1)
@click.option("--stat", is_flag=True)
@click.option("-o", "--output")
@click.pass_context
def parted(context: click.Context, names: tuple[str, ...], stat: bool, output: str | None) -> tuple[object, ...]:
    return names, behind_dashes(context), stat, output


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("lama baru", (("lama", "baru"), None, False, None)),
        ("lama baru --", (("lama", "baru"), (), False, None)),
        ("-- a", ((), ("a",), False, None)),
        ("HEAD~1 --stat -- -x ./--stat --", (("HEAD~1",), ("-x", "./--stat", "--"), True, None)),
        ("HEAD~1 -- a --stat b", (("HEAD~1",), ("a", "b"), True, None)),
        ("HEAD~1 -- a --output x b", (("HEAD~1",), ("a", "b"), False, "x")),
        ("HEAD~1 -- -o x a", (("HEAD~1",), ("a",), False, "x")),
        ("HEAD~1 -- a --output=x -y=z", (("HEAD~1",), ("a", "-y=z"), False, "x")),
        ("HEAD~1 -- -ox --stats", (("HEAD~1",), ("--stats",), False, "x")),
    ],
)
def test_arguments_are_parted_where_the_first_dashes_stand_and_options_are_taken_behind_them(
    words: str, expected: tuple[object, ...]
) -> None:
    assert parted.main(words.split(), standalone_mode=False) == expected


def test_an_option_without_its_value_is_a_fault_behind_the_dashes_too() -> None:
    with pytest.raises(click.BadOptionUsage, match="requires an argument"):
        parted.main(["HEAD", "--", "a", "-o"], standalone_mode=False)
