"""A good layout made by hand, two pages with every kind of row, and the defects planted in copies of it."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

import yaml

SOURCE = """
judul: Contoh
prosedur:
  - pelaksana: {a: Kepala, b: Kasubbag, c: Staf}
    langkah:
      - {kegiatan: Memerintahkan, oleh: a, waktu: 15 menit}
      - {kegiatan: Membahas *bersama*, oleh: [b, c], kelengkapan: [Surat, Data]}
      - {kegiatan: Menyerahkan, oleh: a -> b, id: serah, output: {tanda: a., kolom: 2, butir: [Surat, Data, Kop]}}
      - {kegiatan: Memeriksa, oleh: b, keputusan: {ya: lanjut, tidak: serah}}
      - {kegiatan: Membagi, oleh: c, lanjut: [satu, dua]}
      - {kegiatan: Menyalin, oleh: a, id: satu}
      - {kegiatan: Menilai, oleh: b, id: dua, teks: "Benar?", keputusan: {benar: selesai, salah: serah}}
"""
STACKED = """
judul: Contoh
prosedur:
  - pelaksana: {a: Kepala, b: Kasubbag, c: Staf}
    langkah:
      - {kegiatan: Memerintahkan, bagian: [{oleh: a}, {oleh: a, lanjut: selesai}]}
