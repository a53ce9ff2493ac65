"""Check a procedure's lanes and symbols. Of the source format, "Flow" and "Symbols"."""

from __future__ import annotations

from collections.abc import Iterator, Set

from sopdoc.messages import _
from sopdoc.model.prosedur import LANJUT, SELESAI, SEMUA, Simbol, WrittenProsedur
from sopdoc.reading.keys.values import Values
from sopdoc.reading.kinds.kind import Hints
from sopdoc.reading.sop.parts import Spelling, holders, parts_of, spelling_of
from sopdoc.reading.steering.lane_names import LaneNames
from sopdoc.reading.steering.ready_exits import exits_for, one_leading_on
from sopdoc.rules.flow import BESIDE_PARTS, LANE_OF_ALL, SAME_LANE, SYMBOL, UNKNOWN_LANE
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.span import Span
from sopdoc.source.text import excerpt
from sopdoc.source.tree import Sequence

_OF_PARTS = ("oleh", "keputusan", "lanjut", "simbol", "teks")
"""What the items of ``bagian`` say for themselves."""
_MOST_SYMBOLS = 4
_HAND_OVER = 2
"""A hand-over of so many lanes may name the symbols of one of its cells."""


def check_lanes(prosedur: WrittenProsedur, rows: tuple[Values, ...], lanes_known: bool) -> Iterator[Diagnostic]:
    """Yield lanes named in ``oleh`` that don't exist (as far as the lanes are known) or are named twice."""
    known = {pelaksana.id for pelaksana in prosedur.pelaksana}
    hints = Hints(LaneNames(prosedur.pelaksana).hints)
    holding = [holder for values in rows for holder in holders(values)]
    for holder in holding:
        links = spelling_of(holder).links
        spans = iter(_actor_spans(holder, sum(map(len, links))))
        for link in links:
            yield from _of_link(link, spans, known if lanes_known else {*link}, hints)
    if SEMUA in known and any(SEMUA in link for holder in holding for link in spelling_of(holder).links):
        span = next(pelaksana.span for pelaksana in prosedur.pelaksana if pelaksana.id == SEMUA)
        message = _("a lane is called `semua`, so `oleh: semua` means that one and not all of them")
        yield LANE_OF_ALL.found(message, span, _("give the lane another id, such as `semua-staf`"))


def _of_link(link: tuple[str, ...], spans: Iterator[Span], known: Set[str], hints: Hints) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for name, span in zip(link, spans, strict=False):
        if name not in known and name != SEMUA:
            message = _("no lane of this procedure has the id `{name}`").format(name=excerpt(name))
            yield UNKNOWN_LANE.found(message, span, *hints.of(name))
        if name in seen:
            message = _("the lane `{name}` is named twice").format(name=excerpt(name))
            yield SAME_LANE.found(message, span, _("delete one of them"))
        seen.add(name)


def _actor_spans(values: Values, count: int) -> tuple[Span, ...]:
    if not count:
        return ()
    node = values.place("oleh")
    return tuple(item.span for item in node.items) if isinstance(node, Sequence) else (node.span,) * count


def check_symbols(rows: tuple[Values, ...]) -> Iterator[Diagnostic]:
    """Yield symbols that contradict where a part stands, where it leads or how it ends."""
    last = len(rows) - 1
    for row, values in enumerate(rows):
        own = holders(values)
        yield from _beside_parts(values)
        for at, holder in enumerate(own):
            if holder.is_faulty("keputusan", "lanjut", "oleh", "simbol"):
                continue
            spelling = spelling_of(holder)
            targets = [cabang.tujuan for cabang in spelling.lanjut]
            is_last = row == last and at == len(own) - 1
            ends = targets == [SELESAI] or (is_last and not targets and not spelling.decisions)
            for message, hint in _contradictions(spelling, row == 0 and at == 0, ends, is_last):
                yield SYMBOL.found(message, holder.span("simbol"), hint)


