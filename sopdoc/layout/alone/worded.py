"""A procedure whose symbols say what is done: the words that a table has beside its flowchart."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.alone.grown_size import SIDES, GrownSize
from sopdoc.layout.flowchart.standing.hyphens import hyphenated
from sopdoc.layout.flowchart.standing.part_facts import PartFacts, part_facts
from sopdoc.layout.flowchart.standing.symbol_words import SIDE_PADDING
from sopdoc.layout.flowchart.standing.symbols import SHAPES, main_of, symbols_of
from sopdoc.layout.page import Shape
from sopdoc.model.alur import flow_edges
from sopdoc.model.prosedur import Langkah, Prosedur, Simbol
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import as_written, plain_text
from sopdoc.typography.words import words_of


def worded(prosedur: Prosedur, size: GrownSize, templat: Templat) -> Prosedur:
    """Return a procedure with the words of each step in its first part's symbol.

    Beside a diamond or capsule that can't hold them stands a box that does.
    """
    rows = zip(prosedur.langkah, part_facts(prosedur, flow_edges(prosedur)), strict=True)
    return replace(prosedur, langkah=tuple(_worded(langkah, facts[0], size, templat) for langkah, facts in rows))


def _worded(langkah: Langkah, facts: PartFacts, size: GrownSize, templat: Templat) -> Langkah:
    first, *others = langkah.bagian
    said = _said(langkah)
    ends = facts.ends and not facts.parts
    symbols = symbols_of(first, templat, starts=facts.starts, ends=ends, restarts=facts.restarts)
    main = main_of(symbols)
    shape = SHAPES[symbols[main]]
    words = _parted(said, size) if shape is Shape.PROCESS else said
    if not size.holds(words, shape):
        words = _parted(said, size)
        at = main + (symbols[main] is Simbol.MULAI)
        first = replace(first, simbol=(*symbols[:at], Simbol.PROSES, *symbols[at:]))
    return replace(langkah, bagian=(replace(first, teks=as_written(words)), *others))


def _said(langkah: Langkah) -> str:
    """Return what is done; a part's own words tell it from others of its row."""
    kegiatan, own = (" ".join(words_of(plain_text(text))) for text in (langkah.kegiatan, langkah.bagian[0].teks))
    return f"{kegiatan}: {own}" if own and len(langkah.bagian) > 1 else kegiatan


def _parted(words: str, size: GrownSize) -> str:
    """Return words of which none is too wide for a box: longer ones have hyphens and blanks where they part."""
    room = size.wide - 2 * (SIDES[Shape.PROCESS] + SIDE_PADDING[Shape.PROCESS])

    def fits(word: str) -> bool:
        return size.setter.measurer.width(word, Face.REGULAR, size.size) <= room

    return " ".join(word if fits(word) else hyphenated(word, fits).replace("-", "- ").strip() for word in words.split())
