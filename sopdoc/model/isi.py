"""The content of a cell: one text, or a list."""

from __future__ import annotations

from enum import StrEnum
from string import ascii_lowercase

from msgspec import Struct
from msgspec.structs import replace


class Tanda(StrEnum):
    """What stands before the items of a list. Of the source format, 1.1, "Lanes, columns, lists, dates"."""

    ANGKA = "1."
    ANGKA_KURUNG = "1)"
    HURUF = "a."
    STRIP = "-"
    BULAT = "•"
    TANPA = "tanpa"

    def marker(self, number: int) -> str:
        """Return what stands before an item, of which the first is 1; "" for nothing. Behind "z." comes "aa."."""
        if self in (Tanda.ANGKA, Tanda.ANGKA_KURUNG):
            return self.replace("1", str(number))
        if self is Tanda.HURUF:
            again, letter = divmod(number - 1, len(ascii_lowercase))
            return f"{ascii_lowercase[letter] * (again + 1)}."
        return "" if self is Tanda.TANPA else str(self)


class MarkedList(Struct, frozen=True):
    """A list that says how it is set: its mark (None: the page format's), and in how many columns."""

    butir: tuple[str, ...]
    tanda: Tanda | None = None
    kolom: int = 1


Isi = str | tuple[str, ...] | MarkedList
"""A text, or a list: a tuple of texts has the page format's mark. Texts may hold ``**bold**``, ``*italic*`` and line
breaks, in Unicode's NFC form, without control characters."""


def texts_of(isi: Isi) -> tuple[str, ...]:
    """Return the texts of a content; one text is a list of one, and an empty one none."""
    if isinstance(isi, MarkedList):
        return isi.butir
    return isi if isinstance(isi, tuple) else (isi,) if isi else ()


def tanda_of(isi: Isi) -> Tanda | None:
    """Return the mark that a list names."""
    return isi.tanda if isinstance(isi, MarkedList) else None


def kolom_of(isi: Isi) -> int:
    """Return in how many columns a content is set."""
    return isi.kolom if isinstance(isi, MarkedList) else 1


def list_of(butir: tuple[str, ...], tanda: Tanda | None, kolom: int) -> Isi:
    """Return a list in its simplest form; "" without items."""
    if not butir:
        return ""
    return butir if tanda is None and kolom == 1 else MarkedList(butir, tanda, kolom)


def with_texts(isi: Isi, texts: tuple[str, ...]) -> Isi:
    """Return a list with other items, set as it is."""
    return replace(isi, butir=texts) if isinstance(isi, MarkedList) else texts
