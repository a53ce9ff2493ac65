"""``sopdoc time``: how long procedures take, and who works how long."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import click

from sopdoc.cli.options import form_option, source_argument
from sopdoc.cli.translated import option, told_command
from sopdoc.late import late
from sopdoc.messages import N_

_run_time = late("sopdoc.cli.making.times:run_time")
_LEAST_HOURS, _MOST_HOURS = 1, 24

_EXAMPLES = N_("""\b
Examples:
  sopdoc time surat.yaml
  sopdoc time sop_sources/dinas-sosial
  sopdoc time surat.yaml --hours 8
  sopdoc time surat.yaml --format json

The main path takes at each decision the exit that goes on, the longest path whichever takes longest;
neither leads back. What a round of a loop adds is told by itself. Of branches that run side by side the
longest counts. Steps whose time can't be read are named, and not counted.

Exit codes: 0 all is told; 1 a source has faults (the others are told); 2 wrong usage, or a file can't
be read.
""")


@told_command(
    "time",
    help=N_(
        "Tell how long SOPs take: along the main path, at the longest, and for each performer. SOURCE is a YAML file or"
        " a folder of them; by default sop_sources/."
    ),
    short_help=N_("Tell how long SOPs take, and who works how long."),
    epilog=_EXAMPLES,
)
@source_argument
@option(
    "--hours",
    type=click.FloatRange(_LEAST_HOURS, _MOST_HOURS),
    metavar="N",
    help=N_("Hours of a working day; by default `jam_kerja` of sopdoc.toml, else 7.5."),
)
@form_option(N_("How times are told: text to people, json to programs."))
def time_command(source: tuple[Path, ...], hours: float | None, form: str) -> int:
    """Tell the times of each source, and the faults of those that have some."""
    return int(_run_time(source, None if hours is None else Fraction(str(hours)), form))
