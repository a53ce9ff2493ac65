"""The order of legal bases: by rank, and within a rank by year and number."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from sopdoc.check.asked import Asked
from sopdoc.check.cited import Cited, cited_by
from sopdoc.check.family import Family
from sopdoc.check.reordering import reordered
from sopdoc.indonesian.laws.ranks import Rank
from sopdoc.messages import _
from sopdoc.model.keys import natural_key
from sopdoc.rules.regulation.dasar_hukum import URUTAN_JENJANG, URUTAN_TAHUN
from sopdoc.rules.rule import Broken
from sopdoc.source.edit import Edit
from sopdoc.source.text import excerpt, ready

_NATIONAL = 50
"""The last rank in which laws have running numbers of one kind for a year."""


def _rank_order(asked: Asked) -> Iterator[Broken]:
    listed = cited_by(asked)
    found = _first_too_low(listed)
    if found is None:
        return
    late, early = found
    message = _("`{text}` stands behind laws of a lower rank").format(text=excerpt(_named(late)))
    hint = _("put it before `{other}`").format(other=ready(_named(early)))
    yield Broken(message, late.item.span, (hint,), _edits(asked, listed))


def _year_order(asked: Asked) -> Iterator[Broken]:
    listed = cited_by(asked)
    if _first_too_low(listed) is not None:
        return
    ranked = [cited for cited in listed if cited.rank]
    for _rank, group in groupby(sorted(ranked, key=_rank_of), key=_rank_of):
        laws = list(group)
        if not _are_dated(laws):
            continue
        wrong = next((pair for pair in pairwise(laws) if _age(pair[1], laws) < _age(pair[0], laws)), None)
        if wrong:
            late = wrong[1]
            early = next(law for law in laws if _age(late, laws) < _age(law, laws))
            message = _("`{text}` is older than a law of its rank before it").format(text=excerpt(_named(late)))
            hint = _("put it before `{other}`").format(other=ready(_named(early)))
            yield Broken(message, late.item.span, (hint,), _edits(asked, listed))
            return


def _first_too_low(listed: Sequence[Cited]) -> tuple[Cited, Cited] | None:
    """Return the first law behind one of a lower rank, and the first law that is lower than it."""
    before: list[Cited] = []
    for cited in listed:
        if cited.rank is None:
            continue
        lower = next((other for other in before if other.rank and other.rank.is_below(cited.rank)), None)
        if lower:
            return cited, lower
        before.append(cited)
    return None


def _rank_of(cited: Cited) -> Rank:
    assert cited.rank is not None
    return cited.rank


def _are_dated(laws: Sequence[Cited]) -> bool:
    return _rank_of(laws[0]).is_certain and all(cited.law and cited.law.year for cited in laws)


def _age(cited: Cited, laws: Sequence[Cited]) -> tuple[object, ...]:
    """Return what laws of a rank are put in order by; numbers count where all of a year are from one register."""
    law = cited.law
    assert law is not None and law.year is not None
    same_year = [other.law for other in laws if other.law and other.law.year == law.year]
    one_register = len({(other.kind, other.issuer) for other in same_year}) == 1
    numbered = one_register and _rank_of(cited).last <= _NATIONAL
    return (law.year, natural_key(law.key) if numbered else ())


def _edits(asked: Asked, listed: Sequence[Cited]) -> tuple[Edit, ...]:
    """Return the changes that put all in order; none where the place of one isn't certain."""
    if len(listed) != len(asked.items("dasar_hukum")) or any(not (c.rank and c.rank.is_certain) for c in listed):
        return ()
    nodes = [cited.item.node for cited in listed if cited.item.node]
    if len(nodes) != len(listed):
        return ()
    wanted: list[Cited] = []
    for _rank, group in groupby(sorted(listed, key=_rank_of), key=_rank_of):
        laws = list(group)
        wanted += sorted(laws, key=lambda cited: _age(cited, laws)) if _are_dated(laws) else laws
    places = {id(cited): place for place, cited in enumerate(listed)}
    return reordered(asked.text, nodes, [places[id(cited)] for cited in wanted])


def _named(cited: Cited) -> str:
    return cited.law.short if cited.law else cited.item.text


FAMILY: Family = ((URUTAN_JENJANG, _rank_order), (URUTAN_TAHUN, _year_order))
