"""The parts of a row as the source format tells them: "A row of several parts", "Exits", "Symbols"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from tests.checkers.plain import capital, items_of, plain, squeeze

Place = tuple[int, int]
OUT: Place = (0, 0)
"""The target of what leaves the procedure; rows count from 1."""
BODIES = ("proses", "keputusan")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a row, at a row and a number there (from 1; 0 where it is the only one); exits lead to such places.

    ``worded`` are the words meant for it, or for the parts that are written together with it.
    """

    place: Place
    lanes: tuple[str, ...]
    decision: bool
    exits: tuple[tuple[str, Place], ...]
    teks: str
    worded: bool = True

    @property
    def draws_end(self) -> bool:
        """Whether an arrow leads to a capsule "Selesai" of its own: an exit's, a fork's, or one with a word on it."""
        ends = [label for label, target in self.exits if target == OUT]
        return bool(ends) and (self.decision or any(ends) or len(ends) < len(self.exits))


@dataclass(frozen=True, slots=True)
class Written:
    """What is written for a part; both may be empty."""

    lanes: tuple[str, ...]
    keputusan: Any = None
    lanjut: Any = None
    teks: str = ""
    worded: bool = True
    diamond: bool = False


def holders(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return what says who acts: the items of ``bagian``, or the row itself."""
    return row.get("bagian") or [row]


def parts_of(holder: dict[str, Any], lanes: tuple[str, ...]) -> list[Written]:
    """Return the parts that an item of ``bagian``, or a row without it, means."""
    links = _links(holder["oleh"], lanes)
    stacks = _stacks(items_of(holder.get("simbol") or ()))
    own = 0 if items_of(holder.get("simbol") or ("",))[0] == "mulai" else len(links) - 1
    parts: list[Written] = []
    for at, link in enumerate(links):
        first, *below = stacks if at == own else [[]]
        parts.append(Written(link, diamond="keputusan" in first))
        parts += [Written(link[:1], diamond="keputusan" in stack) for stack in below]
    return _with_words(_with_exits(parts, holder), holder)


def _with_exits(parts: list[Written], holder: dict[str, Any]) -> list[Written]:
    """Give decisions to the diamonds from top to bottom, or else to the last part, and ``lanjut`` to the last one."""
    decisions = _decisions(holder.get("keputusan"))
    diamonds = [at for at, part in enumerate(parts) if part.diamond] or [len(parts) - 1]
    for at, decision in zip(diamonds, decisions, strict=False):
        parts[at] = replace(parts[at], keputusan=decision, diamond=True)
    parts[-1] = replace(parts[-1], lanjut=holder.get("lanjut"))
    return parts


def _with_words(parts: list[Written], holder: dict[str, Any]) -> list[Written]:
    """Give parts the words that one of them must show: one in the last link's lane, where a decision stands, too."""
    teks = squeeze(plain(holder.get("teks", "")))
    last = parts[-1].lanes[0]
    return [replace(part, teks=teks, worded=part.lanes[0] == last) if teks else part for part in parts]


def _links(oleh: Any, lanes: tuple[str, ...]) -> list[tuple[str, ...]]:
    if not isinstance(oleh, str):
        links = [list(oleh)]
    else:
        links = [[name.strip() for name in link.split("+")] for link in oleh.split("->")]
    return [tuple(dict.fromkeys(lane for name in link for lane in _named(name, lanes))) for link in links]


def _named(name: str, lanes: tuple[str, ...]) -> tuple[str, ...]:
    return lanes if name == "semua" and name not in lanes else (name,)


def _stacks(simbol: list[str]) -> list[list[str]]:
    """Return the symbols of each part in one cell: one box or diamond, with its capsules."""
    stacks: list[list[str]] = [[]]
    for symbol in simbol:
        if symbol in BODIES and any(body in stacks[-1] for body in BODIES):
            stacks.append([])
        stacks[-1].append(symbol)
    return stacks


def _decisions(keputusan: Any) -> list[Any]:
    if not keputusan:
        return []
    several = isinstance(keputusan, list) and not all(isinstance(item, str) for item in keputusan)
    return keputusan if several else [keputusan]


def written_exits(written: Written) -> list[tuple[str, str]]:
    """Return words and targets of a part's exits; without any it leads on."""
    ways = written.keputusan or written.lanjut or "lanjut"
    if not isinstance(ways, dict):
        return [("", target) for target in items_of(ways)]
    return [(capital(plain(label)), target) for label, targets in ways.items() for target in items_of(targets)]
