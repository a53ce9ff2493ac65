"""Tabs that indent lines: refused, but read as blanks so that the rest of the file is looked through too."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct

from sopdoc.source.lines import LINE_END

WIDTHS = (8, 6, 4, 2)
"""Columns from one stop to the next, as editors show them or as levels are indented, the likeliest first."""
_MOST_READ = 128 * 1024
"""Characters of a file that is read once for each width."""
_INDENTING = re.compile(r" *\t[ \t]*(?=[^ \t\r\n#])")


class Indented(Struct, frozen=True):
    """A text with blanks for its tabs; ``moved`` says by how many columns lines (from 0) with tabs are moved."""

    text: str
    moved: dict[int, int]


def indenting_tabs(text: str) -> dict[int, str]:
    """Return what indents the lines (from 0) that have a tab in it."""
    if "\t" not in text:
        return {}
    found = ((number, _INDENTING.match(line)) for number, line in enumerate(LINE_END.split(text)))
    return {number: match.group() for number, match in found if match}


def indented(text: str, tabs: dict[int, str]) -> Iterator[Indented]:
    """Yield a text in which each tab is a blank with its tabs as wide as they may have been meant."""
    lines = LINE_END.split(text)
    for width in WIDTHS if len(text) <= _MOST_READ else ():
        wide = {number: run.expandtabs(width) for number, run in tabs.items()}
        put = [wide.get(number, "") + line[len(tabs.get(number, "")) :] for number, line in enumerate(lines)]
        yield Indented("\n".join(put), {number: len(wide[number]) - len(run) for number, run in tabs.items()})
