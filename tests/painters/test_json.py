from __future__ import annotations

import json
from typing import Any

from msgspec.structs import replace

from sopdoc.drawing.ink import NO_INK
from sopdoc.geometry.rect import Rect
from sopdoc.layout.page import Document, LeftOut
from sopdoc.layout.picture import QrPlace, Signature
from sopdoc.model.instansi import Pengesahan
from sopdoc.painters.json import paint_json
from sopdoc.painters.output import Options
from tests.painters.pages import block, document, flowchart_page, keyed_page, listed, page


def painted(made: Document) -> Any:
    (output,) = paint_json(made, Options((NO_INK,) * len(made.pages)))
    assert output.suffix == ".json"
    assert output.data.endswith(b"]}\n")
    return json.loads(output.data)


DRAWN = painted(document(page(listed(("satu", "lanjutan"), ("dua é",), x=50.004, y=-0.001)), flowchart_page()))
ITEMS = DRAWN["pages"][1]["items"]


def of_kind(kind: str) -> list[Any]:
    return [item for item in ITEMS if item["kind"] == kind]


def test_the_document_and_its_pages_have_the_promised_keys() -> None:
    assert list(DRAWN) == ["format", "judul", "pages"]
    assert (DRAWN["format"], DRAWN["judul"]) == (1, "Mekanisme <Uji> & Coba")
    assert [list(one) for one in DRAWN["pages"]] == [["number", "size", "prosedur", "items"]] * 2
    assert [one["prosedur"] for one in DRAWN["pages"]] == [None, 0]
    assert DRAWN["pages"][0]["size"] == [841.9, 595.3]


def test_a_list_has_its_numbers_in_its_items_first_lines_and_numbers_are_rounded() -> None:
    assert DRAWN["pages"][0]["items"] == [
        {
            "kind": "text",
            "rect": [50.0, 0.0, 300.0, 30.0],
            "lines": ["1. satu", "lanjutan", "2. dua é"],
            "role": "kelengkapan",
            "langkah": 1,
        }
    ]
    (output,) = paint_json(document(page(block("é", y=-0.001))), Options((NO_INK,)))
    assert b"-0.0" not in output.data
    assert "é".encode() in output.data


def test_an_upright_text_says_so_and_tells_its_place_on_the_page() -> None:
    upright = replace(block("satu", "dua"), rect=Rect(50, 100, 20, 300), upright=True)
    (item,) = painted(document(page(upright)))["pages"][0]["items"]
    assert (item["rect"], item["lines"], item["upright"]) == ([50, 100, 20, 300], ["satu", "dua"], True)
    assert not any("upright" in item for item in ITEMS)


def test_the_table_tells_its_edges() -> None:
    assert of_kind("table") == [
        {
            "kind": "table",
            "rect": [40.0, 60.0, 760.0, 220.0],
            "columns": [40.0, 60.0, 300.0, 380.0, 460.0, 800.0],
            "rows": [60.0, 90.0, 150.0, 220.0, 280.0],
        }
    ]


def test_every_text_is_told_and_the_footer_last() -> None:
    texts = [item["lines"] for item in of_kind("text")]
    assert texts[:3] == [["SOP Uji"], ["No"], ["Kegiatan"]]
    assert ITEMS[-1]["role"] == "halaman"
    assert len(texts) == 1 + 5 + 9 + 1  # title, header, three cells in each of three rows, footer


def test_symbols_tell_their_shape_place_and_meaning() -> None:
    assert of_kind("symbol")[0] == {
        "kind": "symbol",
        "shape": "terminator",
        "rect": [322.0, 111.0, 36.0, 18.0],
        "langkah": 1,
        "pelaksana": "kepala",
        "text": "",
    }
    assert [(item["shape"], item["text"]) for item in of_kind("symbol")][1:] == [
        ("decision", ""),
        ("process", ""),
        ("offpage", "A"),
    ]


def test_connectors_tell_what_they_join() -> None:
    down, leaving, joint = of_kind("connector")
    assert list(down) == ["kind", "points", "arrow", "from", "to", "label"]
    assert down["points"] == [[340.0, 129.0], [340.0, 150.0], [420.0, 150.0], [420.0, 172.0]]
    assert (down["from"], down["to"]) == ({"langkah": 1, "pelaksana": "kepala"}, {"langkah": 2, "pelaksana": "staf"})
    assert (leaving["to"], leaving["label"]["text"]) == ({"offpage": "A"}, "Tidak")
    assert (joint["arrow"], joint["label"]) == (False, None)


def test_a_key_on_an_arrow_is_told_beside_the_words_that_it_stands_for() -> None:
    items = painted(document(keyed_page()))["pages"][0]["items"]
    label = next(item["label"] for item in items if item["kind"] == "connector" and item["label"])
    assert (list(label), label["text"], label["key"]) == (["text", "rect", "key"], "Tidak lengkap", "2.")


def test_an_arrow_that_is_not_drawn_is_found_at_the_page_of_its_step() -> None:
    left_out = (LeftOut(1, 3, "Ditolak"), LeftOut(1, 2, "Kurang", "a)"), LeftOut(2))
    items = painted(document(replace(flowchart_page(1), left_out=left_out)))["pages"][0]["items"]
    assert [item for item in items if item["kind"] == "left_out"] == [
        {"kind": "left_out", "from": {"langkah": 1}, "to": {"langkah": 3}, "label": "Ditolak"},
        {"kind": "left_out", "from": {"langkah": 1}, "to": {"langkah": 2}, "label": "Kurang", "key": "a)"},
        {"kind": "left_out", "from": {"langkah": 2}, "to": None, "label": ""},
    ]


def test_places_of_signatures_stand_before_the_pages_in_both_ways_of_counting() -> None:
    rect = Rect(100, 50, 200, 40)
    bare = page(block("satu"))
    made = document(
        replace(bare, signatures=(Signature(rect, Pengesahan("Kepala", "Budi", "", "19")),), qr=QrPlace(rect))
    )
    told = painted(made)
    height = bare.size[1]
    box = [100, round(height - 90, 2), 300, round(height - 50, 2)]
    official = {"jabatan": "Kepala", "nama": "Budi", "pangkat": "", "nip": "19"}
    assert list(told) == ["format", "judul", "signatures", "pages"]
    assert told["signatures"] == [
        {"kind": "official", "page": 1, "rect": [100, 50, 200, 40], "box": box, "official": official},
        {"kind": "qr", "page": 1, "rect": [100, 50, 200, 40], "box": box, "text": ""},
    ]
