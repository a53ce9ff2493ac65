"""Keys that are given twice in a group."""

from __future__ import annotations

from sopdoc.reading.tree.compose import compose


def found(text: str) -> list[tuple[str, int, tuple[str, ...]]]:
    return [(fault.code, fault.span.line, fault.hints) for fault in compose(text.encode(), "x.yaml")[1]]


def test_the_second_is_told_where_the_first_stands() -> None:
    assert found("judul: x\nnomor: 1\njudul: y\n") == [
        ("duplicate-key", 3, ("it was given first at 1:1: delete one of them",))
    ]


def test_a_key_that_begins_items_may_begin_a_new_one() -> None:
    hints = found("langkah:\n  - kegiatan: x\n    oleh: a\n    kegiatan: y\n")[0][2]
    assert hints[1] == "or, where a new item begins, write `- kegiatan:` two columns further left"


def test_a_key_below_an_empty_holder_belongs_there() -> None:
    text = "nama: x\ndisahkan_oleh:\nnama: y\n"
    assert found(text) == [("duplicate-key", 3, ("put 2 blanks before it",))]


def test_a_key_beside_an_empty_holder_in_another_column_is_given_twice() -> None:
    text = "{nama: x, disahkan_oleh: , nama: y}\n"
    assert found(text) == [("duplicate-key", 1, ("it was given first at 1:2: delete one of them",))]
