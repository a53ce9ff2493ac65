"""The last row of a procedure's table: how long its main path takes."""

from __future__ import annotations

import pytest

from sopdoc.geometry.rect import Rect
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.table.columns import set_columns
from sopdoc.layout.table.total import Total, set_total, total_text
from sopdoc.layout.text_block import Align
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.templat.susunan import KOLOM, Susunan
from sopdoc.templat.templat import Templat
from sopdoc.typography.fate import Fate
from sopdoc.typography.markup import fated
from tests.durations.rows import LANES, procedure, row
from tests.flows import exits
from tests.layout.fake import SETTER, make_templat

FRAME = Rect(50, 50, 700, 500)


def templat(*kolom: str) -> Templat:
    return make_templat(susunan=Susunan(kolom=kolom or KOLOM), total_waktu=True)


def total(*kolom: str, text: str = "2 jam") -> Total:
    look = templat(*kolom)
    found = set_total(text, set_columns(look, FRAME, 2, {}), Press(look, SETTER))
    assert found is not None
    return found


def spans(one: Total) -> list[tuple[int, int, str]]:
    """Return the cells of a row with two lanes: the columns that they cover, and what they say."""
    return [
        (
            cell.column,
            cell.column_span,
            " ".join(line.text for block in cell.blocks for line in block.lines),
        )
        for cell in one.cells
    ]


def test_the_time_begins_under_its_heading_and_lanes_stay_apart() -> None:
    # no, kegiatan │ lane │ lane │ kelengkapan │ waktu, output, keterangan
    assert spans(total()) == [(0, 2, "Jumlah Waktu"), (2, 1, ""), (3, 1, ""), (4, 1, ""), (5, 3, "2 jam")]


@pytest.mark.parametrize(
    ("kolom", "found"),
    [
        (("kegiatan", "pelaksana", "waktu"), [(0, 1, "Jumlah Waktu"), (1, 1, ""), (2, 1, ""), (3, 1, "2 jam")]),
        (
            ("no", "waktu", "kegiatan", "output", "pelaksana"),
            [(0, 1, ""), (1, 1, "2 jam"), (2, 2, "Jumlah Waktu"), (4, 1, ""), (5, 1, "")],
        ),
        (("waktu", "pelaksana", "kegiatan"), [(0, 1, "2 jam"), (1, 1, ""), (2, 1, ""), (3, 1, "Jumlah Waktu")]),
    ],
)
def test_it_follows_the_order_of_the_columns(kolom: tuple[str, ...], found: list[tuple[int, int, str]]) -> None:
    assert spans(total(*kolom)) == found


def test_a_time_alone_in_its_column_stands_as_the_others() -> None:
    (time,) = total("kegiatan", "pelaksana", "waktu").cells[-1].blocks
    assert time.align is Align.CENTRE
    (time,) = total().cells[-1].blocks
    assert time.align is Align.LEFT


def test_it_is_as_high_as_its_lines() -> None:
    wide, narrow = total(), total("kegiatan", "pelaksana", "waktu", text="2 jam + 1 langkah tanpa waktu")
    assert narrow.height > wide.height
    assert [cell.row for cell in wide.placed(7, 100.0)] == [7] * 5


ROWS = (row("1 jam", keputusan=exits(ya="z", tidak="lanjut")), row("1 hari"), row("30 menit", id="z"), row(""))


def test_the_main_path_is_told_and_what_has_no_time() -> None:
    assert total_text(procedure(*ROWS), templat()) == "1 jam 30 menit + 1 langkah tanpa waktu"
    assert total_text(procedure(row("nanti")), templat()) == "– (1 langkah dengan waktu lain)"


def test_nothing_is_told_where_it_is_not_asked_for_or_has_no_column() -> None:
    assert total_text(procedure(*ROWS), make_templat()) == ""
    assert total_text(procedure(*ROWS), templat("kegiatan", "pelaksana")) == ""
    look = templat()
    assert set_total("", set_columns(look, FRAME, 2, {}), Press(look, SETTER)) is None


def woven(old: str | None, new: str | None) -> WovenProsedur:
    """Return a procedure of one step in two revisions, None where there was, or is, none."""
    was, now = (Side(procedure(row(text)), (0,)) if text is not None else None for text in (old, new))
    return WovenProsedur("Judul", LANES, (row(),), old=was, new=now)


def test_of_two_revisions_both_are_told_where_they_differ() -> None:
    assert total_text(woven("1 jam", "1 jam"), templat()) == "1 jam"
    came, went = fated("2 jam", Fate.INSERTED), fated("1 jam", Fate.DELETED)
    assert total_text(woven("1 jam", "2 jam"), templat()) == f"{went} {came}"
    assert total_text(woven(None, "2 jam"), templat()) == came
    assert total_text(woven("1 jam", None), templat()) == went