def _beside_parts(values: Values) -> Iterator[Diagnostic]:
    """Yield keys of a row that its parts have themselves."""
    if not values.get("bagian"):
        return
    for key in _OF_PARTS:
        if values.node.get(key) is not None:
            message = _("`{key}` can't stand beside `bagian`").format(key=key)
            hint = _("write it into the item of `bagian` that it is meant for")
            yield BESIDE_PARTS.found(message, values.key_span(key), hint)


def _contradictions(spelling: Spelling, opens: bool, ends: bool, is_last: bool) -> Iterator[tuple[str, str]]:
    diamonds, decisions = spelling.simbol.count(Simbol.KEPUTUSAN), len(spelling.decisions)
    if decisions > 1 and diamonds != decisions:
        message = _("{decisions} decisions need as many symbols `keputusan`").format(decisions=decisions)
        yield message, _as_many_diamonds(spelling)
    elif diamonds > 1 and diamonds != decisions:
        message = _("each of {diamonds} symbols `keputusan` needs exits of its own").format(diamonds=diamonds)
        hint = _("write `keputusan: {exits}`, from top to bottom, or give each its item of `bagian`")
        yield message, hint.format(exits=exits_for(spelling.decisions, diamonds, is_last))
    elif spelling.simbol:
        yield from _of_stack(spelling, opens, ends)
        yield from _never_reached(spelling)


def _of_stack(spelling: Spelling, opens: bool, ends: bool) -> Iterator[tuple[str, str]]:
    simbol = spelling.simbol
    if len(spelling.links) > _HAND_OVER:
        yield _("`simbol` has no place in a hand-over of more than two"), _("write the lanes as items of `bagian`")
    if Simbol.MULAI in simbol and not opens:
        yield _("`mulai` can only stand in the first row"), _("use `proses`")
    elif Simbol.MULAI in simbol[1:]:
        yield _("`mulai` must be the first symbol of its row"), _("write it first, or leave it out")
    if Simbol.KEPUTUSAN in simbol and not spelling.decisions:
        yield _("the symbol `keputusan` needs exits"), _("add `keputusan:` with two exits or more")
    if spelling.decisions and Simbol.KEPUTUSAN not in simbol:
        yield _("a step with exits needs the symbol `keputusan`"), _("write it last, or leave out `simbol`")
    if Simbol.SELESAI in simbol[:-1]:
        yield _("`selesai` must be the last symbol of its row"), _("give what comes after it a row of its own")
    elif Simbol.SELESAI in simbol and not spelling.decisions and not ends:
        yield _("`selesai` can only stand where the procedure ends"), _("add `lanjut: selesai`")


def _as_many_diamonds(spelling: Spelling) -> str:
    """Return the symbols to write for decisions of which each is to have its own."""
    at = spelling.simbol.index(Simbol.KEPUTUSAN) if Simbol.KEPUTUSAN in spelling.simbol else len(spelling.simbol)
    above, below = spelling.simbol[:at], [each for each in spelling.simbol[at:] if each is not Simbol.KEPUTUSAN]
    simbol = [*above, *[Simbol.KEPUTUSAN] * len(spelling.decisions), *below]
    if len(simbol) > _MOST_SYMBOLS:
        return _("give each decision its item of `bagian`")
    hint = _("write `simbol: [{words}]`, or give each its item of `bagian`")
    return hint.format(words=", ".join(simbol))


def _never_reached(spelling: Spelling) -> Iterator[tuple[str, str]]:
    """Yield a decision over another symbol to which none of its exits leads."""
    for part in parts_of(spelling)[:-1]:
        if part.keputusan and all(cabang.tujuan != LANJUT for cabang in part.keputusan):
            hint = _("one exit must be `lanjut`, which is that symbol: `keputusan: {exits}`")
            message = _("no exit leads to the symbol below `keputusan`")
            yield message, hint.format(exits=one_leading_on(spelling.decisions, part.keputusan))
