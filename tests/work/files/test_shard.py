"""Each document is in exactly one shard, and the shards together make what one build makes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sopdoc.build.build import carry_out
from sopdoc.build.request import Request
from sopdoc.errors import InputOutputError
from sopdoc.work.files.lock import alone_since, locked
from sopdoc.work.files.shard import Shard, read_shard
from sopdoc.work.tasks.outcome import State
from sopdoc.work.tasks.plan import make_plan
from tests.building import Build, built


@given(st.text(), st.integers(1, 50))
def test_a_document_is_in_exactly_one_shard(target: str, count: int) -> None:
    assert sum(Shard(number, count).has(target) for number in range(1, count + 1)) == 1


@pytest.mark.parametrize("text", ["", "0/4", "5/4", "1/0", "-1/4", "1/4/2", "one/two", "1", "1/", "١/٤"])
def test_anything_else_is_no_shard(text: str) -> None:
    assert read_shard(text) is None


def test_shards_are_about_equal() -> None:
    sizes = [sum(Shard(number, 4).has(f"dinas/{each}") for each in range(4000)) for number in range(1, 5)]
    assert sum(sizes) == 4000
    assert all(900 < size < 1100 for size in sizes)


def run_shard(number: int, count: int) -> list[str]:
    request = Request(Path("output"), ("json",), jobs=1, shard=Shard(number, count))
    outcomes = list(carry_out(make_plan([Path("sop_sources")], request.output), request))
    return [outcome.source.with_suffix("").name for outcome in outcomes if outcome.state is State.BUILT]


def test_shards_together_make_what_one_build_makes(project: Path, build: Build) -> None:
    build(output="whole")
    made = run_shard(1, 3) + run_shard(2, 3) + run_shard(3, 3)
    assert sorted(made) == ["dua", "dua", "satu", "satu"]
    for path in (project / "whole").rglob("*.json"):
        assert (project / "output" / path.relative_to(project / "whole")).read_bytes() == path.read_bytes()
    assert built(build()) == {}
    assert run_shard(2, 3) == []


def test_two_shards_work_side_by_side_but_not_one_of_them_twice_nor_beside_the_whole(tmp_path: Path) -> None:
    with locked(tmp_path, "1-of-2") as since, locked(tmp_path, "2-of-2") as other_since:
        assert since is not None
        assert other_since is None
        assert alone_since(tmp_path) is None
        for shard in ("1-of-2", ""):
            with pytest.raises(InputOutputError, match="is writing into"), locked(tmp_path, shard):
                pass
    assert list(tmp_path.iterdir()) == []
    assert (alone_since(tmp_path) or 0) >= since
    with locked(tmp_path):
        pass


def test_the_last_shard_to_end_removes_what_those_before_it_left_behind(project: Path) -> None:
    plan = make_plan([Path("sop_sources")], Path("output"))
    shards = [
        carry_out(plan, Request(Path("output"), ("json",), jobs=1, shard=Shard(number, 3), force=True))
        for number in (1, 2)
    ]
    for shard in shards:
        next(shard)
    left = [project / "output" / folder / ".sopdoc-1-left.tmp" for folder in ("a", "b")]
    for path in left:
        path.write_bytes(b"torn")
    shards[0].close()
    assert all(path.exists() for path in left)
    shards[1].close()
    assert not any(path.exists() for path in left)


def test_a_left_over_file_is_removed_by_the_shard_that_made_it(project: Path, build: Build) -> None:
    run_shard(1, 2)
    run_shard(2, 2)
    (project / "sop_sources/b/dua.yaml").unlink()
    outcomes = []
    for number in (1, 2):
        request = Request(Path("output"), ("json",), jobs=1, prune=True, shard=Shard(number, 2))
        outcomes += list(carry_out(make_plan([Path("sop_sources")], request.output), request))
    assert [outcome.source.as_posix() for outcome in outcomes if outcome.state is State.REMOVED] == [
        "sop_sources/b/dua.yaml"
    ]
