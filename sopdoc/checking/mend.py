"""Mend what certainly can be: change a source's bytes at the places of findings, and nothing else.

A change is taken only if the source, read again, no longer has what it mends, and has the same flow as far as that
could be read before; what was without errors stays so.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.check.ask import source_of
from sopdoc.checking.look import Order, checked_with
from sopdoc.model.alur import Edge, flow_edges
from sopdoc.model.sop import Sop
from sopdoc.reading.load import Loaded, load_source
from sopdoc.reading.shelf.overlay import Overlay
from sopdoc.rules.facts.shown import MAX_OF_A_KIND
from sopdoc.rules.keys import UNKNOWN_KEY
from sopdoc.rules.syntax import DUPLICATE_KEY
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.source.edit import Edit, edited

_MOST_ROUNDS = 500
"""Rounds of mending and reading again: a change may bring the next to light, as a key does what stands under it."""

_STEERING = ("lanjut", "keputusan", "id", "simbol", "bagian")

Edits = tuple[Edit, ...]


class Mended(Struct, frozen=True):
    """A source before and after, and what was mended; ``after`` is ``before`` where nothing was."""

    source: Path
    before: bytes
    after: bytes
    mended: tuple[Diagnostic, ...] = ()


def mend(order: Order) -> Mended:
    """Mend what can be in a source; raise InputOutputError where it can't be read. The file isn't written."""
    state = _State.of(order, None)
    before, mended = state.data, []
    refused: set[Edits] = set()
    for _round in range(_MOST_ROUNDS):
        better, taken = _round_of(state, refused)
        if not taken:
            break
        state = better
        mended += taken
    return Mended(order.task.source, before, state.data, tuple(mended))


class _State(Struct, frozen=True):
    """A source as it stands after some changes, and what is found in it."""

    order: Order
    data: bytes
    loaded: Loaded
    found: tuple[Diagnostic, ...]

    @classmethod
    def of(cls, order: Order, data: bytes | None) -> _State:
        """Read a source, or what it would be with other bytes."""
        task = order.task
        project = task.project
        if data is not None:
            project = replace(project, shelf=Overlay({task.source: data}, project.shelf))
        loaded = load_source(task.source, project)
        found = checked_with(loaded, replace(order, task=replace(task, project=project))).found
        return cls(order, source_of(loaded) if data is None else data, loaded, found)

    def without(self, mended: Sequence[Diagnostic]) -> _State | None:
        """Return the source with what mends some findings, None where that can't be done or changes more."""
        try:
            data = edited(self.data, (edit for found in mended for edit in found.edits))
        except (ValueError, UnicodeError):
            return None
        if data == self.data:
            return None
        changed = _State.of(self.order, data)
        return changed if changed._is_good(self, mended) else None

    def _is_good(self, before: _State, mended: Sequence[Diagnostic]) -> bool:
        """Tell whether what was mended is gone, and the flow is the same as far as it could be read."""
        if before.loaded.sop and not (self.loaded.sop and _flow(self.loaded.sop) == _flow(before.loaded.sop)):
            return False
        had, has = Counter(map(_said, before.found)), Counter(map(_said, self.found))
        of_kind = Counter(found.code for found in self.found)
        fewer = (has[said] < had[said] or of_kind[said[0]] >= MAX_OF_A_KIND for said in map(_said, mended))
        return self._doubled() <= before._doubled() and all(fewer)

    def _doubled(self) -> int:
        return sum(found.code == DUPLICATE_KEY.code for found in self.found)

    def mendable(self) -> Iterator[Diagnostic]:
        """Yield the findings in the source itself that say what must be written instead."""
        path = str(self.order.task.source)
        for found in self.found:
            if found.edits and not _steers(found) and all(edit.span.path == path for edit in found.edits):
                yield found


def _round_of(state: _State, refused: set[Edits]) -> tuple[_State, list[Diagnostic]]:
    """Make all changes that go together, or else one after the other; add to ``refused`` those that can't be made."""
    together: list[Diagnostic] = []
    for found in state.mendable():
        if found.edits not in refused and not any(_overlap(found.edits, other.edits) for other in together):
            together.append(found)
    if not together:
        return state, []
    return _mended(state, together, refused)


def _mended(state: _State, together: list[Diagnostic], refused: set[Edits]) -> tuple[_State, list[Diagnostic]]:
    """Make some changes, or where they can't be made together those of each half; refuse the ones that can't be."""
    better = state.without(together)
    if better:
        return better, together
    if len(together) == 1:
        refused.add(together[0].edits)
        return state, []
    half = len(together) // 2
    for part in (together[:half], together[half:]):
        better, taken = _mended(state, part, refused)
        if taken:
            return better, taken
    return state, []


def _steers(found: Diagnostic) -> bool:
    """Tell whether a mistyped key decides where arrows lead: that is for a person to say."""
    return found.code == UNKNOWN_KEY.code and any(edit.text in _STEERING for edit in found.edits)


def _overlap(edits: Edits, others: Edits) -> bool:
    return any(
        (one.span.start < other.span.end and other.span.start < one.span.end) or one.span.start == other.span.start
        for one in edits
        for other in others
    )


def _said(found: Diagnostic) -> tuple[str, str]:
    return found.code, found.message


def _flow(sop: Sop) -> tuple[object, ...]:
    """Return what decides what is drawn: lanes, who acts in each part with which symbols, and where arrows lead."""
    return tuple(
        (
            tuple(lane.id for lane in prosedur.pelaksana),
            tuple((part.pelaksana, part.simbol) for langkah in prosedur.langkah for part in langkah.bagian),
            tuple(map(_arrow, flow_edges(prosedur))),
        )
        for prosedur in sop.prosedur
    )


def _arrow(edge: Edge) -> tuple[object, ...]:
    return edge.place, edge.target_place, edge.label
