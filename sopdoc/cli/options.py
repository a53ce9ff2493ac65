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
