"""What stands below a drawing alone of what the document tells of its arrows."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import LeftOut, Page
from sopdoc.layout.text_block import Role, TextBlock
from sopdoc.painters.chart import cut_charts
from tests.painters.pages import block, document, flowchart_page, keyed_page, listed, page


def undrawn(words: str, langkah: int) -> TextBlock:
    return block(words, role=Role.PANAH_TAK_TERGAMBAR, langkah=langkah)


def below(*pages: Page) -> list[list[str]]:
    """Return the lines below each drawing of a document."""
    charts = cut_charts(document(*pages), (NO_INK,) * len(pages))
    return [[line.text for text in chart.below for line in text.lines] for chart in charts]


def leaving(*arrows: LeftOut, prosedur: int = 0) -> Page:
    """Return a page of the steps 1 and 2 with arrows that aren't drawn."""
    return replace(flowchart_page(), left_out=arrows, prosedur=prosedur)


def test_an_undrawn_arrow_is_told_at_the_pages_of_both_its_steps() -> None:
    far = replace(flowchart_page(), symbols=tuple(replace(one, langkah=9) for one in flowchart_page().symbols))
    told = page(undrawn("dari 1 ke 9", 1), undrawn("dari 2 ke 7", 2))
    found = below(leaving(LeftOut(1, 9), LeftOut(2, 7)), far, told)
    assert found == [["dari 1 ke 9", "dari 2 ke 7"], ["dari 1 ke 9"]]


def test_another_procedures_arrows_are_not_told() -> None:
    one, two = leaving(LeftOut(1, 2)), leaving(LeftOut(2, 1), prosedur=1)
    assert below(one, page(undrawn("satu", 1)), two, page(undrawn("dua", 2))) == [["satu"], ["dua"]]


def test_undrawn_arrows_stand_below_what_keys_mean() -> None:
    shown = replace(keyed_page(), left_out=(LeftOut(1, 2),))
    told = page(replace(listed(("Satu",), ("Dua",)), role=Role.ARTI_LABEL), undrawn("panah", 1))
    (chart,) = cut_charts(document(shown, told), (NO_INK, NO_INK))
    assert [[line.text for line in text.lines] for text in chart.below] == [["Dua"], ["panah"]]
    assert [text.rect.y for text in chart.below] == [286.0, 296.0]
    assert chart.below[1].rect == Rect(280.0, 296.0, chart.below[1].lines[0].width, 10.0)
    assert chart.view.bottom == 306.0


def test_the_key_of_an_undrawn_arrow_is_told_with_it() -> None:
    told = page(replace(listed(("Satu",), ("Dua",), ("Tiga",)), role=Role.ARTI_LABEL), undrawn("ke 9: 1.; ke 2: 3.", 1))
    assert below(leaving(LeftOut(1, 9, "Satu", "1."), LeftOut(1, 2, "Tiga", "3.")), told) == [
        ["Satu", "Tiga", "ke 9: 1.; ke 2: 3."]
    ]
