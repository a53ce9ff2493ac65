"""A good page made by hand whose rows have several parts, as format 1.1 has them, to plant defects in."""

from __future__ import annotations

import copy
from collections.abc import Callable

import yaml

from tests.checkers.planted import Json, label_of, line_of, page_of, symbol_of, texts_of

SOURCE = """
judul: Contoh
prosedur:
  - pelaksana: {a: Kepala, b: Kasubbag, c: Staf}
    langkah:
      - {kegiatan: Memerintahkan, oleh: a, lanjut: {surat: lanjut}}
      - kegiatan: Memeriksa
        bagian: [{oleh: b, keputusan: {ya: lanjut, tidak: salin}}, {oleh: b, keputusan: [lanjut, arsip]}]
      - {kegiatan: Menyalin, id: salin, oleh: a -> b + c}
      - {kegiatan: Menyimpan, id: arsip, oleh: c}
"""
KEGIATAN = ("Memerintahkan", "Memeriksa", "Menyalin", "Menyimpan")
TOPS = (80, 130, 250, 300)


def document() -> Json:
    """Return the plain tree of the source."""
    tree: Json = yaml.load(SOURCE, Loader=yaml.BaseLoader)
    return tree


def planted(*changes: Callable[[Json], object]) -> Json:
    """Return a layout of it without a defect, with changes."""
    page = page_of(1, [40, 60, *TOPS, 350])
    page["items"] += [*texts_of(1, TOPS, KEGIATAN), *_symbols(), *_lines()]
    tree = copy.deepcopy({"format": 1, "judul": "Contoh", "pages": [page | {"size": [520, 370]}]})
    for change in changes:
        change(tree)
    return tree


def _symbols() -> list[Json]:
    return [
        symbol_of("terminator", 170, 105, 1, "a"),
        symbol_of("decision", 230, 157, 2, "b", part=1),
        symbol_of("decision", 230, 215, 2, "b", part=2),
        symbol_of("process", 170, 275, 3, "a", part=1),
        symbol_of("process", 230, 275, 3, "b", part=2),
        symbol_of("process", 290, 275, 3, "c", part=2),
        symbol_of("terminator", 290, 325, 4, "c"),
    ]


def _lines() -> list[Json]:
    return [
        line_of("1/a", "2.1/b", [[188, 105], [230, 105], [230, 144]], label_of("Surat", 233, 110, 20)),
        line_of("2.1/b", "2.2/b", [[230, 170], [230, 202]], label_of("Ya", 233, 180, 9)),
        line_of("2.1/b", "3.1/a", [[212, 157], [170, 157], [170, 266]], label_of("Tidak", 180, 146, 16)),
        line_of("2.2/b", "3.1/a", [[212, 215], [170, 215], [170, 266]]),
        line_of("2.2/b", "4/c", [[248, 215], [314, 215], [314, 325], [308, 325]]),
        line_of("3.1/a", "3.2/b", [[188, 275], [212, 275]]),
        line_of("3.2/b", "3.2/c", [[248, 275], [272, 275]], arrow=False),
        line_of("3.2/b", "4/c", [[230, 284], [230, 325], [272, 325]]),
    ]
