"""Arrows that aren't drawn for lack of room, and the words below the table that tell them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from sopdoc.layout.flowchart.standing.label_words import NO_KEYS, printed_label
from sopdoc.layout.page import LeftOut
from sopdoc.model.alur import END, Edge
from sopdoc.templat.templat import Templat
from sopdoc.typography.markup import as_written
from sopdoc.typography.words import words_of


def left_out(
    edges: Sequence[Edge], numbers: Iterable[int], templat: Templat, keys: Mapping[str, str] = NO_KEYS
) -> tuple[LeftOut, ...]:
    """Return those of a procedure's edges that have these numbers; ``keys`` are printed for words."""
    return tuple(_left_out(edges[number], templat, keys) for number in sorted(set(numbers)))


def told_below(arrows: Iterable[LeftOut], templat: Templat) -> dict[int, str]:
    """Return a sentence, marked up, for each step (from 1) that some of the arrows leave.

    Arrows to one step are told together: ``No 5 (Ditolak); No 7: a), b)``.
    """
    ends: dict[int, dict[str, list[str]]] = {}
    for arrow in arrows:
        end, words = _end(arrow, templat)
        ends.setdefault(arrow.source, {}).setdefault(end, []).extend(words)
    return {
        source: templat.label.panah.replace("{dari}", _step(source, templat)).replace("{ke}", _told(told))
        for source, told in ends.items()
    }


def _told(ends: Mapping[str, Sequence[str]]) -> str:
    """Return where arrows lead, marked up, and the words or keys on those that lead to the same step."""
    return "; ".join(f"{end}{', '.join(words)}" for end, words in ends.items())


def _end(arrow: LeftOut, templat: Templat) -> tuple[str, tuple[str, ...]]:
    """Return where an arrow leads, marked up, with a colon before a key, and its words or its key."""
    end = templat.label.selesai if arrow.target is None else _step(arrow.target, templat)
    if arrow.key:
        return f"{end}: ", (arrow.key,)
    return (f"{end} ", (f"({as_written(arrow.label)})",)) if arrow.label else (end, ())


def _left_out(edge: Edge, templat: Templat, keys: Mapping[str, str]) -> LeftOut:
    target = None if edge.target == END else edge.target + 1
    label = printed_label(edge.label, templat) if edge.label else ""
    return LeftOut(edge.source + 1, target, label, keys.get(label, ""), edge.source_part, edge.target_part)


def _step(number: int, templat: Templat) -> str:
    return f"{' '.join(words_of(templat.label.no))} {number}"
