"""Words and numbers in a row, as Indonesian sentences have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_FEWEST = 3
"""So many numbers in a row are told by the first and the last."""
_TWO = 2


def joined_words(words: Sequence[str]) -> str:
    """Join words: "a", "a dan b", "a, b, dan c", and with "serta" where some hold a "dan" of their own."""
    if len(words) <= 1:
        return "".join(words)
    last = "serta" if any(" dan " in word for word in words) else "dan"
    comma = "," if len(words) > _TWO or last == "serta" else ""
    return f"{', '.join(words[:-1])}{comma} {last} {words[-1]}"


def joined_numbers(numbers: Iterable[int]) -> str:
    """Join numbers: "3", "3 dan 5", "3, 5, dan 7", "3 s.d. 6"."""
    parts: list[str] = []
    for first, last in _runs(sorted(set(numbers))):
        whole = last - first + 1 >= _FEWEST
        parts += [f"{first} s.d. {last}"] if whole else [str(number) for number in range(first, last + 1)]
    return joined_words(parts)


def _runs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Return the first and last of each run of numbers that follow each other."""
    runs: list[tuple[int, int]] = []
    for number in numbers:
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs
