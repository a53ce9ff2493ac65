"""A table's total stands right below its last step, on that step's page."""

from __future__ import annotations

from typing import Any

import pytest

from sopdoc.layout.blocks.press import Press
from sopdoc.layout.blocks.stack import Draft
from sopdoc.layout.procedure.procedure import procedure_pages
from tests.layout.fake import SETTER, blocks_of, lines_by_role, make_templat, only_table
from tests.layout.flowchart.board import procedure, step
from tests.layout.sound import assert_sound

TEMPLAT = make_templat(total_waktu=True)


def pages(count: int, **values: Any) -> tuple[Draft, ...]:
    rows = [step("a", waktu="10 menit") for _ in range(count)]
    return procedure_pages(procedure(*rows, **values), 0, Press(TEMPLAT, SETTER), 0, 0, None).drafts


def test_it_is_the_tables_last_row() -> None:
    (page,) = pages(3)
    table = only_table(page)
    assert [row.langkah for row in table.rows] == [None, None, 1, 2, 3, None]
    assert lines_by_role((page,), "jumlah") == ["Jumlah Waktu"]
    assert lines_by_role((page,), "waktu")[-1] == "30 menit"
    time = next(block for block in reversed(blocks_of(page)) if block.role == "waktu")
    assert table.rows[-1].top < time.rect.y < time.rect.bottom < table.rows[-1].bottom
    assert time.langkah is None


@pytest.mark.parametrize("count", range(9, 32))
def test_it_is_on_the_last_page_alone_and_has_its_room_there(count: int) -> None:
    found = pages(count)
    last = [any(block.role == "no" for block in blocks_of(draft)) for draft in found].count(True) - 1
    assert [page for page, draft in enumerate(found) if lines_by_role((draft,), "jumlah")] == [last]
    assert [row.langkah for row in only_table(found[last]).rows][-2:] == [count, None]
    assert_sound(found, make_templat(jarak_sel=type(TEMPLAT.jarak_sel)(0, 0)))


def test_what_follows_the_table_stands_below_it() -> None:
    (page,) = pages(3, catatan=("Catatan",))
    note = next(block for block in blocks_of(page) if block.role == "catatan")
    assert note.rect.y >= only_table(page).bottom
