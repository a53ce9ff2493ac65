"""Lines as people write them, taken apart."""

from __future__ import annotations

import pytest

from sopdoc.reading.repair.written import (
    HELD,
    HOLDERS,
    LIST_KEYS,
    TEXT_KEYS,
    above,
    are_mates,
    below,
    block_end,
    companion,
    indent,
    is_item,
    key_line,
    lacking_colon,
    lead,
    without_comment,
)


@pytest.mark.parametrize(
    ("line", "parts"),
    [
        ("judul: Surat", ("", "judul", ":", "Surat", "")),
        ("  - kegiatan:  Surat # x", ("  - ", "kegiatan", ":", "Surat", " # x")),
        ("a : b", ("", "a", " :", "b", "")),
        ("a:", ("", "a", ":", "", "")),
        ('"a: b": c', ("", '"a: b"', ":", "c", "")),
        ("a: b#c", ("", "a", ":", "b#c", "")),
    ],
)
def test_a_line_with_a_key_is_taken_apart(line: str, parts: tuple[str, ...]) -> None:
    found = key_line(line)
    assert found is not None
    assert (found.lead, found.key, found.colon, found.value, found.comment) == parts


@pytest.mark.parametrize("line", ["Surat", "a:b", "[a: b]", "# a: b", "- Surat", "", ": b"])
def test_other_lines_have_no_key(line: str) -> None:
    assert key_line(line) is None


def test_another_value_leaves_the_rest_as_it_was() -> None:
    found = key_line("  - a :  b # c")
    assert found is not None
    assert found.with_value("x") == "  - a : x # c"
    assert found.with_value("") == "  - a : # c"
    assert found.column == 4


def test_a_comment_begins_behind_a_blank() -> None:
    assert [without_comment(line) for line in ("a # b", "a#b", "# b", "a #")] == ["a", "a#b", "", "a"]


@pytest.mark.parametrize(
    ("line", "found"),
    [
        ("judul Surat", ("judul", "Surat")),
        ("judul = Surat", ("judul", "Surat")),
        ("judul:Surat", ("judul", "Surat")),
        ("  - kegiatan Menerima # x", ("kegiatan", "Menerima")),
        ("judul", ("judul", "")),
        ("judul: Surat", None),
        ("judulan Surat", None),
        ("Surat judul", None),
    ],
)
def test_a_known_key_may_lack_its_colon(line: str, found: tuple[str, str] | None) -> None:
    assert lacking_colon(line) == found


def test_columns_are_counted_with_and_without_dashes() -> None:
    assert (indent("  - a"), lead("  - a"), lead("- - a"), lead("a")) == (2, 4, 4, 0)
    assert [is_item(line) for line in ("- a", "  -", "-a", "a", "-- a")] == [True, True, False, False, False]


LINES = ["prosedur:", "  - judul: x", "", "    # note", "    langkah:", "      - kegiatan: x", "lampiran: y"]


def test_lines_that_hold_nothing_are_passed_by() -> None:
    assert list(above(LINES, 4)) == [1, 0]
    assert list(below(LINES, 1)) == [4, 5, 6]


def test_a_block_ends_where_a_line_stands_no_further_in() -> None:
    assert block_end(LINES, 1, 2) == 6
    assert block_end(LINES, 4, 4) == 6
    assert block_end(LINES, 5, 6) == 6
    assert block_end(LINES, 6, 0) == 7


def test_keys_of_one_group_are_mates() -> None:
    assert are_mates("kegiatan", "oleh")
    assert not are_mates("judul", "oleh")
    assert companion(["- kegiatan: x", "  id: y", "  ???"], 2, "oleh") == 1
    assert companion(["- kegiatan: x", "  oleh: y", "  ???"], 2, "oleh") == 0
    assert companion(["judul: x", "  ???"], 1, "oleh") is None


def test_keys_are_sorted_by_what_they_hold() -> None:
    assert {"prosedur", "langkah", "pelaksana", "keputusan", "disahkan_oleh"} <= HOLDERS
    assert {"kelengkapan", "dasar_hukum"} <= LIST_KEYS
    assert "kegiatan" in TEXT_KEYS
    assert not TEXT_KEYS & LIST_KEYS
    assert "nama" in HELD["disahkan_oleh"]
