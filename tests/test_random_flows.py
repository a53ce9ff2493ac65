"""Random procedures: ordinary ones are drawn without a defect, and no drawing is wrong without a warning."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.checkers.laying import check, check_random
from tests.checkers.ordinary_sop import ordinary_source
from tests.checkers.random_sop import random_source

BATCHES = 10
BATCH = 8
HARD = (2, 3, 5, 7, 9, 12, 16, 18, 24, 30)
"""Random sources without mercy: many exits, one lane, long labels, loops to themselves."""


@pytest.mark.parametrize("batch", range(BATCHES))
def test_ordinary_flows_have_no_defect(batch: int, tmp_path: Path) -> None:
    faulty = {}
    for seed in range(batch * BATCH, (batch + 1) * BATCH):
        path = tmp_path / f"biasa-{seed}.yaml"
        path.write_text(ordinary_source(seed), "utf-8")
        checked = check(path)
        if checked.defects:
            faulty[seed] = [str(defect) for defect in checked.defects]
    assert faulty == {}


@pytest.mark.parametrize("seed", HARD)
def test_a_hard_flow_with_a_defect_is_named_in_a_warning(seed: int, tmp_path: Path) -> None:
    checked = check_random(seed, tmp_path)
    assert not checked.defects or any("crowded-arrow" in said for said in checked.said)


def test_random_sources_are_the_same_each_time() -> None:
    assert [random_source(seed) for seed in (1, 2)] == [random_source(seed) for seed in (1, 2)]
    assert random_source(1) != random_source(2)
