"""What stands before the items of a list."""

from __future__ import annotations

from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.model.isi import Tanda
from sopdoc.reading.kinds.kind import FAULTY, Faults, Faulty, Json, Kind, is_compared, nearest, refused, text_of
from sopdoc.reading.lists.marks import Family, marks_of
from sopdoc.rules.keys import WRONG_WORD
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node

_WORDS = tuple(Tanda)
_MEANT = {
    Tanda.ANGKA: ("1", "01.", "angka", "nomor", "number", "numbered"),
    Tanda.ANGKA_KURUNG: ("(1)", "1.)", "kurung"),
    Tanda.HURUF: ("a", "a)", "(a)", "huruf", "abjad"),
    Tanda.STRIP: ("--", "strip", "garis", "dash", "minus", "+"),
    Tanda.BULAT: ("*", "o", ".", "bulat", "bulatan", "titik", "poin", "bullet", "dot"),
    Tanda.TANPA: ("tidak", "tidak ada", "tanpa tanda", "kosong", "polos", "none", "no", "false", "0"),
}
"""What people write for the marks; signs that are like one mean it, too."""
_LIKE = {Family.DASH: Tanda.STRIP, Family.BULLET: Tanda.BULAT, Family.SIGN: Tanda.BULAT}


@dataclass(frozen=True, slots=True)
class ListMark(Kind):
    """One of the marks of lists."""

    def decode(self, node: Node, faults: Faults) -> Tanda | Faulty:
        """Return the mark."""
        words = ", ".join(_WORDS)
        text = text_of(node, faults, _("one of {words}").format(words=words))
        if isinstance(text, Faulty):
            return FAULTY
        if text in _WORDS:
            return Tanda(text)
        message = _("`{text}` is not one of {words}").format(text=excerpt(text), words=words)
        return refused(WRONG_WORD.found(message, node.span, *(_hints(text) if is_compared(faults) else ())), faults)

    def schema(self) -> Json:
        """Describe the marks; an editor reads a bare `1.` as a number."""
        return {"enum": [*_WORDS, 1]}


def _hints(text: str) -> tuple[str, ...]:
    meant = _meant(text)
    if meant is None:
        return (_("write one of these words as it stands here"),)
    return (_("did you mean `{word}`?").format(word=f'"{meant}"' if meant is Tanda.STRIP else meant),)


def _meant(text: str) -> Tanda | None:
    """Return the mark that somebody may have meant, or the one whose words are most like what was written."""
    known = {word: mark for mark, words in _MEANT.items() for word in (mark, *words)}
    sign = next((_LIKE[mark.family] for mark in marks_of(f"{text} x") if mark.family in _LIKE), None)
    return known.get(text.casefold()) or sign or known.get(nearest(text, tuple(known)) or "")
