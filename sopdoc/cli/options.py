"""Arguments and options that several commands have."""

from __future__ import annotations

import click

from sopdoc.cli.place import place
from sopdoc.messages import _

source_argument = click.argument("source", nargs=-1, type=place)

output_option = click.option(
    "-o", "--output", type=place, metavar="PATH", default="output", show_default=True, help=_("Output folder.")
)

jobs_option = click.option(
    "-j",
    "--jobs",
    type=click.IntRange(min=1),
    metavar="N",
    help=_("Processes that work side by side; by default as many as the number of sources is worth."),
)

quiet_option = click.option("-q", "--quiet", is_flag=True, help=_("Print nothing but faults and warnings."))

_LONGEST = 86_400
"""Seconds of the longest time limit: a day."""


def _seconds(_context: click.Context, _option: click.Parameter, value: float) -> float:
    """Return a time limit that a clock can hold."""
    if not 0 < value <= _LONGEST:
        raise click.BadParameter(_("write seconds, more than 0 and no more than {most}").format(most=_LONGEST))
    return value


timeout_option = click.option(
    "--timeout",
    type=float,
    callback=_seconds,
    metavar="SECONDS",
    default=120,
    show_default=True,
    help=_("The time that one source may take, where there are several."),
)
