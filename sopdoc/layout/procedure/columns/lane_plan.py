"""What stands in a procedure's rows, in lanes of a width: it is planned once for each width that is tried."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sopdoc.geometry.length import snap
from sopdoc.layout.alone.sheet import Alone
from sopdoc.layout.blocks.grain import up_to_twip
from sopdoc.layout.blocks.press import Press
from sopdoc.layout.flowchart.standing.label_words import LabelWords
from sopdoc.layout.flowchart.standing.marks import RowPlan, SymbolSize, symbol_size
from sopdoc.layout.flowchart.standing.plan import plan_rows
from sopdoc.layout.flowchart.standing.woven_plan import plan_woven_rows
from sopdoc.layout.woven import WovenProsedur
from sopdoc.model.alur import Edge
from sopdoc.model.prosedur import Prosedur
from sopdoc.templat.templat import Templat


class LanePlan(Struct, frozen=True):
    """Symbols, words on arrows and rows, in lanes ``lane`` points wide, with symbols as in lanes of ``symbols``."""

    lane: float
    symbols: float
    size: SymbolSize
    labels: LabelWords
    rows: tuple[RowPlan, ...]

    @property
    def heights(self) -> tuple[float, ...]:
        """How high the rows' symbols are, with what is kept free around them."""
        return tuple(up_to_twip(symbols_height(row)) for row in self.rows)


class LanePlanner:
    """Plans a procedure's rows, ``grown`` by what they lacked, for lanes of one width and another.

    ``keys`` are printed on arrows for words. For no word more height is kept than ``highest``. A flowchart that
    is drawn ``alone`` has symbols of its own sizes.
    """

    def __init__(
        self,
        prosedur: Prosedur,
        sought: tuple[Edge, ...],
        press: Press,
        keys: Mapping[str, str],
        highest: float,
        grown: Mapping[int, float],
        alone: Alone | None = None,
    ) -> None:
        self._prosedur = prosedur
        self._sought = sought
        self._press = press
        self._keys = keys
        self._highest = highest
        self._grown = dict(grown)
        self._alone = alone
        self._plans: dict[tuple[float, float, float], LanePlan] = {}

    def plan(self, lane: float, symbols: float | None = None, *, given: float = 0.0) -> LanePlan:
        """Return the plan for lanes of a width, with symbols as in lanes of another one.

        Gaps about symbols are smaller by what is ``given``.
        """
        key = snap(lane), snap(lane if symbols is None else symbols), given
        if key not in self._plans:
            self._plans[key] = self._planned(*key)
        return self._plans[key]

    def given_way(self, plan: LanePlan, given: float) -> LanePlan:
        """Return a plan with gaps about symbols that are smaller by so much than they are usually."""
        return self.plan(plan.lane, plan.symbols, given=given)

    def size(self, lane: float) -> SymbolSize:
        """Return the symbols' sizes in lanes of a width."""
        return self._alone.size(self._press) if self._alone else symbol_size(self._press.templat, lane)

    def _planned(self, lane: float, symbols: float, given: float) -> LanePlan:
        size, labels = replace(self.size(symbols), given=given), LabelWords(self._press, lane, self._keys)
        templat, grown = self._press.templat, self._grown
        rows = planned_rows(self._prosedur, self._sought, size, templat, labels, grown, self._highest)
        return LanePlan(lane, symbols, size, labels, rows)


def planned_rows(
    prosedur: Prosedur,
    sought: tuple[Edge, ...],
    size: SymbolSize,
    templat: Templat,
    labels: LabelWords,
    grown: dict[int, float],
    highest: float,
) -> tuple[RowPlan, ...]:
    """Plan the rows of a procedure, or of two revisions of one that are woven together."""
    if isinstance(prosedur, WovenProsedur):
        return plan_woven_rows(prosedur, size, templat, labels, grown, highest)
    return plan_rows(prosedur, sought, size, templat, labels, grown, highest)


def symbols_height(plan: RowPlan) -> float:
    """Return how high a row's symbols are, with what is kept free around them."""
    return plan.above + plan.below + plan.clear_above + plan.clear_below
