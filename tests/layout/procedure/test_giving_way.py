"""Rows give way so that a page is saved, for the whole procedure and no more than it takes."""

from __future__ import annotations

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.chart import Charts
from sopdoc.layout.procedure.giving_way import fitted
from sopdoc.layout.procedure.paging.tightness import TIGHTEST
from sopdoc.layout.procedure.procedure import procedure_pages
from sopdoc.layout.procedure.setting import Growth, Setting, Task, set_procedure
from sopdoc.model.prosedur import Langkah
from sopdoc.templat.templat import Kolom, LebarPelaksana
from tests.layout.fake import SETTER, blocks_of, make_templat
from tests.layout.flowchart.board import procedure, step

TEMPLAT = make_templat(kolom=Kolom(20, 160, LebarPelaksana(90, 90, 90), 80, 50, 80, 70))
"""A page has 442 points for rows below a title; those of a box are 36.5 high, those of n lines 12 × n."""


def setting(*steps: Langkah, **growth: object) -> Setting:
    task = Task(procedure(*steps), 0, Press(TEMPLAT, SETTER), 0, 0, None, Charts())
    return set_procedure(task, Growth(growth.pop("rows", {}), **growth))  # type: ignore[arg-type]


def boxes(count: int) -> list[Langkah]:
    return [step("a") for _ in range(count)]


def test_a_procedure_on_one_page_stays_as_it_is() -> None:
    loose = setting(*boxes(12))  # 438
    assert fitted(loose) is loose


@pytest.mark.parametrize(
    ("count", "more", "tight", "pages"),
    [
        (12, 0, 0, 1),  # 12 × 36.5 = 438
        (12, 6, 1, 1),  # 444; 12 × 34.1 + 6 = 415.2
        (13, 0, 2, 1),  # 13 × 34.1 = 443.3; 13 × 31.7 = 412.1
        (14, 0, 0, 2),  # 14 × 31.7 = 443.8
    ],
)
def test_gaps_give_way_as_far_as_it_takes_to_save_a_page(count: int, more: float, tight: int, pages: int) -> None:
    found = fitted(setting(*boxes(count), rows={0: more}))
    assert (found.growth.tight, found.pagination.count) == (tight, pages)


def test_nothing_gives_way_for_a_page_of_many_rows() -> None:
    loose = setting(*boxes(17))  # the second page holds six
    assert fitted(loose) is loose


@pytest.mark.parametrize(
    ("lines", "look", "pages"),
    [
        (31, (10, 12), 1),  # 31 × 12, three times 8 above and below, and a box: 432.5
        (32, (10, 12), 1),
        (33, (10, 11.5), 1),  # 33 × 12 + 24 + 31.7 would be 451.7
        (35, (10, 11), 1),
        (36, (9.5, 10.45), 1),
        (39, (9, 9.9), 1),
        (40, (10, 12), 2),  # 40 × 9.9 + 55.7 are too much
    ],
)
def test_lines_then_type_give_way_where_gaps_dont_suffice(lines: int, look: tuple[float, float], pages: int) -> None:
    third = lines // 3
    outputs = ["\n".join(["kata"] * count) for count in (third, third, lines - 2 * third)]
    found = fitted(setting(step("a"), *(step("a", output=text) for text in outputs)))
    (block,) = {(block.size, block.leading) for _column, blocks in found.rows[1].texts for block in blocks}
    assert (block, found.pagination.count) == (look, pages)


def test_what_arrows_need_stays_when_rows_give_way() -> None:
    loose = setting(*boxes(12), rows={3: 12.0})
    found = fitted(loose)
    assert found.pagination.count == 1
    assert found.heights[3] == found.heights[2] + 12


def test_a_row_too_high_for_any_page_is_left_to_its_writer() -> None:
    loose = setting(step("a"), step("a", output="\n".join(["kata"] * 90)))
    assert loose.is_hopeless
    assert fitted(loose) is loose


def test_all_pages_look_the_same() -> None:
    text = "\n".join(["kata"] * 5)
    steps = [step("a", output=text) for _ in range(14)]
    drafts = procedure_pages(procedure(*steps), 0, Press(TEMPLAT, SETTER), 0, 0, None).drafts
    assert len(drafts) == 2
    sizes = {(block.size, block.leading) for draft in drafts for block in blocks_of(draft) if block.role == "output"}
    assert len(sizes) == 1


def test_set_tight_it_is_what_it_is_set_from_the_start() -> None:
    loose = setting(*(step("a", output="\n".join(["kata"] * 12)) for _ in range(3)))
    found = fitted(loose)
    again = set_procedure(loose.task, Growth({}, tight=found.growth.tight))
    assert 0 < found.growth.tight <= TIGHTEST
    assert (found.heights, found.plans, found.rows) == (again.heights, again.plans, again.rows)
