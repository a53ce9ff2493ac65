"""Comments that allow a rule to be broken: in a line, in what takes several, in the whole file."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.document import check_document
from sopdoc.check.permissions import can_be_allowed, permissions_in
from sopdoc.check.selection import ALL, Selection
from sopdoc.pipeline import load
from sopdoc.reading.shelf.project import find_project
from sopdoc.reading.tree.compose import compose

SOURCE = """{head}judul: Pengelolaan Cuti{title}
nomor: 800/1/2026
prosedur:
  - pelaksana: {{staf: Staf, kabid: Kabid}}
    langkah:
{above}      - kegiatan: Mencatat surat{step}
        oleh: staf
        kelengkapan: Surat{inside}
      - {{kegiatan: Menyetujui surat, oleh: kabid, waktu: 1 jam, kelengkapan: Surat, output: Paraf}}
"""
PLACES = {"head": "", "title": "", "above": "", "step": "", "inside": ""}
SELECTION = Selection(("MB002", "MB003", "unused-permission", "unknown-permission"))


def told(folder: Path, selection: Selection = SELECTION, **comments: str) -> list[tuple[str, int, int]]:
    """Return code, line and column of what is found with some comments."""
    path = folder / "cuti.yaml"
    path.write_text(SOURCE.format(**PLACES | comments), "utf-8")
    found = check_document(load(path, find_project(path)), selection).found
    return [(each.code, each.span.line, each.span.column) for each in found]


def test_without_a_comment_all_is_told(tmp_path: Path) -> None:
    assert told(tmp_path) == [("MB002", 6, 9), ("MB003", 6, 9)]


@pytest.mark.parametrize(
    ("place", "comment", "left"),
    [
        ("step", "   # sopdoc: izinkan MB003", ["MB002"]),
        ("step", " # sopdoc: izinkan MB003, MB002", []),
        ("step", " # sopdoc: izinkan mb003 MB002 karena belum diukur", []),
        ("step", " # sopdoc:  izinkan: MB003", ["MB002"]),
        ("step", " # Sopdoc Izinkan MB003 dan MB002", []),
        ("step", " # sopdoc: izinkan ZZ001, MB003", ["MB002", "unknown-permission"]),
        ("inside", " # sopdoc: izinkan MB003", ["MB002"]),
        ("above", "      # sopdoc: izinkan MB003\n", ["MB002"]),
        ("above", "      # sopdoc: izinkan MB003\n\n      # waktu menyusul\n", ["MB002"]),
        ("head", "# sopdoc: izinkan MB003\n", ["MB002"]),
        ("head", "# Cuti\n\n# sopdoc: izinkan MB003, MB002\n", []),
    ],
)
def test_a_comment_allows_what_it_names(tmp_path: Path, place: str, comment: str, left: list[str]) -> None:
    assert [code for code, _line, _column in told(tmp_path, **{place: comment})] == left


def test_a_comment_for_a_line_allows_nothing_elsewhere(tmp_path: Path) -> None:
    assert told(tmp_path, title="   # sopdoc: izinkan MB003") == [
        ("unused-permission", 1, 45),
        ("MB002", 6, 9),
        ("MB003", 6, 9),
    ]


def test_of_a_rule_that_is_not_asked_no_use_is_asked(tmp_path: Path) -> None:
    comment = "  # sopdoc: izinkan KG003, MB003"
    assert [code for code, *_place in told(tmp_path, ALL, title=comment) if code == "unused-permission"] == [
        "unused-permission",
        "unused-permission",
    ]
    assert told(tmp_path, Selection(("MB003", "unused-permission")), title=comment) == [
        ("unused-permission", 1, 51),
        ("MB003", 6, 9),
    ]
    assert told(tmp_path, Selection(("MB003",)), title=comment) == [("MB003", 6, 9)]


@pytest.mark.parametrize(
    ("comment", "place"),
    [
        (" # sopdoc: boleh MB003", "#"),
        (" # sopdoc: izinkan", "#"),
        (" # sopdoc: izinkan semua", "#"),
        (" # sopdoc: izinkan MB999", "MB999"),
        (" # sopdoc: izinkan unknown-key", "unknown-key"),
        (" # sopdoc: izinkan MB003, ZZ001", "ZZ001"),
        (" # menurut sopdoc: izinkan MB003", "#"),
    ],
)
def test_a_comment_that_allows_nothing_is_told(tmp_path: Path, comment: str, place: str) -> None:
    line = f"      - kegiatan: Mencatat surat{comment}"
    assert ("unknown-permission", 6, line.index(place) + 1) in told(tmp_path, step=comment)


def test_what_only_looks_like_a_comment_is_text() -> None:
    text = 'judul: "Cuti # sopdoc: izinkan MB003"\nnomor: |\n  # sopdoc: izinkan MB002\n'
    tree, _faults = compose(text.encode(), "x.yaml")
    assert permissions_in(text, tree, "x.yaml").written == ()
    text = "judul: Cuti# sopdoc: izinkan MB003\nnomor: 1 # sopdoc: izinkan MB002\n"
    tree, _faults = compose(text.encode(), "x.yaml")
    assert [(each.code, each.span.line) for each in permissions_in(text, tree, "x.yaml").written] == [("MB002", 2)]


def test_in_the_head_of_a_block_it_is_a_comment_and_below_it_is_printed() -> None:
    text = "judul: > # sopdoc: izinkan KG003\n  Cuti\nnomor: |\n  1 # sopdoc: izinkan KG005\n"
    tree, _faults = compose(text.encode(), "x.yaml")
    found = permissions_in(text, tree, "x.yaml")
    assert [(each.code, each.line.number) for each in found.written] == [("KG003", 1)]
    assert [(each.code, each.span.line, each.span.column) for each in found.faults] == [("unknown-permission", 4, 5)]


def test_where_characters_cant_be_counted_lines_are(tmp_path: Path) -> None:
    comment = "# sopdoc: izinkan MB003\n"
    assert told(tmp_path, head=comment, title=" \u200b") == [("MB002", 7, 9)]


def test_many_comments_take_no_longer_than_their_number() -> None:
    text = "judul: Cuti\n" + "# sopdoc: izinkan KG003\n" * 4000 + "nomor: 1\n"
    tree, _faults = compose(text.encode(), "x.yaml")
    assert len(permissions_in(text, tree, "x.yaml").written) == 4000


def test_a_permission_of_a_rule_that_is_off_is_not_judged(tmp_path: Path) -> None:
    found = told(tmp_path, ALL, title="  # sopdoc: izinkan ID004, DOC004")
    assert [code for code, *_place in found if code == "unused-permission"] == []


def test_what_keeps_a_source_from_being_read_is_never_allowed() -> None:
    allowed = {code: can_be_allowed(code) for code in ("KG003", "same-nomor", "unknown-key", "tall", "whose-nip")}
    assert allowed == {"KG003": True, "same-nomor": True, "unknown-key": False, "tall": False, "whose-nip": False}
