"""Which way arrows take that could take several: as a careful person would draw them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from sopdoc.layout.page import Connector, Page, Port
from sopdoc.pipeline import lay_out, load

Ends = tuple[int, int]
"""The steps that an arrow joins."""


def charts(lanes: str, steps: list[dict[str, Any]], folder: Path) -> list[Page]:
    """Return the pages of a flowchart of steps in lanes that are called by letters."""
    names = {lane: f"Pelaksana {lane}" for lane in lanes}
    langkah = [{"kegiatan": f"Langkah {number}", **step} for number, step in enumerate(steps, start=1)]
    path = folder / "sop.yaml"
    source = {"judul": "Contoh", "prosedur": [{"pelaksana": names, "langkah": langkah}]}
    path.write_text(yaml.safe_dump(source, sort_keys=False), "utf-8")
    document = lay_out(load(path))
    assert document is not None
    return [page for page in document.pages if page.symbols]


def arrows(page: Page) -> dict[Ends, Connector]:
    """Return a page's arrows by the steps that they join."""
    at = {symbol.id: symbol.langkah for symbol in page.symbols}
    return {(at[one.source.symbol], at[one.target.symbol]): one for one in page.connectors}


def test_the_way_on_enters_from_above_or_aside_even_where_its_words_have_no_room_below_the_diamond(
    tmp_path: Path,
) -> None:
    decision = {"oleh": "a", "keputusan": {"Lengkap": "lanjut", "Tidak lengkap": "x"}}
    steps = [{"oleh": "d"}, {"oleh": "e", "id": "x"}, {"oleh": "e"}, decision, {"oleh": "a"}, {"oleh": "e"}]
    (page,) = charts("abcdef", steps, tmp_path)
    ways = arrows(page)
    assert [ends for ends, one in ways.items() if ends[0] < ends[1] and one.target.port is Port.BOTTOM] == []
    assert (4, 5) in ways


def test_an_arrow_crosses_two_lines_rather_than_go_about_the_table(tmp_path: Path) -> None:
    steps = [
        {"oleh": "c", "lanjut": ["r", "z"]},
        {"oleh": "a", "id": "r"},
        {"oleh": "h"},
        {"oleh": "g"},
        {"oleh": "b -> a", "lanjut": "selesai"},
        {"oleh": "c", "id": "z"},
    ]
    (page,) = charts("abcdefgh", steps, tmp_path)
    down = arrows(page)[1, 6]
    assert len(down.points) == 2
    assert (down.source.port, down.target.port) == (Port.BOTTOM, Port.TOP)
