"""The time of a whole document: the sum over its steps."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from sopdoc.model.isi import Isi, texts_of
from sopdoc.model.waktu import Waktu, parse_waktu

_FRACTIONS = "½¼¾⅓⅔"


class TotalWaktu(Struct, frozen=True):
    """The sum over steps; how many of them say nothing, and how many say something else than a length of time."""

    waktu: Waktu | None = None
    kosong: int = 0
    lain: int = 0

    def __add__(self, other: TotalWaktu) -> TotalWaktu:
        """Return the sum."""
        read = [waktu for waktu in (self.waktu, other.waktu) if waktu is not None]
        waktu = sum(read[1:], read[0]) if read else None
        return TotalWaktu(waktu, self.kosong + other.kosong, self.lain + other.lain)

    def __str__(self) -> str:
        """Return the sum as printed: "2 jam + 1 langkah tanpa waktu"; "–" where no step has a time that can be read."""
        rests = ((self.kosong, "tanpa waktu"), (self.lain, "dengan waktu lain"))
        notes = [f"{count} langkah {words}" for count, words in rests if count]
        if self.waktu is None:
            return f"– ({', '.join(notes)})" if notes else "–"
        return " + ".join((str(self.waktu), *notes))


def total_waktu(steps: Iterable[tuple[Isi, str]]) -> TotalWaktu:
    """Add up the times of steps, each given without markup and with its procedure's ``satuan_waktu``.

    The texts of a list are the parts of one step's time.
    """
    total, kosong, lain = None, 0, 0
    for isi, satuan in steps:
        texts = [text for text in texts_of(isi) if _says_something(text)]
        times = [parse_waktu(text, satuan) for text in texts]
        read = [waktu for waktu in times if waktu is not None]
        if not times:
            kosong += 1
        elif len(read) < len(times):
            lain += 1
        else:
            total = sum(read, Waktu() if total is None else total)
    return TotalWaktu(total, kosong, lain)


def _says_something(text: str) -> bool:
    return any(character.isalnum() or character in _FRACTIONS for character in text)
