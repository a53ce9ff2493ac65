"""Check a procedure's lanes and symbols. Of the source format, "Flow" and "Symbols"."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.messages import _
from sopdoc.model.prosedur import SELESAI, Langkah, Simbol, WrittenProsedur
from sopdoc.reading.keys.lane_names import LaneNames
from sopdoc.reading.keys.record import Values
from sopdoc.reading.kinds.kind import Hints
from sopdoc.rules.flow import SAME_LANE, SYMBOL, UNKNOWN_LANE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Sequence


def check_lanes(prosedur: WrittenProsedur, rows: tuple[Values, ...], lanes_known: bool) -> Iterator[Diagnostic]:
    """Yield lanes named in ``oleh`` that don't exist (as far as the lanes are known) or are named twice."""
    known = {pelaksana.id: pelaksana for pelaksana in prosedur.pelaksana}
    hints = Hints(LaneNames(prosedur.pelaksana).hints)
    for langkah, values in zip(prosedur.langkah, rows, strict=True):
        names = langkah.oleh.pelaksana
        seen: set[str] = set()
        for name, span in zip(names, _actor_spans(values, len(names)), strict=True):
            if lanes_known and name not in known:
                message = _("no lane of this procedure has the id `{name}`").format(name=excerpt(name))
                yield UNKNOWN_LANE.found(message, span, *hints.of(name))
            if name in seen:
                yield SAME_LANE.found(
                    _("the lane `{name}` is named twice").format(name=excerpt(name)),
                    span,
                    _("delete one of them"),
                )
            seen.add(name)


def _actor_spans(values: Values, count: int) -> tuple[Span, ...]:
    if not count:
        return ()
    node = values.place("oleh")
    return tuple(item.span for item in node.items) if isinstance(node, Sequence) else (node.span,) * count


def check_symbols(prosedur: WrittenProsedur, rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    """Yield symbols that contradict where a step stands or how it ends."""
    last = len(prosedur.langkah) - 1
    for row, (langkah, values) in enumerate(zip(prosedur.langkah, rows, strict=True)):
        if langkah.simbol and not values.is_faulty("keputusan", "lanjut"):
            ends = langkah.lanjut == (SELESAI,) or (row == last and not langkah.lanjut and not langkah.keputusan)
            for message, hint in _contradictions(langkah, row == 0, ends):
                yield SYMBOL.found(message, values.span("simbol"), hint)


def _contradictions(langkah: Langkah, first_row: bool, ends: bool) -> Iterator[tuple[str, str]]:
    simbol = langkah.simbol
    if Simbol.MULAI in simbol[1:]:
        yield _("`mulai` must be the first symbol of its row"), _("write it first, or leave it out")
    if Simbol.MULAI in simbol and not first_row:
        yield _("`mulai` can only stand in the first row"), _("use `proses`")
    if {Simbol.SELESAI, Simbol.KEPUTUSAN} & set(simbol[:-1]):
        message = _("`selesai` and `keputusan` must be the last symbol of their row")
        yield message, _("give what comes after it a row of its own")
    if Simbol.KEPUTUSAN in simbol and not langkah.keputusan:
        yield _("the symbol `keputusan` needs exits"), _("add `keputusan:` with two exits or more")
    if langkah.keputusan and Simbol.KEPUTUSAN not in simbol:
        yield _("a step with exits needs the symbol `keputusan`"), _("write it last, or leave out `simbol`")
    if Simbol.SELESAI in simbol and not langkah.keputusan and not ends:
        yield _("`selesai` can only stand where the procedure ends"), _("add `lanjut: selesai`")
