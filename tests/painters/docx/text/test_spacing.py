"""Lines may grow with what somebody puts into them, unless they would be higher already."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sopdoc.layout.page import Page, Shape, Table, TableRole
from sopdoc.layout.text_block import TextBlock
from sopdoc.painters.docx.document import paint_docx
from sopdoc.painters.docx.text.look import PLAIN
from sopdoc.painters.docx.text.spacing import has_room
from sopdoc.painters.docx.text.text import line_rule, sunk
from sopdoc.painters.output import Options
from tests.painters.docx.parts import find, part
from tests.painters.docx.sheets import LEFT, TOP, Grid, block, document, footer, page, symbol, upright_cell
from tests.tables import rows_between

GROWS = replace(PLAIN, grows=True)
GRID = Grid((LEFT, LEFT + 100, LEFT + 200), (TOP, TOP + 100))


def rule_of(role: str, made: Page, font: str = "Arial") -> str:
    """Return how lines of a role keep to their height: what the role's style says."""
    styles = part(paint_docx(document(made, font=font), Options())[0].data, "word/styles.xml")
    (rule,) = find(styles, f".//w:style[@w:styleId='Sop{role.capitalize()}']//@w:lineRule")
    return str(rule)


def text(words: str = "satu") -> TextBlock:
    return block(words, LEFT, TOP, 300, 9, "uji")


@pytest.mark.parametrize("words", ["satu", "“dua” – tiga…", "1. é ½ ×"])
def test_lines_of_paragraphs_and_cells_may_grow(words: str) -> None:
    assert rule_of("uji", page(1, text(words))) == "atLeast"
    cell = GRID.cell(0, 0, words, role="uji")
    assert (
        rule_of(
            "uji",
            page(1, Table(GRID.columns, rows_between(GRID.rows), (cell, GRID.cell(0, 1)), 0.5, TableRole.IDENTITY)),
        )
        == "atLeast"
    )


@pytest.mark.parametrize("words", ["✓ satu", "漢字", "a → b", "satu\nלום"])
def test_letters_that_another_font_may_print_hold_their_lines(words: str) -> None:
    assert rule_of("uji", page(1, text(words))) == "exact"


def test_another_typeface_holds_its_lines() -> None:
    assert rule_of("uji", page(1, text()), "Calibri") == "exact"
    assert rule_of("uji", page(1, text()), "Liberation Sans") == "atLeast"


def test_narrow_lines_are_held() -> None:
    assert rule_of("uji", page(1, replace(text(), leading=9 * 1.15))) == "exact"
    assert not has_room(18, 206, "Arial")
    assert has_room(18, 211, "Arial")


def test_upright_names_and_texts_of_shapes_and_footers_are_held() -> None:
    upright = Table(
        GRID.columns,
        rows_between(GRID.rows),
        (upright_cell(GRID, 0, 0, "Kepala"), GRID.cell(0, 1)),
        0.5,
        TableRole.IDENTITY,
    )
    decision = symbol(1, Shape.OFFPAGE, LEFT + 50, TOP + 50, 1, "A")
    assert decision.text is not None
    made = page(1, upright, symbols=(decision,), foot=footer(1, 1))
    assert rule_of("pelaksana", made) == "exact"
    assert rule_of("halaman", made) == "exact"
    if decision.text.role:
        assert rule_of(decision.text.role, made) == "exact"


def test_a_paragraph_smaller_than_its_style_is_held() -> None:
    """The mark at its end has the size of the style."""
    assert line_rule(GROWS, GROWS) == "atLeast"
    assert line_rule(GROWS, replace(GROWS, size=24)) == "exact"


def test_letters_stand_lower_by_what_a_held_line_has_below_them() -> None:
    # .2 · 10.8 pt below the baseline of a held line, .212 · 9 pt of one that may grow
    assert sunk(GROWS, GROWS) == 5
    assert sunk(PLAIN, PLAIN) == 0
