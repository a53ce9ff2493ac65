"""Pasted lines that YAML can't read: told once, at the list, with the items to write."""

from __future__ import annotations

import pytest

from sopdoc.reading.sop.document import read_sop
from sopdoc.source.diagnostic import Diagnostic

STEPS = "prosedur:\n  - pelaksana: {a: Staf}\n    langkah:\n      - {kegiatan: Satu, oleh: a}\n"


def told(part: str, steps: str = STEPS) -> list[Diagnostic]:
    return list(read_sop(f"judul: Uji\n{part}{steps}".encode(), "x.yaml")[1])


@pytest.mark.parametrize(
    ("lines", "items"),
    [
        ("  1. UU 1: tentang\n  2. UU 2", "`- 'UU 1: tentang'`, `- UU 2`"),
        ("  1. UU 1\n  2. UU 2: tentang\n  3. UU 3", "`- UU 1`, `- 'UU 2: tentang'`, `- UU 3`"),
        ("  1. UU 1: a\n  2. UU 2: b", "`- 'UU 1: a'`, `- 'UU 2: b'`"),
        ("  1. UU 1: a\n     lanjutan\n  2. UU 2", "`- 'UU 1: a lanjutan'`, `- UU 2`"),
        ("  * Satu\n  * Dua", "`- Satu`, `- Dua`"),
        ("  * Satu: a", "`- 'Satu: a'`"),
        ("  1. UU 1\n  2. UU 2 #3\n  3. UU 3", "`- UU 1`, `- 'UU 2 #3'`, `- UU 3`"),
        ("1. UU 1: a\n2. UU 2", "`- 'UU 1: a'`, `- UU 2`"),
        ("1. UU 1\n2. UU 2", "`- UU 1`, `- UU 2`"),
        ("  Mengisi:\n  1. Satu\n  2. Dua", "`- 'Mengisi:'`, `- Satu`, `- Dua`"),
    ],
)
def test_a_list_is_told_with_its_items(lines: str, items: str) -> None:
    (fault,) = told(f"dasar_hukum:\n{lines}\n")
    assert (fault.span.line, fault.hints[0]) == (
        3,
        f"write each item on a line of its own, in quotes where it holds `: ` or ` #`: {items}",
    )
    ready = "".join(f"  {item.strip('`')}\n" for item in items.split(", "))
    assert told(f"dasar_hukum:\n{ready}") == []


def test_what_stands_below_is_looked_through() -> None:
    steps = STEPS.replace("oleh: a", "oleh: z")
    first, second = told("dasar_hukum:\n  1. UU 1: a\n  2. UU 2\n", steps)
    assert (first.code, second.code) == ("syntax", "unknown-lane")


def test_a_cell_without_lists_is_told_to_keep_its_lines() -> None:
    cell = "kegiatan:\n          Mengisi:\n          1. Satu\n        oleh: a"
    (fault,) = told("", STEPS.replace("{kegiatan: Satu, oleh: a}", cell))
    assert fault.hints == ("to print the lines as they stand, write `kegiatan: |` and all of them below it",)
    block = cell.replace("kegiatan:", "kegiatan: |")
    assert told("", STEPS.replace("{kegiatan: Satu, oleh: a}", block)) == []


@pytest.mark.parametrize("text", [" Loket #3\n  dan #4", "\n  Loket #3\n  dan #4"])
def test_a_text_that_goes_on_below_its_number_sign_is_told_whole(text: str) -> None:
    (fault,) = told(f"dasar_hukum:{text}\n")
    assert fault.hints[0] == "put the whole text in quotes: 'Loket #3 dan #4'"
    assert told("dasar_hukum: 'Loket #3 dan #4'\n") == []