"""
COLUMNS = [20, 40, 140, 200, 260, 320, 370, 410, 460, 500]
KEGIATAN = ("Memerintahkan", "Membahas bersama", "Menyerahkan", "Memeriksa", "Membagi", "Menyalin", "Menilai")

Json = dict[str, Any]


def document() -> Json:
    """Return the plain tree of the source."""
    return yaml.load(SOURCE, Loader=yaml.BaseLoader)


def layout() -> Json:
    """Return a layout of it without a defect."""
    pages = [page_of(1, [40, 60, 80, 130, 180, 230, 280, 304]), page_of(2, [40, 60, 80, 104, 154, 204, 284])]
    pages[0]["items"] += [*texts_of(1, (80, 130, 180, 230)), *_first_symbols(), *_first_lines()]
    pages[0]["items"].append(_text(2, 322, 130, ["1. Surat", "2. Data"], "kelengkapan"))
    pages[0]["items"].append(_text(3, 412, 180, ["a. Surat", "b. Data"], "output"))
    pages[0]["items"].append(_text(3, 436, 180, ["c. Kop"], "output"))
    pages[0]["items"].append(_text(1, 372, 80, ["15 menit"], "waktu"))
    pages[1]["items"] += [*texts_of(5, (104, 154, 204)), *_second_symbols(), *_second_lines()]
    return {"format": 1, "judul": "Contoh", "pages": pages}


def page_of(number: int, rows: list[float]) -> Json:
    """Return a page with the table whose rules have these heights."""
    rect = [COLUMNS[0], rows[0], COLUMNS[-1] - COLUMNS[0], rows[-1] - rows[0]]
    table = {"kind": "table", "rect": rect, "columns": COLUMNS, "rows": rows}
    head = {"kind": "text", "rect": [145, 62, 50, 9], "lines": ["Kepala"], "role": "pelaksana"}
    return {"number": number, "size": [520, 320], "prosedur": 0, "items": [table, head]}


def texts_of(first: int, tops: tuple[float, ...], kegiatan: tuple[str, ...] = KEGIATAN) -> list[Json]:
    """Return the numbers and words of rows with these upper rules."""
    found = []
    for number, top in enumerate(tops, first):
        found.append(_text(number, 22, top, [f"{number}"], "no"))
        found.append(_text(number, 42, top, [kegiatan[number - 1]], "kegiatan"))
    return found


def _text(number: int, x: float, top: float, lines: list[str], role: str) -> Json:
    rect = [x, top + 3, 16, 9 * len(lines)]
    return {"kind": "text", "rect": rect, "lines": lines, "role": role, "langkah": number}


def symbol_of(shape: str, x: float, y: float, number: int, lane: str, text: str = "", part: int = 0) -> Json:
    """Return a symbol about a point."""
    width, height = {"decision": (36, 26), "offpage": (15, 15)}.get(shape, (36, 18))
    own = {"bagian": part} if part else {}
    rect = [x - width / 2, y - height / 2, width, height]
    return {"kind": "symbol", "shape": shape, "rect": rect, "langkah": number, **own, "pelaksana": lane, "text": text}


def line_of(source: str, target: str, points: list[list[float]], label: Json | None = None, arrow: bool = True) -> Json:
    """Return a connector between two ends, as in 3.1/a."""
    found = {"kind": "connector", "points": points, "arrow": arrow, "from": _end(source), "to": _end(target)}
    return {**found, "label": label} if label else found


def _end(name: str) -> Json:
    """Return an end: a letter, or a row, its part where it has several, and a lane, as in 3.1/a."""
    place, _, lane = name.partition("/")
    number, _, part = place.partition(".")
    if not lane:
        return {"offpage": name}
    return {"langkah": int(number), **({"bagian": int(part)} if part else {}), "pelaksana": lane}


def label_of(text: str, x: float, y: float, width: float) -> Json:
    """Return the words on a connector."""
    return {"text": text, "rect": [x, y, width, 8.4]}


def stacked_page() -> Json:
    """Return the page of a row with a box (the start's capsule) over another one (the end's)."""
    page = page_of(1, [40, 60, 80, 160])
    upper, lower = (symbol_of("terminator", 170, 100 + 40 * at, 1, "a", part=at + 1) for at in (0, 1))
    line = line_of("1.1/a", "1.2/a", [[170, 109], [170, 131]])
    page["items"] += [
        _text(1, 22, 80, ["1"], "no"),
        _text(1, 42, 80, ["Memerintahkan"], "kegiatan"),
        upper,
        lower,
        line,
    ]
    return page


def _first_symbols() -> list[Json]:
    return [
        symbol_of("terminator", 170, 105, 1, "a"),
        symbol_of("process", 230, 155, 2, "b"),
        symbol_of("process", 290, 155, 2, "c"),
        symbol_of("process", 170, 205, 3, "a", part=1),
        symbol_of("process", 230, 205, 3, "b", part=2),
        symbol_of("decision", 230, 255, 4, "b"),
        symbol_of("offpage", 230, 292, 4, "b", "A"),
        symbol_of("offpage", 170, 292, 3, "a", "B"),
    ]


def _first_lines() -> list[Json]:
    return [
        line_of("1/a", "2/b", [[188, 105], [230, 105], [230, 146]]),
        line_of("2/b", "2/c", [[248, 155], [272, 155]], arrow=False),
        line_of("2/b", "3.1/a", [[230, 164], [230, 172], [170, 172], [170, 196]]),
        line_of("3.1/a", "3.2/b", [[188, 205], [212, 205]]),
        line_of("3.2/b", "4/b", [[230, 214], [230, 242]]),
        line_of(
            "4/b",
            "3.1/a",
            [[212, 255], [146, 255], [146, 188], [170, 188], [170, 196]],
            label_of("Tidak", 181, 244, 16),
        ),
        line_of("4/b", "A", [[230, 268], [230, 284.5]], label_of("Ya", 233, 270, 9)),
        line_of("B", "3.1/a", [[170, 284.5], [170, 214]]),
    ]


def _second_symbols() -> list[Json]:
    return [
        symbol_of("offpage", 290, 92, 5, "c", "A"),
        symbol_of("offpage", 230, 92, 7, "b", "B"),
        symbol_of("process", 290, 129, 5, "c"),
        symbol_of("process", 170, 179, 6, "a"),
        symbol_of("decision", 230, 227, 7, "b", "Benar?"),
        symbol_of("terminator", 230, 267, 7, "b", "Selesai"),
    ]


def _second_lines() -> list[Json]:
    return [
        line_of("A", "5/c", [[290, 99.5], [290, 120]]),
        line_of("5/c", "6/a", [[290, 138], [290, 148], [170, 148], [170, 170]]),
        line_of("5/c", "7/b", [[290, 138], [290, 148], [230, 148], [230, 214]]),
        line_of("6/a", "7/b", [[170, 188], [170, 196], [230, 196], [230, 214]]),
        line_of("7/b", "7/b", [[230, 240], [230, 258]], label_of("Benar", 233, 244, 20)),
        line_of(
            "7/b",
            "B",
            [[248, 227], [314, 227], [314, 110], [230, 110], [230, 99.5]],
            label_of("Salah", 265, 216, 18),
        ),
    ]


def items(tree: Json, page: int, kind: str) -> list[Json]:
    """Return the items of a kind on a page (from 1)."""
    return [item for item in tree["pages"][page - 1]["items"] if item["kind"] == kind]


def connector(tree: Json, page: int, source: str, target: str) -> Json:
    """Return a connector by its ends."""
    ends = (_end(source), _end(target))
    return next(item for item in items(tree, page, "connector") if (item["from"], item["to"]) == ends)


def symbol(tree: Json, page: int, number: int, lane: str, shape: str = "") -> Json:
    """Return a symbol by its step and lane."""
    return next(
        item
        for item in items(tree, page, "symbol")
        if (item["langkah"], item["pelaksana"]) == (number, lane) and shape in {"", item["shape"]}
    )


def planted(*changes: Callable[[Json], object]) -> Json:
    """Return the good layout with changes."""
    tree = copy.deepcopy(layout())
    for change in changes:
        change(tree)
    return tree


def route(page: int, source: str, target: str, *points: tuple[float, float]) -> Callable[[Json], object]:
    """Return a change that lets a connector run elsewhere."""
    return lambda tree: connector(tree, page, source, target).update(points=[list(point) for point in points])


def label(page: int, source: str, target: str, x: float, y: float) -> Callable[[Json], object]:
    """Return a change that moves a label."""
    return lambda tree: connector(tree, page, source, target)["label"].update(
        rect=[x, y, *connector(tree, page, source, target)["label"]["rect"][2:]]
    )


def moved(page: int, number: int, lane: str, dx: float, dy: float = 0.0, shape: str = "") -> Callable[[Json], object]:
    """Return a change that moves a symbol."""

    def change(tree: Json) -> None:
        rect = symbol(tree, page, number, lane, shape)["rect"]
        rect[:2] = [rect[0] + dx, rect[1] + dy]

    return change


def dropped(page: int, item: Callable[[Json], Json]) -> Callable[[Json], object]:
    """Return a change that takes an item away."""
    return lambda tree: tree["pages"][page - 1]["items"].remove(item(tree))
