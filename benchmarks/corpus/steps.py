"""Steps in words: what each move of a flow says, in whose lane, with its mutu baku."""

from __future__ import annotations

from random import Random
from typing import Any

from benchmarks.corpus.flow import Move
from benchmarks.corpus.performers import Performers
from benchmarks.corpus.phrases import EXTRA, PERIODS, PHRASES, REMARKS, WAYS

_REMARKED, _LISTED = 0.2, 0.15
_TIMES = (
    *(
        f"{minutes} menit"
        for minutes in (5, 10, 10, 15, 15, 15, 20, 30, 30, 30, 45, 60, 60, 90, 120, 120, 180, 240, 480)
    ),
    *(
        "1 jam",
        "2 jam",
        "3 jam",
        "1 hari",
        "1 hari",
        "2 hari",
        "3 hari kerja",
        "1-3 hari",
        "1 pekan",
        "2 pekan",
        "1 bulan",
    ),
)


def steps(rng: Random, walk: list[Move], lanes: Performers, words: dict[str, str]) -> list[dict[str, Any]]:
    """Return the rows of a procedure; ``words`` are filled into the phrases."""
    targets = {target for move in walk for target in (*(to for _, to in move.exits), *move.onward)}
    said: set[str] = set()
    return [_step(rng, number, move, lanes, words, said, number in targets) for number, move in enumerate(walk)]


def _step(
    rng: Random, number: int, move: Move, lanes: Performers, words: dict[str, str], said: set[str], named: bool
) -> dict[str, Any]:
    other = rng.choice([name for lane, name in lanes.names.items() if lane not in move.oleh])
    own = {**words, "lain": other, "cara": rng.choice(WAYS), "masa": rng.choice(PERIODS)}
    activity, needs, output = (_filled(text, own) for text in _phrase(rng, move, lanes, said))
    step: dict[str, Any] = {"kegiatan": activity, "id": f"l{number + 1}"}
    if not named:
        del step["id"]
    step["oleh"] = _oleh(move)
    step |= _leads(move)
    step |= {"kelengkapan": _needs(rng, needs), "waktu": rng.choice(_TIMES), "output": output}
    if rng.random() < _REMARKED:
        step["keterangan"] = rng.choice(REMARKS)
    return step


def _phrase(rng: Random, move: Move, lanes: Performers, said: set[str]) -> tuple[str, str, str]:
    """Choose a phrase, one that this procedure hasn't had yet while there are any."""
    phase = move.phase
    if lanes.outside:
        phase = {"open": "request", "close": "receive"}.get(phase, phase)
    fresh = [phrase for phrase in PHRASES[phase] if phrase[0] not in said]
    chosen = rng.choice(fresh or PHRASES[phase])
    said.add(chosen[0])
    return chosen


def _filled(text: str, words: dict[str, str]) -> str:
    plain = " ".join(text.format(**words).split())
    return plain[0].upper() + plain[1:]


def _needs(rng: Random, needs: str) -> str | list[str]:
    if rng.random() >= _LISTED:
        return needs
    return [needs, *rng.sample(EXTRA, rng.randint(1, 2))]


def _oleh(move: Move) -> str | list[str]:
    if move.handed:
        return " -> ".join(move.oleh)
    return list(move.oleh) if len(move.oleh) > 1 else move.oleh[0]


def _leads(move: Move) -> dict[str, Any]:
    """Return the keys that say where a step leads, if not to the next row."""
    if move.exits:
        return {"keputusan": {label: _target(to) for label, to in move.exits}}
    if move.onward:
        targets = [_target(to) for to in move.onward]
        return {"lanjut": targets if len(targets) > 1 else targets[0]}
    return {}


def _target(to: int | str) -> str:
    return to if isinstance(to, str) else f"l{to + 1}"
