"""The symbols of a cell, by their words; what people call their shapes is told."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sopdoc.messages import _
from sopdoc.model.prosedur import Simbol
from sopdoc.reading.kinds.choice import Choice, Choices
from sopdoc.reading.kinds.kind import Faults, refused
from sopdoc.rules.keys import WRONG_WORD
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Node, Scalar

_BETWEEN = re.compile(r"\s*(?:[-–—=]*>|[→➔➜➝➞➡⇒⟶]|[,;+/&]|\b(?:dan|lalu|kemudian)\b)\s*", re.IGNORECASE)
_LONGEST = 200
_CALLED = {
    Simbol.PROSES: (
        "kotak",
        "persegi",
        "persegi panjang",
        "segi empat",
        "segiempat",
        "kegiatan",
        "aktivitas",
        "process",
    ),
    Simbol.KEPUTUSAN: ("belah ketupat", "ketupat", "wajik", "diamond", "decision", "percabangan", "pilihan"),
    Simbol.MULAI: ("awal", "start", "permulaan"),
    Simbol.SELESAI: ("akhir", "end", "stop", "finish"),
}
_MEANT = {name: symbol for symbol, names in _CALLED.items() for name in (symbol, *names)}
_CAPSULE = frozenset(("kapsul", "oval", "elips", "terminator", "terminal"))


@dataclass(frozen=True, slots=True)
class Symbol(Choice):
    """One symbol, by its word."""

    def decode(self, node: Node, faults: Faults) -> object:
        """Return the symbol."""
        if not isinstance(node, Scalar) or node.text in self.words:
            return Choice.decode(self, node, faults)
        hint = _hint(node.text)
        if not hint:
            return Choice.decode(self, node, faults)
        message = _("`{text}` is not one of {words}").format(text=excerpt(node.text), words=", ".join(self.words))
        return refused(WRONG_WORD.found(message, node.span, hint), faults)


def _hint(text: str) -> str:
    """Return what to write for a text that names symbols by their shape, or several; "" for any other."""
    if text.casefold() in _CAPSULE:
        return _("write `mulai` where the procedure starts, `selesai` where it ends")
    parts = [part for part in _BETWEEN.split(text.casefold()[:_LONGEST]) if part]
    meant = [_MEANT[part] for part in parts if part in _MEANT]
    if not meant or len(meant) < len(parts):
        return ""
    return _("write `{text}`").format(text=meant[0] if len(meant) == 1 else f"[{', '.join(meant)}]")


SYMBOLS = Choices(Symbol(tuple(Simbol), Simbol), 4)
"""The symbols that a cell may hold, from top to bottom."""
