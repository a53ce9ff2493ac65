"""Each symbol of a flowchart in a sentence: what it is, whose it is, and where its arrows lead.

``Keputusan, langkah 9, Kasubbag: bila setuju ke langkah 10, bila tidak kembali ke langkah 8``. What is printed on an
arrow is said where the arrow starts. See docs/analysis/tagged-pdf.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sopdoc.layout.page import Connector, LeftOut, Page, Shape, Symbol
from sopdoc.painters.alternatives.chart import Chart
from sopdoc.painters.alternatives.passages import Passages, Stop
from sopdoc.painters.alternatives.words import said
from sopdoc.typography.fate import Fate

_KINDS = {Shape.PROCESS: "Kegiatan", Shape.DECISION: "Keputusan", Shape.OFFPAGE: "Penghubung"}
_START, _END = "Mulai", "Selesai"
_FATES = {Fate.KEPT: "", Fate.INSERTED: " (ditambahkan)", Fate.DELETED: " (dihapus)"}


def symbol_alternatives(page: Page, passages: Passages) -> dict[int, str]:
    """Return an Indonesian sentence for each symbol of one procedure's part of a page, by the symbols' numbers."""
    telling = _Telling(Chart(page), passages)
    return {symbol.id: telling.of(symbol) for symbol in page.symbols}


class _Telling:
    """Tells symbols of one page."""

    def __init__(self, chart: Chart, passages: Passages) -> None:
        self._chart = chart
        self._page = chart.page
        self._passages = passages
        self._ends = {symbol.id for symbol in self._page.symbols if not chart.leaving(symbol)}
        self._chains = _chains(self._page.connectors)
        self._undrawn = _by_symbol(self._page)

    def of(self, symbol: Symbol) -> str:
        """Return a symbol's sentence, without a full stop."""
        name = self._pentagon(symbol) if symbol.shape is Shape.OFFPAGE else self._name(symbol)
        onward = list(dict.fromkeys(self._onward(symbol)))
        return f"{name}: {', '.join(onward)}" if onward else name

    def _pentagon(self, symbol: Symbol) -> str:
        """Return a pentagon's letter and, where an arrow leaves it, what it goes on from."""
        name = f"{_KINDS[symbol.shape]} {said(symbol.text)}{_FATES[symbol.mark]}"
        if symbol.id in self._ends:
            return name
        before = [self._stop(stop) for stop in self._passages.before(self._page, symbol)]
        return f"{name}, lanjutan {_listed(list(dict.fromkeys(before)))}" if before else name

    def _name(self, symbol: Symbol) -> str:
        words = (f"{self._kind(symbol)}{_FATES[symbol.mark]}", self._step(symbol.langkah, symbol.bagian))
        return ", ".join(filter(None, (*words, self._chart.performer(symbol), self._together(symbol))))

    def _together(self, symbol: Symbol) -> str:
        """Return with whom somebody acts: the one who leads with all others, these with that one."""
        chain = self._chains.get(symbol.id, [symbol.id])
        leader = next((at for at in chain if at not in self._ends), chain[0])
        others = [at for at in chain if at != leader] if symbol.id == leader else [leader]
        names = [self._chart.performer(self._chart.symbols[at]) for at in others]
        return f"bersama {_listed(names)}" if names else ""

    def _kind(self, symbol: Symbol) -> str:
        if symbol.shape is Shape.TERMINATOR:
            return said(symbol.text) or (_END if symbol.id in self._ends else _START)
        return _KINDS[symbol.shape]

    def _step(self, langkah: int, bagian: int) -> str:
        number = self._passages.number_of(self._page, langkah)
        return f"langkah {number} bagian {bagian}" if bagian else f"langkah {number}"

    def _onward(self, symbol: Symbol) -> Iterator[str]:
        """Yield where a symbol's arrows lead, drawn or not."""
        for arrow in self._chart.leaving(symbol):
            label = arrow.meaning or said(arrow.label)
            for where in self._targets(symbol, self._chart.target(arrow), label):
                yield self._with_words(symbol, label, where) + _FATES[arrow.mark]
        if symbol.shape is Shape.OFFPAGE and symbol.id in self._ends:
            yield from (f"ke {self._stop(stop)}" for stop in self._passages.behind(self._page, symbol))
        for left_out in self._undrawn.get(symbol.id, ()):
            yield self._with_words(symbol, left_out.label, self._undrawn_target(symbol, left_out))

    def _with_words(self, symbol: Symbol, label: str, where: str) -> str:
        if not label:
            return where
        return f"bila {_uncapitalised(label)} {where}" if symbol.shape is Shape.DECISION else f"{label}: {where}"

    def _targets(self, symbol: Symbol, target: Symbol, label: str) -> list[str]:
        if target.shape is Shape.OFFPAGE:
            behind = self._passages.behind(self._page, target)
            return [self._to(symbol, stop) for stop in behind] or [f"ke penghubung {said(target.text)}"]
        if target.langkah != symbol.langkah or symbol.shape is Shape.OFFPAGE:
            return [self._to(symbol, Stop(target.langkah, target.bagian, self._page.number))]
        if target.shape is Shape.TERMINATOR and target.id in self._ends and (label or symbol.bagian == target.bagian):
            return [self._kind(target).lower()]
        kind = f"ke {self._kind(target).lower()} di langkah ini"
        bagian = f" bagian {target.bagian}" if target.bagian != symbol.bagian else ""
        name = self._chart.performer(target)
        by = f" oleh {name}" if name != self._chart.performer(symbol) else ""
        return [f"{'kembali ' if label else ''}{kind}{bagian}{by}"]

    def _to(self, symbol: Symbol, stop: Stop) -> str:
        is_back = symbol.shape is not Shape.OFFPAGE and (stop.langkah, stop.bagian) <= (symbol.langkah, symbol.bagian)
        return f"{'kembali ' if is_back else ''}ke {self._stop(stop)}"

    def _stop(self, stop: Stop) -> str:
        step = self._step(stop.langkah, stop.bagian)
        return step if stop.page == self._page.number else f"{step} di halaman {stop.page}"

    def _undrawn_target(self, symbol: Symbol, arrow: LeftOut) -> str:
        if arrow.target is None:
            return _END.lower()
        bagian = arrow.target_part + 1 if arrow.target_part else 0
        return self._to(symbol, Stop(arrow.target, bagian, self._passages.page_of(self._page, arrow.target)))


