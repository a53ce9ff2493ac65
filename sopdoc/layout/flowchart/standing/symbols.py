"""Which symbols a part of a row has. Of the source format, "Symbols"."""

from __future__ import annotations

from msgspec import Struct

from sopdoc.layout.page import Shape
from sopdoc.model.prosedur import Bagian, Simbol
from sopdoc.templat.templat import Templat, Terminator
from sopdoc.typography.markup import plain_text
from sopdoc.typography.words import words_of

SHAPES = {
    Simbol.MULAI: Shape.TERMINATOR,
    Simbol.SELESAI: Shape.TERMINATOR,
    Simbol.PROSES: Shape.PROCESS,
    Simbol.KEPUTUSAN: Shape.DECISION,
}


class Stack(Struct, frozen=True):
    """A part's symbols in the cell of its leader, from top to bottom; number ``main`` stands for the activity."""

    shapes: tuple[Shape, ...]
    words: tuple[str, ...]
    main: int
    opens: bool
    """Whether a start capsule stands over the activity."""


def stack_of(bagian: Bagian, templat: Templat, *, starts: bool, ends: bool, restarts: bool = False) -> Stack:
    """Return a part's symbols: as its source names them, or as its place in the procedure asks for."""
    symbols = symbols_of(bagian, templat, starts=starts, ends=ends, restarts=restarts)
    main = main_of(symbols)
    return Stack(
        tuple(SHAPES[simbol] for simbol in symbols),
        tuple(_words(bagian, at == main, simbol, len(symbols) > 1, templat) for at, simbol in enumerate(symbols)),
        main,
        len(symbols) > 1 and symbols[0] is Simbol.MULAI,
    )


def symbols_of(
    bagian: Bagian, templat: Templat, *, starts: bool, ends: bool, restarts: bool = False
) -> tuple[Simbol, ...]:
    """Return a part's symbols: as its source names them, or as its place in the procedure asks for.

    Where the procedure ``restarts`` with it, what is come back to is the activity or the decision, so the start is a
    capsule over it.
    """
    apart = templat.terminator is Terminator.TERPISAH
    return bagian.simbol or _default(bagian, starts, ends, apart=apart or restarts)


def main_of(symbols: tuple[Simbol, ...]) -> int:
    """Return which of a part's symbols stands for its activity."""
    return next((at for at, simbol in enumerate(symbols) if simbol in (Simbol.PROSES, Simbol.KEPUTUSAN)), 0)


def _default(bagian: Bagian, starts: bool, ends: bool, *, apart: bool) -> tuple[Simbol, ...]:
    """The symbols of a part whose source names none; capsules stand ``apart``, or are the activity itself."""
    body = Simbol.KEPUTUSAN if bagian.keputusan else Simbol.PROSES
    if apart:
        return (*(Simbol.MULAI,) * starts, body, *(Simbol.SELESAI,) * (ends and not bagian.keputusan))
    if bagian.keputusan or not (starts or ends):
        return (body,)
    return (Simbol.MULAI if starts else Simbol.SELESAI,)


def _words(bagian: Bagian, is_main: bool, simbol: Simbol, is_stacked: bool, templat: Templat) -> str:
    """Return what stands in a symbol: the part's own word, or that of a capsule over or under its symbol."""
    own = " ".join(words_of(plain_text(bagian.teks))) if is_main else ""
    return own or (capsule_word(simbol, templat) if is_stacked else "")


def capsule_word(simbol: Simbol, templat: Templat) -> str:
    """Return what a capsule that stands alone says."""
    if simbol is Simbol.MULAI:
        return plain_text(templat.label.mulai)
    return plain_text(templat.label.selesai) if simbol is Simbol.SELESAI else ""
