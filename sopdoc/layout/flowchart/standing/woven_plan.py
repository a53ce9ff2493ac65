"""What stands in the rows of a procedure that is woven of two revisions: the symbols of both, the same ones once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import Link, Mark, PartPlan, RowPlan, SymbolSize
from sopdoc.layout.flowchart.standing.plan import plan_rows
from sopdoc.layout.flowchart.standing.row_marks import is_straight
from sopdoc.layout.woven import Side, WovenProsedur
from sopdoc.model.alur import flow_edges
from sopdoc.templat.templat import Templat
from sopdoc.typography.fate import Fate


def plan_woven_rows(
    prosedur: WovenProsedur,
    size: SymbolSize,
    templat: Templat,
    labels: LabelWords,
    growth: Mapping[int, float],
    highest_label: float,
) -> tuple[RowPlan, ...]:
    """Plan all rows of a woven procedure: each revision's by itself, then both together; see `plan_rows`."""

    def plans(side: Side | None) -> dict[int, RowPlan]:
        if side is None:
            return {}
        grown = {own: growth[row] for own, row in enumerate(side.places) if row in growth}
        planned = plan_rows(side.prosedur, flow_edges(side.prosedur), size, templat, labels, grown, highest_label)
        return dict(zip(side.places, planned, strict=True))

    new, old = plans(prosedur.new), plans(prosedur.old)
    return tuple(_joined(new.get(row), old.get(row), size) for row in range(len(prosedur.rows)))


def _joined(new: RowPlan | None, old: RowPlan | None, size: SymbolSize) -> RowPlan:
    if new is None or old is None:
        plan = new or old
        assert plan is not None, "each row is in one of the revisions"
        fate = Fate.INSERTED if old is None else Fate.DELETED
        return replace(plan, links=_fated(plan.links, fate), fates=(fate,) * len(plan.marks))
    return _both(new, old, size)


def _both(new: RowPlan, old: RowPlan, size: SymbolSize) -> RowPlan:
    """Join the plans of a row that is in both revisions."""
    places = _places(new, old, size)
    marks = (*new.marks, *(mark for mark, at in zip(old.marks, places, strict=True) if at >= len(new.marks)))
    kept = {at for mark, at in zip(old.marks, places, strict=True) if _looks_alike(marks[at], mark)}
    under = tuple(mark for mark, at in zip(old.marks, places, strict=True) if not _looks_alike(marks[at], mark))
    fates = tuple(
        Fate.DELETED if at >= len(new.marks) else Fate.KEPT if at in kept else Fate.INSERTED for at in range(len(marks))
    )
    joined = _Joined(marks, fates, size)
    past = tuple(_past(part, places) for part in old.parts)
    links, linked = joined.free(new.links, new.parts, new.linked)
    moved, past_linked = joined.free(
        [Link(places[link.source], places[link.target], link.arrow) for link in old.links], past, old.linked
    )
    return replace(
        new,
        marks=marks,
        links=joined.fated(links, moved),
        linked=linked,
        fates=fates,
        under=under,
        past=past,
        past_linked=past_linked,
        above=max(new.above, old.above),
        below=max(new.below, old.below),
        clear_above=max(new.clear_above, old.clear_above),
        clear_below=max(new.clear_below, old.clear_below),
    )


class _Joined(Struct, frozen=True):
    """The marks of a row in both revisions, and what became of each."""

    marks: tuple[Mark, ...]
    fates: tuple[Fate, ...]
    size: SymbolSize

    def free(
        self, links: Sequence[Link], parts: Sequence[PartPlan], linked: frozenset[int]
    ) -> tuple[list[Link], frozenset[int]]:
        """Return one revision's links, and which arrows from part to part are among them: those that meet nothing.

        Something of the other revision may stand or run in the way of the others, which are routed.
        """
        ends = {at: (parts[at].exit, parts[at + 1].entry) for at in linked}
        met = {at for at, pair in ends.items() if not is_straight(self.marks, links, *pair, self.size)}
        routed = {ends[at] for at in met}
        return [link for link in links if (link.source, link.target) not in routed], linked - met

    def fated(self, new: list[Link], old: list[Link]) -> tuple[Link, ...]:
        """Return the links of both revisions, with what became of each; a plain line goes with one of its ends."""
        was, now = ({(link.source, link.target, link.arrow) for link in links} for links in (old, new))
        kept = [
            link if (link.source, link.target, link.arrow) in was else replace(link, fate=Fate.INSERTED) for link in new
        ]
        gone = [
            replace(link, fate=Fate.DELETED)
            for link in old
            if (link.source, link.target, link.arrow) not in now and (link.arrow or self._goes(link))
        ]
        return (*kept, *gone)

    def _goes(self, link: Link) -> bool:
        return Fate.DELETED in (self.fates[link.source], self.fates[link.target])


def _past(part: PartPlan, places: Sequence[int]) -> PartPlan:
    """Return where a former part's arrows are joined, whose symbols have these places among those of both."""
    end = None if part.end is None else places[part.end]
    return replace(part, entry=places[part.entry], exit=places[part.exit], end=end)


def _places(new: RowPlan, old: RowPlan, size: SymbolSize) -> tuple[int, ...]:
    """Return where each old symbol stands among those of both: in the new one's place where they would overlap."""
    places: list[int] = []
    more = len(new.marks)
    for mark in old.marks:
        near = [at for at, other in enumerate(new.marks) if at not in places and _overlap(mark, other, size)]
        if near:
            places.append(min(near, key=lambda at: abs(new.marks[at].offset - mark.offset)))
        else:
            places.append(more)
            more += 1
    return tuple(places)


def _looks_alike(one: Mark, other: Mark) -> bool:
    """Tell whether two symbols look the same in the same place, whichever part of its row each is."""
    return replace(one, part=0) == replace(other, part=0)


def _overlap(one: Mark, other: Mark, size: SymbolSize) -> bool:
    reach = (size.of(one.shape, one.text)[1] + size.of(other.shape, other.text)[1]) / 2
    return one.lane == other.lane and abs(one.offset - other.offset) < reach


def _fated(links: tuple[Link, ...], fate: Fate) -> tuple[Link, ...]:
    return tuple(replace(link, fate=fate) for link in links)
