"""Count the figures of pages for docs/analysis/pages.md: ``python docs/make_page_figures.py``.

Run it by hand, from the root of the repository, after a change of what pages look like; it takes a minute or two.
``--start`` keeps what is counted as the figures of the start.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[1]))

from tests.pages.counting import Sums, count
from tests.pages.kept import START, kept, save
from tests.pages.sets import usual_sets
from tests.pages.table import table

PAGE = Path(__file__).parent / "analysis" / "pages.md"
BEGIN, END = "<!-- figures -->", "<!-- end of figures -->"


def main() -> None:
    """Put the table between its marks."""
    with TemporaryDirectory() as scratch:
        sets = {name: count(sources, jobs=2) for name, sources in usual_sets(Path(scratch)).items()}
    if "--start" in sys.argv[1:]:
        save(sets, START)
    PAGE.write_text(with_table(PAGE.read_text("utf-8"), sets), "utf-8")


def with_table(page: str, sets: dict[str, Sums]) -> str:
    """Return the page with the figures, before and now."""
    before, rest = page.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n{table(sets, kept(START))}\n{END}{after}"


if __name__ == "__main__":
    main()
