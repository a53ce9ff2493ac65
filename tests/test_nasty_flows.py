"""What has no room ends within a bound of work, and nothing lies on anything; what isn't drawn is told."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sopdoc.layout import strung
from sopdoc.layout.flowchart.ways.budget import Budget
from sopdoc.model.prosedur import Prosedur
from sopdoc.pipeline import render
from tests.checkers.laying import CROWDED, Checked, check
from tests.nasty_flows import drawn_back, returning, sorting, tangled

MOST = 1_300_000
"""Steps of work for a document of 60 rows: about three seconds."""


class Work:
    """Keeps the budgets of documents that were laid out."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.budgets: list[Budget] = []
        self._real = strung.allowance
        monkeypatch.setattr(strung, "allowance", self.note)

    def note(self, procedures: tuple[Prosedur, ...]) -> Budget:
        self.budgets.append(self._real(procedures))
        return self.budgets[-1]


@pytest.fixture
def work(monkeypatch: pytest.MonkeyPatch) -> Work:
    return Work(monkeypatch)


def laid_out(document: dict[str, Any], folder: Path) -> Checked:
    path = folder / "sop.yaml"
    path.write_text(yaml.safe_dump(document, sort_keys=False), "utf-8")
    return check(path)


def left_out(checked: Checked) -> int:
    """Return how many arrows are named as not drawn."""
    return sum(said.startswith(CROWDED) for said in checked.said)


def assert_clean(checked: Checked, work: Work) -> None:
    """Assert that only what is named isn't drawn, that nothing touches anything, and that the work was bounded."""
    assert [str(defect) for defect in checked.defects] == []
    assert [budget.spent <= MOST for budget in work.budgets] == [True], [budget.spent for budget in work.budgets]


@pytest.mark.parametrize(("exits", "lanes"), [(5, 4), (7, 4), (10, 2), (12, 4), (20, 2), (20, 12)])
def test_decisions_with_many_exits_are_clean(exits: int, lanes: int, tmp_path: Path, work: Work) -> None:
    assert_clean(laid_out(sorting(exits, lanes), tmp_path), work)


@pytest.mark.parametrize(("exits", "lanes"), [(5, 4), (7, 4), (10, 4), (7, 2)])
def test_all_exits_of_such_a_decision_are_drawn(exits: int, lanes: int, tmp_path: Path) -> None:
    assert laid_out(sorting(exits, lanes), tmp_path).faults == []


FLOWS = {
    "each step decides in four lanes": (1, 12, 4, 4),
    "each step decides over many pages": (2, 58, 4, 4),
    "each second step decides": (3, 40, 6, 4, 2),
    "exits lead to steps nearby": (4, 40, 5, 4, 1, 6),
    "one lane": (5, 30, 1, 4),
    "thirty lanes": (6, 12, 30, 3),
    "many exits of several decisions": (7, 30, 6, 20, 5),
    "more arrows than any pages show": (2, 60, 5, 20),
}


@pytest.mark.parametrize("name", FLOWS)
def test_tangles_are_clean(name: str, tmp_path: Path, work: Work) -> None:
    assert_clean(laid_out(tangled(*FLOWS[name]), tmp_path), work)


FEW = {"each step decides in four lanes": 2, "each second step decides": 4, "thirty lanes": 1}
"""How many arrows some of them leave out at most."""


@pytest.mark.parametrize("name", FEW)
def test_tangles_leave_out_few_arrows(name: str, tmp_path: Path) -> None:
    assert left_out(laid_out(tangled(*FLOWS[name]), tmp_path)) <= FEW[name]


@pytest.mark.parametrize(("exits", "lanes", "most"), [(20, 2, 6), (20, 4, 5), (20, 12, 0)])
def test_decisions_with_twenty_exits_leave_out_few_arrows(exits: int, lanes: int, most: int, tmp_path: Path) -> None:
    assert left_out(laid_out(sorting(exits, lanes), tmp_path)) <= most


LONG = "berkas yang diajukan pemohon belum lengkap nomor"
OVER_BREAKS = {
    "one step leads back to 20": returning(20, 1, 19),
    "one step leads back to 40": returning(40, 1, 40),
    "many steps lead back to the first one": drawn_back(30, 1, 2),
    "long words back to the first step": drawn_back(20, 2, 4, LONG),
    "everything leads everywhere": tangled(9, 60, 1, 4),
}


@pytest.mark.parametrize("name", OVER_BREAKS)
def test_arrows_without_room_at_a_page_break_are_told(name: str, tmp_path: Path, work: Work) -> None:
    assert_clean(laid_out(OVER_BREAKS[name], tmp_path), work)


@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(2, 16),
    lanes=st.integers(1, 30),
    exits=st.integers(2, 12),
    every=st.integers(1, 3),
)
@settings(
    max_examples=8,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_whatever_is_asked_for_pages_stay_clean(
    seed: int, rows: int, lanes: int, exits: int, every: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patched:
        work = Work(patched)
        assert_clean(laid_out(tangled(seed, rows, lanes, exits, every), tmp_path), work)


@given(
    seed=st.integers(0, 10_000),
    rows=st.integers(40, 80),
    lanes=st.integers(1, 3),
    exits=st.integers(2, 5),
    reach=st.sampled_from((6, 80)),
)
@settings(
    max_examples=4,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_long_procedures_in_few_lanes_are_never_refused(
    seed: int, rows: int, lanes: int, exits: int, reach: int, tmp_path: Path
) -> None:
    assert laid_out(tangled(seed, rows, lanes, exits, reach=reach), tmp_path).defects == []


def test_procedures_of_a_document_share_what_may_be_looked_for(tmp_path: Path, work: Work) -> None:
    parts = [{**tangled(seed, 10, 4, 30)["prosedur"][0], "judul": f"Bagian {seed}"} for seed in range(6)]
    checked = laid_out({"judul": "Contoh", "prosedur": parts}, tmp_path)
    assert_clean(checked, work)
    assert work.budgets[0].part == pytest.approx(300 / 1626)


def test_the_same_source_is_laid_out_the_same_twice(tmp_path: Path) -> None:
    first, second = (laid_out(tangled(8, 16, 5, 6), tmp_path) for _ in range(2))
    assert (first.figures, first.said) == (second.figures, second.said)


def test_what_is_not_drawn_is_named(tmp_path: Path) -> None:
    checked = laid_out(tangled(*FLOWS["many exits of several decisions"]), tmp_path)
    layout = json.loads(render(tmp_path / "sop.yaml", ("json",)).outputs[0].data)
    undrawn = [arrow for page in layout["pages"] for arrow in page["items"] if arrow["kind"] == "left_out"]
    assert len(undrawn) == left_out(checked) > 0
