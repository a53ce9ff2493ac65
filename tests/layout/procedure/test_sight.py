"""In a high row symbols stand in sight of the activity's words."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.procedure.procedure import procedure_pages
from sopdoc.templat.tabel import Tegak
from tests.layout.fake import SETTER, make_templat, only_table
from tests.layout.flowchart.board import procedure, step

TEMPLAT = make_templat()


def below_rule(lines: int, tegak: Tegak) -> float:
    """Return how far below its row's rule a symbol's middle is, where the output has so many lines of 12 points."""
    rata = replace(TEMPLAT.rata, kegiatan=replace(TEMPLAT.rata.kegiatan, tegak=tegak))
    press = Press(replace(TEMPLAT, rata=rata), SETTER)
    steps = procedure(step("a", output="\n".join(["kata"] * lines)), step("a"))
    page = procedure_pages(steps, 0, press, 0, 0, None).drafts[0]
    row = next(row for row in only_table(page).rows if row.langkah == 1)
    return page.symbols[0].rect.centre.y - row.top


@pytest.mark.parametrize(
    ("lines", "tegak", "middle"),
    [
        (7, Tegak.ATAS, 45.8),  # the middle of a row of 92, but for the half point that is kept free below
        (20, Tegak.ATAS, 58),  # 48 below the middle of a line that begins 4 below the rule
        (20, Tegak.TENGAH, 123.8),
        (20, Tegak.BAWAH, 190),
    ],
)
def test_symbols_stand_in_sight_of_the_activity(lines: int, tegak: Tegak, middle: float) -> None:
    assert below_rule(lines, tegak) == pytest.approx(middle, abs=0.11)
