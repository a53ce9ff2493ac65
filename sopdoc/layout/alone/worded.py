"""A procedure whose symbols say what is done: the words that a table has beside its flowchart."""

from __future__ import annotations

from msgspec.structs import replace

from sopdoc.layout.alone.grown_size import GrownSize
from sopdoc.layout.alone.written_lines import behind, is_list, list_of
from sopdoc.layout.flowchart.standing.part_facts import PartFacts, part_facts
from sopdoc.layout.flowchart.standing.symbols import SHAPES, main_of, symbols_of
from sopdoc.layout.page import Shape
from sopdoc.model.alur import flow_edges
from sopdoc.model.prosedur import Bagian, Langkah, Prosedur, Simbol
from sopdoc.templat.templat import Templat
from sopdoc.typography.faces import Face
from sopdoc.typography.markup import Run, as_written, plain_text
from sopdoc.typography.words import fitting_words, words_of
from sopdoc.typography.wrap import wrap_runs


def worded(prosedur: Prosedur, size: GrownSize, templat: Templat) -> Prosedur:
    """Return a procedure with the words of each step in its first part's symbol.

    Beside a diamond or capsule that can't hold its words stands a box that does.
    """
    rows = zip(prosedur.langkah, part_facts(prosedur, flow_edges(prosedur)), strict=True)
    return replace(prosedur, langkah=tuple(_worded(langkah, facts, size, templat) for langkah, facts in rows))


def _worded(langkah: Langkah, facts: list[PartFacts], size: GrownSize, templat: Templat) -> Langkah:
    own = [_said(bagian.teks) for bagian in langkah.bagian]
    said = [_first(langkah, own[0]), *own[1:]]
    parts = zip(said, facts, strict=True)
    return replace(langkah, bagian=tuple(_holding(words, part, size, templat) for words, part in parts))


def _holding(words: str, facts: PartFacts, size: GrownSize, templat: Templat) -> Bagian:
    """Return a part with words in its symbol, or in a box before it where that can't hold them."""
    bagian, ends = facts.bagian, facts.ends and not facts.parts
    symbols = symbols_of(bagian, templat, starts=facts.starts, ends=ends, restarts=facts.restarts)
    main = main_of(symbols)
    shape = SHAPES[symbols[main]]
    if words and (shape is Shape.PROCESS or not size.holds(words, shape)):
        words = words if is_list(words) else _parted(words, size)
    if words and not size.holds(words, shape):
        at = main + (symbols[main] is Simbol.MULAI)
        bagian = replace(bagian, simbol=(*symbols[:at], Simbol.PROSES, *symbols[at:]))
    return replace(bagian, teks=as_written(words))


def _first(langkah: Langkah, own: str) -> str:
    """Return what is done; a part's own words tell it from others of its row."""
    kegiatan = _said(langkah.kegiatan)
    if not own or len(langkah.bagian) == 1:
        return kegiatan
    return behind(kegiatan, own) if is_list(kegiatan) or is_list(own) else f"{kegiatan}: {own}"


def _said(text: str) -> str:
    """Return a text without its markup; its lines where they are a list, else its words."""
    plain = plain_text(text)
    return list_of(plain) or " ".join(words_of(plain))


def _parted(words: str, size: GrownSize) -> str:
    """Return words of which none is too wide for a box: longer ones have blanks, and hyphens, where they part.

    No hyphen stands in addresses, as text in cells has none there.
    """
    measurer, room = size.setter.measurer, size.box_room

    def fits(word: str) -> bool:
        return measurer.width(word, Face.REGULAR, size.size) <= room

    def pieces(word: str) -> list[str]:
        return [line.text for line in wrap_runs((Run(word),), measurer, size.size, room)]

    return " ".join(piece for word in fitting_words(words, fits) for piece in pieces(word))
