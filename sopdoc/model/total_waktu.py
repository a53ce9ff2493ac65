"""The time of a whole document: the sum over its steps."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sopdoc.model.waktu import Waktu, parse_waktu

_FRACTIONS = "½¼¾⅓⅔"


@dataclass(frozen=True, slots=True)
class TotalWaktu:
    """The sum over steps; how many of them say nothing, and how many say something else than a length of time."""

    waktu: Waktu | None = None
    kosong: int = 0
    lain: int = 0

    def __str__(self) -> str:
        """Return the sum as printed: "2 jam + 1 langkah tanpa waktu"; "–" where no step has a time that can be read."""
        rests = ((self.kosong, "tanpa waktu"), (self.lain, "dengan waktu lain"))
        notes = [f"{count} langkah {words}" for count, words in rests if count]
        if self.waktu is None:
            return f"– ({', '.join(notes)})" if notes else "–"
        return " + ".join((str(self.waktu), *notes))


def total_waktu(texts: Iterable[tuple[str, str]]) -> TotalWaktu:
    """Add up the times of steps, each given as its text and its procedure's ``satuan_waktu``."""
    total, kosong, lain = None, 0, 0
    for text, satuan in texts:
        if not any(character.isalnum() or character in _FRACTIONS for character in text):
            kosong += 1
        elif (waktu := parse_waktu(text, satuan)) is None:
            lain += 1
        else:
            total = waktu if total is None else total + waktu
    return TotalWaktu(total, kosong, lain)
