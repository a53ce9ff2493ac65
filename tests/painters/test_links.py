"""Where links stand."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.geometry.rect import Rect
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.links import links_in
from sopdoc.typography.faces import Face
from tests.painters.pages import MEASURER, block

SITE = "https://a.go.id"


def width(text: str, face: Face = Face.REGULAR) -> float:
    return MEASURER.width(text, face, 8.0)


def test_a_link_stands_on_its_words() -> None:
    (link,) = links_in(block(f"lihat {SITE} saja", x=50, y=50))
    assert link.target == SITE
    # the baseline at 50 + .8 × 10; .9 × 8 above it and .25 × 8 below it
    assert link.rect == Rect(50 + width("lihat "), 58 - 7.2, width(SITE), 9.2)


def test_each_face_of_an_address_leads_there() -> None:
    first, second = links_in(block(f"{SITE}**/b**"))
    assert first.target == second.target == f"{SITE}/b"
    assert (first.rect.right, second.rect.width) == (second.rect.x, width("/b", Face.BOLD))


def test_upright_words_lead_somewhere_too() -> None:
    upright: TextBlock = replace(block(f"ke {SITE}"), rect=Rect(50, 50, 10, 100), upright=True)
    (link,) = links_in(upright)
    # it begins at the foot, at 150, and its baseline is at 50 + .8 × 10
    assert (link.rect.x, link.rect.width, link.rect.height) == (58 - 7.2, 9.2, width(SITE))
    assert abs(link.rect.bottom - (150 - width("ke "))) < 1e-9


def test_other_words_lead_nowhere() -> None:
    assert list(links_in(block("065/12/SOP"))) == []
