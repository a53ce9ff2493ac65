"""Items without their dash, or with one too many."""

from __future__ import annotations

from sopdoc.reading.sop.document import read_sop

HEAD = "judul: x\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n"


def found(steps: str) -> list[tuple[str, int]]:
    return [(fault.code, fault.span.line - 4) for fault in read_sop((HEAD + steps).encode(), "x.yaml")[1]]


def test_keys_where_a_list_belongs_lack_their_dash() -> None:
    assert found("      kegiatan: x\n      oleh: a\n") == [("no-dash", 1)]


def test_an_item_that_goes_on_with_the_one_above_has_a_dash_too_many() -> None:
    assert found("      - kegiatan: x\n        oleh: a\n      - id: z\n        lanjut: selesai\n") == [
        ("stray-dash", 3)
    ]
    assert found("      - kegiatan: x\n      - oleh: a\n      - id: z\n") == [("stray-dash", 2), ("stray-dash", 3)]


def test_an_item_with_a_key_that_the_one_above_has_is_one_of_its_own() -> None:
    codes = [code for code, _ in found("      - kegiatan: x\n        oleh: a\n      - oleh: a\n        id: z\n")]
    assert codes == ["missing-key"]


def test_an_item_with_an_unknown_key_is_one_of_its_own() -> None:
    codes = [code for code, _ in found("      - kegiatan: x\n        oleh: a\n      - xyzzy: a\n")]
    assert "stray-dash" not in codes


def test_items_that_begin_as_each_does_are_whole() -> None:
    assert found("      - kegiatan: x\n        oleh: a\n      - kegiatan: y\n        oleh: a\n") == []