def _chains(connectors: Iterable[Connector]) -> dict[int, list[int]]:
    """Return for each symbol on a plain line all that are joined so: those who act together."""
    chains: dict[int, list[int]] = {}
    for line in connectors:
        if not line.arrow:
            one, other = (chains.get(end.symbol, [end.symbol]) for end in (line.source, line.target))
            both = one if one is other else one + other
            chains.update(dict.fromkeys(both, both))
    return chains


def _by_symbol(page: Page) -> dict[int, list[LeftOut]]:
    """Return the arrows that aren't drawn by the symbols that they would leave: diamonds before others."""
    found: dict[int, list[LeftOut]] = {}
    for arrow in page.left_out:
        own = [
            symbol
            for symbol in page.symbols
            if symbol.langkah == arrow.source and symbol.shape is not Shape.OFFPAGE
            if symbol.bagian in {0, arrow.part + 1}
        ]
        if own:
            telling = next((symbol for symbol in own if symbol.shape is Shape.DECISION), own[-1])
            found.setdefault(telling.id, []).append(arrow)
    return found


def _listed(names: list[str]) -> str:
    *others, last = names
    return f"{', '.join(others)} dan {last}" if others else last


def _uncapitalised(words: str) -> str:
    """Return words as they stand within a sentence: "Setuju" is "setuju", "KPA" stays."""
    return words[0].lower() + words[1:] if words[1:2].islower() else words
