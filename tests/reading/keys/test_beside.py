"""Keys in the column of the key that should hold them."""

from __future__ import annotations

from sopdoc.reading.sop.document import read_sop

HEAD = "judul: x\nprosedur:\n  - pelaksana: {a: A}\n    langkah:\n"
STEP = HEAD + "      - kegiatan: x\n        oleh: a\n        keputusan:\n"
LAST = "      - {kegiatan: y, oleh: a}\n"


def found(text: str) -> list[tuple[str, int, str]]:
    return [(fault.code, fault.span.line, fault.hints[0]) for fault in read_sop(text.encode(), "x.yaml")[1]]


def test_exits_right_below_their_key_are_told_how_far_in_they_belong() -> None:
    hint = "put 10 blanks before it"  # the key stands behind 8
    assert found(STEP + "        ya: lanjut\n        tidak: selesai\n" + LAST) == [
        ("beside-holder", 8, hint),
        ("beside-holder", 9, hint),
    ]


def test_known_keys_below_end_what_belongs_to_it() -> None:
    lines = "        ya: lanjut\n        tidak: selesai\n        output: y\n"
    assert [code for code, *_ in found(STEP + lines + LAST)] == ["beside-holder", "beside-holder"]


def test_keys_that_stand_where_they_belong_are_not_moved() -> None:
    assert found(STEP + "          ya: lanjut\n          tidak: selesai\n" + LAST) == []
    assert "beside-holder" not in [code for code, *_ in found(STEP + "        output: y\n" + LAST)]


def test_keys_of_a_record_are_told_as_well() -> None:
    text = HEAD + LAST + "disahkan_oleh:\nnama: N\n"
    assert found(text) == [("beside-holder", 7, "put 2 blanks before it")]


def test_keys_in_one_line_are_in_no_column() -> None:
    text = HEAD + "      - {kegiatan: x, oleh: a, keputusan: , ya: lanjut}\n" + LAST
    assert "beside-holder" not in [code for code, *_ in found(text)]
