"""The table, line by line."""

from __future__ import annotations

import statistics

from benchmarks.figures import Figure, Line, Ratio

WIDTH = 58
HEAD = f"{'':<{WIDTH}}{'median':>8}{'least':>8}{'processor':>11}{'':>4} {'rounds':>6}  reach"


def row(line: Line, judged: bool) -> str:
    """Return a line of the table; where it is ``judged`` it says whether what is promised was reached."""
    if isinstance(line, str):
        return line
    walls = [amount.wall for amount in line.amounts]
    processor = [amount.processor for amount in line.amounts if amount.processor is not None]
    name, unit = (f"  {line.name}", "×") if isinstance(line, Ratio) else (line.name, line.unit)
    cells = (_cell(statistics.median(walls), unit), _cell(min(walls), unit))
    cells += (_cell(statistics.median(processor), unit) if processor else "",)
    text = f"{name:<{WIDTH}}{cells[0]:>8}{cells[1]:>8}{cells[2]:>11} {unit:<3} {len(walls):>6}"
    return f"{text}  {_verdict(line, statistics.median(walls))}".rstrip() if judged else text


def _cell(amount: float, unit: str) -> str:
    return f"{amount:.{2 if unit == 's' else 1}f}"


def _verdict(line: Figure | Ratio, median: float) -> str:
    if line.reach is None:
        return ""
    faster = isinstance(line, Ratio)
    reached = median >= line.reach if faster else median <= line.reach
    return f"{'≥' if faster else '≤'} {line.reach:g}{'' if reached else '  NOT REACHED'}"


def figures(lines: list[Line]) -> list[Figure]:
    """Return the figures of a table, in its order."""
    return [line for line in lines if isinstance(line, Figure)]
