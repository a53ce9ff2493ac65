"""Name the arrows and words that have no room where they are written, with what would make some."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.layout.page import Port
from sopdoc.layout.procedure.attempt import Attempt
from sopdoc.layout.procedure.lacking.long_labels import PHRASE
from sopdoc.layout.table.paper import larger_paper
from sopdoc.model.alur import END, Edge
from sopdoc.model.prosedur import Bagian, Cabang
from sopdoc.rules.facts.arrows import ArrowLeftOut, FarLabel, KeyedLabel, Lack
from sopdoc.rules.facts.fact import Fact
from sopdoc.source.span import NOWHERE, Span
from sopdoc.typography.markup import plain_text

JOINED = " / "
"""Between the words of exits that may become one."""
_BARE = frozenset(" -/")
"""What may stand in a key of YAML beside letters and digits without quotes."""


def arrow_facts(attempt: Attempt) -> Iterator[Fact]:
    """Yield the exits whose words stand below the table, and the arrows that aren't drawn."""
    yield from _keyed_words(attempt)
    yield from _far_words(attempt)
    yield from _left_out(attempt)


def _keyed_words(attempt: Attempt) -> Iterator[Fact]:
    for number, edge in enumerate(attempt.setting.edges):
        key = attempt.keys.get(attempt.setting.labels.printed(edge.label)) if edge.label else None
        if key is not None:
            yield KeyedLabel(_span(attempt, number), key, _lack(attempt, edge))


def _far_words(attempt: Attempt) -> Iterator[Fact]:
    """Yield the exits whose words stand in another row than their step, where rows could be as high as they need."""
    if attempt.setting.task.alone:
        for number in sorted(set(_far(attempt))):
            yield FarLabel(_span(attempt, number), _lack(attempt, attempt.setting.edges[number]))


def _far(attempt: Attempt) -> Iterator[int]:
    """Yield the edges whose words don't stand between the rules of the row that they leave."""
    for sheet in attempt.sheets:
        rows = {band.row: band for band in sheet.flow.bands}
        for connector, number in zip(sheet.chart.connectors, sheet.chart.edges, strict=True):
            band, label = rows.get(attempt.setting.edges[number].source), connector.label
            if band and label and not (band.top <= label.rect.y and label.rect.bottom <= band.bottom):
                yield number


def _left_out(attempt: Attempt) -> Iterator[Fact]:
    """Yield the arrows that aren't drawn, but for those of rows that no page holds: these are told as such."""
    for number in attempt.left_out:
        edge = attempt.setting.edges[number]
        if not {edge.source, edge.target} & set(attempt.overfull):
            yield ArrowLeftOut(_span(attempt, number), _lack(attempt, edge))


def _lack(attempt: Attempt, edge: Edge) -> Lack:
    prosedur, templat = attempt.setting.task.prosedur, attempt.setting.task.press.templat
    decision = _part(attempt, edge).keputusan
    return Lack(
        edge.source + 1,
        None if edge.target == END else edge.target + 1,
        crowd=len(Port) if len(decision) > len(Port) else 0,
        same=_same(attempt, edge),
        paper=larger_paper(templat) or "",
        many_lanes=len(prosedur.pelaksana) > 1 and attempt.setting.task.alone is None,
        long=len(attempt.setting.labels.printed(edge.label)) > PHRASE,
        parts=(
            _number(attempt, edge.source, edge.source_part),
            _number(attempt, edge.target, edge.target_part),
        ),
    )


def _number(attempt: Attempt, row: int, part: int) -> int:
    """Return a part's number from 1, 0 where its row has no other."""
    langkah = attempt.setting.task.prosedur.langkah
    return part + 1 if row != END and len(langkah[row].bagian) > 1 else 0


def _same(attempt: Attempt, edge: Edge) -> str:
    """Return a decision's exits that lead where an edge does, written as one; "" where it is the only one."""
    edges = (other for other in attempt.setting.edges if other.place == edge.place)
    exits = zip(edges, _part(attempt, edge).exits, strict=False)  # a woven step has edges that went, too
    same = [cabang for other, cabang in exits if other.label and other.target_place == edge.target_place]
    joined = JOINED.join(plain_text(cabang.label) for cabang in same)
    is_bare = joined[:1].isalpha() and all(sign.isalnum() or sign in _BARE for sign in joined)
    return f"{joined}: {same[0].tujuan}" if len(same) > 1 and is_bare else ""


def _span(attempt: Attempt, number: int) -> Span:
    """Return where an arrow is written: at its words, or its target; at its part of a row if that simply leads on."""
    edges = attempt.setting.edges
    order = sum(edge.place == edges[number].place for edge in edges[:number])
    part = _part(attempt, edges[number])
    return _start(part.exits[order], part.exits) if order < len(part.exits) else part.span


def _start(cabang: Cabang, exits: tuple[Cabang, ...]) -> Span:
    """Return where a way out begins: at its words, unless these lead to several steps."""
    is_alone = sum(other.label == cabang.label for other in exits) == 1
    return cabang.label_span if is_alone and cabang.label_span != NOWHERE else cabang.span


def _part(attempt: Attempt, edge: Edge) -> Bagian:
    return attempt.setting.task.prosedur.langkah[edge.source].bagian[edge.source_part]
