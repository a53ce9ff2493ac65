"""Items of a list in another order: whole items move, all other bytes stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from sopdoc.check.reordering import reordered
from sopdoc.pipeline import load
from sopdoc.source.edit import edited
from sopdoc.source.tree import Mapping, Scalar, Sequence

REST = "prosedur:\n  - pelaksana: {a: A}\n    langkah: [{kegiatan: Menulis, oleh: a}]\n"


def turned(folder: Path, part: str) -> str | None:
    """Return a document with the items of its list turned round, None where that isn't sure."""
    path = folder / "x.yaml"
    path.write_bytes(f"judul: X\n{part}{REST}".encode())
    tree = load(path).tree
    assert isinstance(tree, Mapping)
    node = tree.get("dasar_hukum")
    node = node.get("butir") if isinstance(node, Mapping) else node
    assert isinstance(node, Sequence)
    items = [item for item in node.items if isinstance(item, Scalar)]
    text = path.read_bytes().decode()
    edits = reordered(text, items, list(reversed(range(len(items)))))
    return edited(path.read_bytes(), edits).decode() if edits else None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_items_move_with_their_comments(tmp_path: Path, end: str, indent: str) -> None:
    lines = ["dasar_hukum:", "- satu  # sisa", "# dua", "# lagi", "- >-", "  dua", "  lanjut", "", "- 'tiga'", ""]
    want = ["dasar_hukum:", "- 'tiga'", "# dua", "# lagi", "- >-", "  dua", "  lanjut", "", "- satu  # sisa", ""]
    part, wanted = (end.join([all_[0], *(indent + x if x else x for x in all_[1:-1]), ""]) for all_ in (lines, want))
    assert turned(tmp_path, part) == f"judul: X\n{wanted}{REST}"


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("indent", ["", "  "])
def test_comments_belong_to_the_item_at_whose_column_they_stand(tmp_path: Path, end: str, indent: str) -> None:
    lines = [
        "dasar_hukum:",
        "- satu",
        "  # sisa",
        "# dua",
        "- dua  # juga",
        "    # lagi",
        "- tiga",
        "      # akhir",
        "",
    ]
    want = ["dasar_hukum:", "- tiga", "      # akhir", "# dua", "- dua  # juga", "    # lagi", "- satu", "  # sisa", ""]
    part, wanted = (end.join([all_[0], *(indent + x if x else x for x in all_[1:-1]), ""]) for all_ in (lines, want))
    assert turned(tmp_path, part) == f"judul: X\n{wanted}{REST}"


@pytest.mark.parametrize(
    ("list_", "wanted"),
    [
        ("- satu\n- dua\n# prosedur\n", "- dua\n- satu\n# prosedur\n"),
        ("  - satu\n  - dua\n# prosedur\n", "  - dua\n  - satu\n# prosedur\n"),
        ("  - satu\n  - dua\n\n# prosedur\n", "  - dua\n  - satu\n\n# prosedur\n"),
    ],
)
def test_comments_of_what_follows_stay(tmp_path: Path, list_: str, wanted: str) -> None:
    assert turned(tmp_path, f"dasar_hukum:\n{list_}") == f"judul: X\ndasar_hukum:\n{wanted}{REST}"


def test_a_list_with_its_mark_is_one_too(tmp_path: Path) -> None:
    part = "dasar_hukum:\n  tanda: '-'\n  butir:\n    - satu\n    - dua\n"
    assert (
        turned(tmp_path, part)
        == f"judul: X\n{part.replace('satu', 'x').replace('dua', 'satu').replace('x', 'dua')}{REST}"
    )


@pytest.mark.parametrize(
    "part",
    [
        "dasar_hukum: [satu, dua]\n",
        "dasar_hukum:\n  - 1. satu\n  - 2. dua\n",
        "dasar_hukum:\n  -\n    satu\n  - dua\n",
        "dasar_hukum:\n  - |+\n    satu\n\n  - dua\n",
        "dasar_hukum:\n  - satu\n\n  # siapa punya?\n\n  - dua\n",
        "dasar_hukum:\n  - satu\n # siapa punya?\n  - dua\n",
        "dasar_hukum:\n  - satu\n  # dua\n    # siapa punya?\n  - dua\n",
        "dasar_hukum:\n  - satu\n\n    # siapa punya?\n  - dua\n",
        "dasar_hukum:\n    # siapa punya?\n  - satu\n  - dua\n",
        "dasar_hukum:\n  - satu\n  - dua\n  # siapa punya?\n",
    ],
)
def test_nothing_moves_where_it_isnt_sure_what(tmp_path: Path, part: str) -> None:
    assert turned(tmp_path, part) is None


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_last_item_may_end_the_file(tmp_path: Path, end: str) -> None:
    path = tmp_path / "x.yaml"
    path.write_bytes(f"judul: X\n{REST}dasar_hukum:\n  - satu\n  - dua".replace("\n", end).encode())
    tree = load(path).tree
    assert isinstance(tree, Mapping)
    node = tree.get("dasar_hukum")
    assert isinstance(node, Sequence)
    edits = reordered(path.read_bytes().decode(), [item for item in node.items if isinstance(item, Scalar)], [1, 0])
    assert edited(path.read_bytes(), edits).decode().endswith(f"dasar_hukum:{end}  - dua{end}  - satu")


@pytest.mark.parametrize("endings", [("; dan", "."), (";", "."), ("", ".")])
def test_a_list_into_whose_ends_the_order_is_written_stays(tmp_path: Path, endings: tuple[str, str]) -> None:
    first, last = endings
    assert turned(tmp_path, f"dasar_hukum:\n- satu{first}\n- dua{last}\n") is None
    assert turned(tmp_path, "dasar_hukum:\n- satu.\n- dua.\n") is not None
