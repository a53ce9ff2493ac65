"""The time of each step of a procedure, as far as it can be read."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.model.isi import texts_of
from sopdoc.model.prosedur import Prosedur
from sopdoc.model.waktu import Waktu, parse_waktu
from sopdoc.typography.markup import plain_text

_FRACTIONS = "½¼¾⅓⅔"


class StepTime(Struct, frozen=True):
    """How long a step takes; None where it doesn't say, and where one of its ``texts`` is no length of time."""

    waktu: Waktu | None
    texts: tuple[str, ...] = ()

    @property
    def is_unread(self) -> bool:
        """Whether it says something else than a length of time."""
        return self.waktu is None and bool(self.texts)


def step_times(prosedur: Prosedur) -> tuple[StepTime, ...]:
    """Return the time of each step; the texts of a list are the parts of one step's time."""
    satuan = plain_text(prosedur.satuan_waktu)
    return tuple(_step_time(tuple(map(plain_text, texts_of(langkah.waktu))), satuan) for langkah in prosedur.langkah)


def _step_time(texts: tuple[str, ...], satuan: str) -> StepTime:
    said = tuple(text for text in texts if any(letter.isalnum() or letter in _FRACTIONS for letter in text))
    times = [parse_waktu(text, satuan) for text in said]
    read = [waktu for waktu in times if waktu is not None]
    whole = read and len(read) == len(times)
    return StepTime(sum(read[1:], read[0]) if whole else None, said)
