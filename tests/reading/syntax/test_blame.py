"""Which line is at fault where the parser gives up further down, and how it is put right."""

from __future__ import annotations

import pytest

from sopdoc.reading.syntax.blame import blamed_above

BLAMED = [
    (
        ["dasar_hukum:", "  - UU 1", "   - UU 2"],
        (2, 3),
        "put 2 blanks before its `-`",
        ["dasar_hukum:", "  - UU 1", "  - UU 2"],
    ),
    (
        ["langkah:", "  - kegiatan: Menerima", "    - oleh: jp"],
        (2, 4),
        "write `oleh: jp` without `- `",
        ["langkah:", "  - kegiatan: Menerima", "    oleh: jp"],
    ),
    (["- judul: Surat", "nomor: 1"], (0, 0), "write `judul: Surat` without `- `", ["judul: Surat", "nomor: 1"]),
    (
        ["disahkan_oleh:", "  jabatan: Camat", "  - nama: Andi Contoh"],
        (2, 2),
        "write `nama: Andi Contoh` without `- `",
        ["disahkan_oleh:", "  jabatan: Camat", "  nama: Andi Contoh"],
    ),
    (
        ["langkah:", "  - Menerima surat", "    oleh: jp"],
        (1, 4),
        "write `- kegiatan: Menerima surat`",
        ["langkah:", "  - kegiatan: Menerima surat", "    oleh: jp"],
    ),
    (
        ["disahkan_oleh: Camat", "  nama: Andi Contoh"],
        (0, 0),
        "write `disahkan_oleh:` and delete `Camat`",
        ["disahkan_oleh:", "  nama: Andi Contoh"],
    ),
    (
        ["disahkan_oleh:", "jabatan: Camat", "  nama: Andi Contoh"],
        (1, 0),
        "put 2 blanks before it",
        ["disahkan_oleh:", "  jabatan: Camat", "  nama: Andi Contoh"],
    ),
]


@pytest.mark.parametrize(("lines", "place", "hint", "right"), BLAMED, ids=[each[2] for each in BLAMED])
def test_the_line_at_fault_is_told_with_its_remedy(
    lines: list[str], place: tuple[int, int], hint: str, right: list[str]
) -> None:
    told = blamed_above(lines, len(lines) - 1)
    assert told is not None
    assert (told.place, told.hints) == (place, (hint,))
    assert told.edit is not None
    assert told.edit.applied(lines) == right


@pytest.mark.parametrize("right", [right for *_, right in BLAMED])
def test_nothing_is_blamed_for_lines_that_stand_right(right: list[str]) -> None:
    assert [blamed_above(right, at) for at in range(len(right))] == [None] * len(right)


def test_the_item_of_another_list_is_no_mate() -> None:
    assert blamed_above(["langkah:", "  - kegiatan: Satu", "      - Surat"], 2) is None
