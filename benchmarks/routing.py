"""What routing alone costs: every page of a procedure, as often as laying it out asks for it."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any
from unittest.mock import patch

import yaml

from sopdoc.layout.flowchart import chart
from sopdoc.layout.flowchart.choice.routing import Routing, route_all
from sopdoc.layout.flowchart.standing.page_context import Net, PageContext
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.layout.flowchart.ways.route import Route
from sopdoc.pipeline import lay_out, load

STEPS = {11: 2.5, 20: 6.0, 60: 40.0}
"""Numbers of steps, and the milliseconds in which they are to be routed."""
LANES = ("kepala", "sekretaris", "kasubbag", "analis", "staf")
WALK = (3, 2, 3, 1, 3, 4, 2, 0, 1, 4)
"""The lanes that work goes through, again and again."""


def routing(steps: int) -> Callable[[], object]:
    """Return an action that routes a procedure of so many steps once more."""
    calls: list[Callable[[], Routing]] = []

    def noted(
        field: PageContext,
        nets: tuple[Net, ...],
        fixed: tuple[Route, ...],
        start: Routing | None = None,
        *,
        tries: bool,
        budget: Budget,
    ) -> Routing:
        del budget  # of a procedure as offices write it nothing like all is spent
        calls.append(partial(route_all, field, nets, fixed, start, tries=tries))
        return calls[-1]()

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "langkah.yaml"
        path.write_text(yaml.safe_dump(document(steps), sort_keys=False), "utf-8")
        with patch.object(chart, "route_all", noted):
            lay_out(load(path))
    return lambda: [call() for call in calls]


def document(steps: int) -> dict[str, Any]:
    """Return an ordinary SOP: each fourth step decides, its second exit leads back or on; some rows are shared."""
    rows = [_step(number, steps) for number in range(steps)]
    lanes = {lane: lane.capitalize() for lane in LANES}
    return {"judul": f"{steps} langkah", "prosedur": [{"pelaksana": lanes, "langkah": rows}]}


def _step(number: int, steps: int) -> dict[str, Any]:
    lane, other = (LANES[WALK[(number + shift) % len(WALK)]] for shift in (0, 1))
    step: dict[str, Any] = {"kegiatan": f"Menyusun laporan bagian {number}", "id": f"s{number}", "oleh": lane}
    if number % 4 == 3 and number < steps - 2:
        step["keputusan"] = {"ya": "lanjut", "tidak": f"s{number - 2 if number % 8 == 3 else number + 2}"}
    elif number % 10 == 5:
        step["oleh"] = sorted({lane, other})
    elif number % 10 == 8:
        step["oleh"] = f"{lane} -> {other}"
    return step
