"""Arguments and options that several commands have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any, TypeVar

import click

from sopdoc.cli.completing.values import formats
from sopdoc.cli.place import place
from sopdoc.cli.translated import argument, option
from sopdoc.messages import N_, _

_Command = TypeVar("_Command", bound="Callable[..., Any] | click.Command")

source_argument = argument("source", N_("[SOURCE]..."), nargs=-1, type=place)


def output_option(
    explanation: str = N_("Output folder; by default output, in the project's folder."),
) -> Callable[[_Command], _Command]:
    """Make the option that names where outputs go, by default into the folder of the project."""
    return option("-o", "--output", type=place, metavar=N_("PATH"), help=explanation)


def formats_option(
    known: Iterable[str], explanation: str, values: Mapping[str, str] | None = None
) -> Callable[[_Command], _Command]:
    """Make the option that lists formats, parted by commas: each once, none where no list was given.

    ``values`` are set into the explanation.
    """
    all_known = tuple(known)

    def chosen(_context: click.Context, _option: click.Parameter, value: str | None) -> tuple[str, ...]:
        return () if value is None else _formats(value, all_known)

    return option(
        "-f",
        "--format",
        "formats",
        metavar=N_("LIST"),
        callback=chosen,
        shell_complete=formats(all_known),
        help=explanation,
        values=values,
    )


def _formats(text: str, known: tuple[str, ...]) -> tuple[str, ...]:
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    if not names:
        raise click.BadParameter(_("name at least one of: {known}").format(known=", ".join(known)))
    for name in names:
        if name not in known:
            message = _("there is no format {name}; there are: {known}")
            raise click.BadParameter(message.format(name=name, known=", ".join(known)))
    return names


def form_option(explanation: str, known: Sequence[str] = ("text", "json")) -> Callable[[_Command], _Command]:
    """Make the option that names the one form of what is printed, by default text."""
    return option(
        "-f",
        "--format",
        "form",
        type=click.Choice(tuple(known)),
        default="text",
        show_default=True,
        help=explanation,
    )


jobs_option = option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help=N_("Processes that work side by side; by default as many as the number of sources is worth."),
)

quiet_option = option("-q", "--quiet", is_flag=True, help=N_("Print nothing but faults and warnings."))

verbose_option = option(
    "-v", "--verbose", is_flag=True, help=N_("Show all findings, also where many documents have some.")
)

findings_option = option(
    "--findings",
    type=click.Choice(("text", "json")),
    default="text",
    show_default=True,
    help=N_("How findings are told: text to people, json to programs, on standard output."),
)

_LONGEST = 86_400
"""Seconds of the longest time limit: a day."""


def _seconds(_context: click.Context, _option: click.Parameter, value: float) -> float:
    """Return a time limit that a clock can hold."""
    if not 0 < value <= _LONGEST:
        raise click.BadParameter(_("write seconds, more than 0 and no more than {most}").format(most=_LONGEST))
    return value


timeout_option = option(
    "--timeout",
    type=float,
    callback=_seconds,
    metavar=N_("SECONDS"),
    default=120,
    show_default=True,
    help=N_("The time that one source may take, where there are several."),
)
