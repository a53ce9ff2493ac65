"""Emphasis in a flowchart is left out, and told with the words to write instead."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.trees import load, write

SOURCE = """\
judul: Surat
templat: dinas
prosedur:
  - pelaksana: {{a: A}}
    langkah:
      - {{kegiatan: Menerima *surat*, oleh: a, id: awal, lanjut: {way}}}
      - kegiatan: Memeriksa **surat**
        oleh: a
        teks: {teks}
        keputusan: {exits}
      - {{kegiatan: Mencatat, oleh: a}}
"""
PLAIN = {"way": "lanjut", "teks": "Sah?", "exits": "{ya: lanjut, tidak: awal}", "selesai": "Selesai"}


@pytest.mark.parametrize(
    ("words", "line", "hints"),
    [
        ({}, 0, []),
        ({"teks": "2*3*4 *)", "exits": r"{'\*ya\*': lanjut, 'tidak *': awal}"}, 0, []),
        ({"teks": "'*Sah?*'"}, 9, ["write `Sah?`"]),
        ({"teks": "ter*scan*"}, 9, ["write `terscan`"]),
        ({"exits": "{'**ya**': lanjut, '*tidak* sah': awal}"}, 10, ["write `ya`", "write `tidak sah`"]),
        ({"exits": "{ya: [lanjut, awal], '*tidak*': awal}"}, 10, ["write `tidak`"]),
        ({"exits": "[{ya: lanjut, '*b*': awal}, {ya: lanjut, '*a*': awal}]"}, 10, ["write `b`", "write `a`"]),
        ({"way": "{'*lengkap*': lanjut}"}, 6, ["write `lengkap`"]),
        ({"selesai": "'**Selesai**'"}, 2, ["write `Selesai`"]),
    ],
)
def test_stars_in_a_flowchart_are_told(tree: Path, words: dict[str, str], line: int, hints: list[str]) -> None:
    texts = PLAIN | words
    write(tree / "templates/dinas/templat.yaml", f"dasar: permenpan35\nselesai_label: {texts.pop('selesai')}\n")
    loaded = load(write(tree / "x.yaml", SOURCE.format(**texts)))
    found = [each for each in (*loaded.diagnostics, *loaded.shared_diagnostics) if each.code == "lost-emphasis"]
    assert [hint for each in found for hint in each.hints] == hints
    assert {each.span.line for each in found} == ({line} if hints else set())
