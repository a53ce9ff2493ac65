"""Random but valid SOP sources: equal seeds give equal sources."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random
from typing import Any

import yaml

WORDS = re.findall(
    r"\S+",
    "menyusun memeriksa data laporan kinerja triwulan dokumen dan kepada bidang surat tugas mengenai rencana kerja "
    "menandatangani pengarsipan rekapitulasi verifikasi per unit anggaran pelaksanaan evaluasi di tingkat hasil "
    "sub-bagian koordinasi pertanggungjawaban masyarakat pelayanan (lengkap) 2025 bahan rapat; usulan program",
)
OFFICES = ("Kepala", "Sekretaris", "Kasubbag", "Staf", "Bidang", "Tim", "Pemohon", "Bendahara", "Analis", "Operator")
LABELS = ("ya", "tidak", "lengkap", "tidak lengkap", "setuju", "belum", "revisi", "Kotak pengaduan", "Tatap muka", "1x")
TEKS = ("Valid?", "Benar", "OK")
SELF, BACK, NEXT, AHEAD, OUT = "self", "back", "next", "ahead", "out"


@dataclass(slots=True)
class Row:
    """A step being made: exits are (label, row from 0), -1 is the end."""

    content: dict[str, Any]
    exits: list[tuple[str, int]] = field(default_factory=list)
    decision: bool = False


def random_source(seed: int) -> str:
    """Return the YAML of the random SOP with this number."""
    return yaml.safe_dump(random_sop(seed), sort_keys=False, allow_unicode=True, width=100)


def random_sop(seed: int) -> dict[str, Any]:
    """Return a valid SOP of 1 to 40 rows and 1 to 9 lanes in one or two procedures."""
    rng = Random(seed)
    count = 2 if rng.random() < 0.12 else 1
    return {"judul": f"Contoh acak {seed}", "prosedur": [_procedure(rng) for _ in range(count)]}


def _procedure(rng: Random) -> dict[str, Any]:
    lanes = [f"l{number}" for number in range(1, rng.choice((1, 2, 3, 3, 4, 4, 5, 5, 6, 7, 8, 9)) + 1)]
    count = rng.choice((1, 2, 3, 5, 7, 9, 11, 13, 16, 20, 30, 40))
    busy = rng.choice((0.1, 0.25, 0.5))
    rows = [_row(rng, lanes, number, count, busy) for number in range(count)]
    _connect(rows)
    return {
        "judul": _words(rng, 2, 6).capitalize(),
        "pelaksana": {lane: _office(rng) for lane in lanes},
        "langkah": [_written(rng, rows, number) for number in range(count)],
    }


def _words(rng: Random, least: int, most: int) -> str:
    return " ".join(rng.choice(WORDS) for _ in range(rng.randint(least, most)))


def _office(rng: Random) -> str:
    return " ".join([rng.choice(OFFICES), *(rng.choice(WORDS).capitalize() for _ in range(rng.choice((0, 0, 1, 2))))])


def _row(rng: Random, lanes: list[str], number: int, count: int, busy: float) -> Row:
    most = rng.choice((6, 12, 40))
    content: dict[str, Any] = {"kegiatan": _words(rng, 1, most).capitalize(), "oleh": _oleh(rng, lanes)}
    for key in ("kelengkapan", "output", "keterangan"):
        if rng.random() < 0.5:
            content[key] = _cell(rng)
    if rng.random() < 0.7:
        content["waktu"] = f"{rng.randint(1, 90)} {rng.choice(('menit', 'hari', 'hari kerja'))}"
    row = Row(content, decision=rng.random() < busy)
    row.exits = _exits(rng, number, count) if row.decision else _jumps(rng, number, count, busy)
    return row


def _cell(rng: Random) -> str | list[str]:
    if rng.random() < 0.25:
        return [_words(rng, 1, 4) for _ in range(rng.randint(2, 3))]
    return _words(rng, 1, rng.choice((3, 12)))


def _oleh(rng: Random, lanes: list[str]) -> str | list[str]:
    kind = rng.random()
    if len(lanes) > 1 and kind < 0.12:
        return rng.sample(lanes, rng.randint(2, len(lanes)))
    if len(lanes) > 1 and kind < 0.2:
        return " -> ".join(rng.sample(lanes, 2))
    return rng.choice(lanes)


def _aim(rng: Random, kind: str, number: int, count: int) -> int:
    """Return the row that an exit of a kind leads to; the end where there is none such."""
    last = number == count - 1
    if kind == SELF:
        return number
    if kind == BACK and number:
        return rng.randrange(max(0, number - rng.choice((3, 8, 40))), number)
    if kind == AHEAD and number < count - 2:
        return rng.randrange(number + 2, min(count, number + rng.choice((4, 10, 40))))
    return -1 if kind == OUT or last else number + 1


def _exits(rng: Random, number: int, count: int) -> list[tuple[str, int]]:
    kinds = [NEXT, *rng.choices((BACK, AHEAD, OUT, SELF, NEXT), (10, 5, 2, 1.5, 0.5), k=rng.choice((1, 1, 1, 2, 3)))]
    rng.shuffle(kinds)
    labels = rng.sample(LABELS, len(kinds))
    return [(label, _aim(rng, kind, number, count)) for label, kind in zip(labels, kinds, strict=True)]


def _jumps(rng: Random, number: int, count: int, busy: float) -> list[tuple[str, int]]:
    kind, last = rng.random(), number == count - 1
    if last or kind > busy * 0.6:
        return [("", -1 if last else number + 1)]
    if kind < busy * 0.3:
        targets = {_aim(rng, rng.choice((NEXT, AHEAD, AHEAD)), number, count) for _ in range(rng.randint(2, 3))}
        return [("", target) for target in sorted(targets)]
    return [("", _aim(rng, rng.choice((AHEAD, AHEAD, BACK, OUT)), number, count))]


def _connect(rows: list[Row]) -> None:
    """Lead rows on to the next until each is reached and each reaches the end."""
    while (fault := _fault(rows)) is not None:
        row, onward = rows[fault], fault + 1
        if row.decision and all(target != onward for _, target in row.exits):
            spare = max(range(len(row.exits)), key=lambda place: row.exits[place][1])
            row.exits[spare] = (row.exits[spare][0], onward)
        elif not row.decision:
            row.exits = [("", onward)]


def _fault(rows: list[Row]) -> int | None:
    """Return a row that must lead to the next one, because that isn't reached or this one doesn't end."""
    forward = _reached({0}, [(at, target) for at, row in enumerate(rows) for _, target in row.exits])
    for number in range(1, len(rows)):
        if number not in forward:
            return number - 1
    backward = _reached({-1}, [(target, at) for at, row in enumerate(rows) for _, target in row.exits])
    stuck = [number for number in range(len(rows)) if number not in backward]
    if stuck and stuck[-1] == len(rows) - 1:
        rows[-1].exits = [(label, -1) for label, _ in rows[-1].exits[:1]] + rows[-1].exits[1:]
        return _fault(rows)
    return stuck[-1] if stuck else None


def _reached(start: set[int], edges: list[tuple[int, int]]) -> set[int]:
    found, grown = set(start), True
    while grown:
        more = {target for source, target in edges if source in found} - found
        grown = bool(more)
        found |= more
    return found


def _written(rng: Random, rows: list[Row], number: int) -> dict[str, Any]:
    row = rows[number]
    aimed = any(target == number for other in rows for _, target in other.exits)
    found: dict[str, Any] = {"kegiatan": row.content["kegiatan"]}
    if aimed:
        found["id"] = f"r{number + 1}"
    found |= {key: value for key, value in row.content.items() if key != "kegiatan"}
    if row.decision:
        found["keputusan"] = {label: _name(rng, rows, number, target) for label, target in row.exits}
    elif not _is_plain(row, number, len(rows)):
        targets = [_name(rng, rows, number, target) for _, target in row.exits]
        found["lanjut"] = targets[0] if len(targets) == 1 else targets
    return found | _symbols(rng, row, number, len(rows))


def _is_plain(row: Row, number: int, count: int) -> bool:
    """Tell whether a step simply leads to the next row, or ends in the last one."""
    return row.exits == [("", -1 if number == count - 1 else number + 1)]


def _name(rng: Random, rows: list[Row], number: int, target: int) -> str:
    if target == -1:
        return "selesai"
    return "lanjut" if target == number + 1 and rng.random() < 0.7 else f"r{target + 1}"


def _symbols(rng: Random, row: Row, number: int, count: int) -> dict[str, Any]:
    """Return now and then a stack of symbols, or a word in the symbol."""
    hand_over = "->" in row.content["oleh"]
    if rng.random() > 0.12 or hand_over:
        return {"teks": rng.choice(TEKS)} if row.decision and rng.random() < 0.15 else {}
    if row.decision:
        return {"simbol": ["proses", "keputusan"]}
    if number == 0 and count > 1:
        return {"simbol": ["mulai", "proses"]}
    if row.exits == [("", -1)] and count > 1:
        return {"simbol": ["proses", "selesai"]}
    inner = 0 < number < count - 1 and all(target != -1 for _, target in row.exits)
    return {"simbol": ["proses", "proses"]} if inner and rng.random() < 0.3 else {}
