"""The table, line by line."""

from __future__ import annotations

import statistics

from benchmarks.figures import Figure, Line, Ratio

WIDTH = 62
HEAD = f"{'':<{WIDTH}}{'median':>9}{'least':>9}{'':>4} {'rounds':>6}  reach"


def row(line: Line, judged: bool) -> str:
    """Return a line of the table; where it is ``judged`` it says whether what is promised was reached."""
    if isinstance(line, str):
        return line
    if isinstance(line, Ratio):
        return _row(f"  {line.name}", line.rounds, "×", line.reach if judged else None, faster=True)
    return _row(line.name, line.amounts, line.unit, line.reach if judged else None)


def _row(name: str, amounts: list[float], unit: str, reach: float | None, *, faster: bool = False) -> str:
    median = statistics.median(amounts)
    places = 1 if unit in ("ms", "×", "MB") else 2
    least = f"{min(amounts):>9.{places}f}" if len(amounts) > 1 else " " * 9
    text = f"{name:<{WIDTH}}{median:>9.{places}f}{least} {unit:<3} {len(amounts):>6}"
    if reach is None:
        return text
    reached = median >= reach if faster else median <= reach
    return f"{text}  {'≥' if faster else '≤'} {reach:g}: {'reached' if reached else 'NOT REACHED'}"


def figures(lines: list[Line]) -> list[Figure]:
    """Return the figures of a table, in its order."""
    return [line for line in lines if isinstance(line, Figure)]
