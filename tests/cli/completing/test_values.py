"""What may stand for an option is offered as far as it isn't written yet."""

from __future__ import annotations

import click
import pytest

from sopdoc.cli.completing.values import Place, formats

CONTEXT, OPTION = click.Context(click.Command("x")), click.Option(["-f"])


@pytest.mark.parametrize(
    ("incomplete", "offered"),
    [
        ("", ["docx", "pdf", "json"]),
        ("p", ["pdf"]),
        ("DO", ["docx"]),
        ("pdf,", ["pdf,docx", "pdf,json"]),
        ("pdf,docx,j", ["pdf,docx,json"]),
        ("pdf,pd", []),
    ],
)
def test_a_list_of_formats_grows(incomplete: str, offered: list[str]) -> None:
    found = formats(("docx", "pdf", "json"))(CONTEXT, OPTION, incomplete)
    assert [item.value for item in found] == offered


def test_files_are_the_shells_affair() -> None:
    [item] = Place().shell_complete(CONTEXT, OPTION, "a b")
    assert (item.type, item.value) == ("file", "a b")


def test_an_empty_name_is_refused() -> None:
    with pytest.raises(click.BadParameter, match="the name is empty"):
        Place().convert(" ", None, None)
