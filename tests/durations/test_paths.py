"""How long procedures take."""

from __future__ import annotations

import random
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

import pytest

from sopdoc.durations.onwards import START, THE_END, onwards
from sopdoc.durations.paths import Exits, Path, durations_of, paths_of
from sopdoc.durations.working_day import WorkingDay
from sopdoc.model.alur import Place
from sopdoc.model.prosedur import Cabang, Langkah
from sopdoc.model.total_waktu import total_waktu
from tests.durations.rows import procedure, row
from tests.flows import exits


def told(path: Path) -> tuple[list[int], str]:
    """Return the numbers of a path's steps, and how long they take."""
    return [at + 1 for at in path.rows], str(path.waktu)


def test_without_branches_both_paths_are_all_steps() -> None:
    found = durations_of(procedure(row("10 menit"), row("1 jam"), row("2 hari")))
    assert told(found.main) == told(found.longest) == ([1, 2, 3], "2 hari 1 jam 10 menit")
    assert found.rounds == ()


def test_a_decision_may_leave_out_steps() -> None:
    rows = (row("10 menit", keputusan=exits(ya="z", tidak="lanjut")), row("1 jam"), row("20 menit", id="z"))
    found = durations_of(procedure(*rows))
    assert told(found.main) == ([1, 3], "30 menit")
    assert told(found.longest) == ([1, 2, 3], "1 jam 30 menit")


def test_of_branches_side_by_side_the_longest_counts() -> None:
    rows = (row("10 menit", lanjut=("b", "c")), row("1 hari", id="b", lanjut=("z",)), row("2 jam", id="c"))
    found = durations_of(procedure(*rows, row("10 menit", id="z")))
    assert told(found.main) == told(found.longest) == ([1, 2, 4], "1 hari 20 menit")


def test_days_are_compared_with_hours_by_the_working_day() -> None:
    rows = (row("", lanjut=("b", "c")), row("1 hari", id="b", lanjut=("z",)), row("8 jam", id="c"), row("", id="z"))
    assert told(durations_of(procedure(*rows)).main)[0] == [1, 3, 4]  # 8 > 7.5
    assert told(durations_of(procedure(*rows), WorkingDay(Fraction(9))).main)[0] == [1, 2, 4]


def test_the_least_time_is_that_of_the_branch_whose_least_is_longest() -> None:
    rows = (
        row("", lanjut=("b", "c")),
        row("1-5 hari", id="b", lanjut=("z",)),
        row("3-4 hari", id="c"),
        row("", id="z"),
    )
    assert told(durations_of(procedure(*rows)).main) == ([1, 2, 4], "3–5 hari")


def test_a_round_goes_from_the_step_returned_to_up_to_the_one_that_leads_back() -> None:
    rows = (row("1 menit"), row("10 menit", id="a"), row("20 menit", keputusan=exits(ya="z", tidak="m")))
    found = durations_of(procedure(*rows, row("30 menit", id="m", lanjut=("a",)), row("2 menit", id="z")))
    assert told(found.main) == told(found.longest) == ([1, 2, 3, 5], "33 menit")  # 1 + 10 + 20 + 2
    (loop,) = found.rounds
    assert (loop.source + 1, loop.target + 1, told(loop.path)) == (4, 2, ([2, 3, 4], "1 jam"))  # 10 + 20 + 30


def test_each_loop_is_told_once() -> None:
    rows = (row(id="a"), row(keputusan=exits(ya="lanjut", tidak="a")), row(keputusan=exits(ya="lanjut", tidak="a")))
    loops = durations_of(procedure(*rows, row())).rounds
    assert [(each.source, each.target, str(each.path.waktu)) for each in loops] == [
        (1, 0, "20 menit"),
        (2, 0, "30 menit"),
    ]


def test_a_row_of_several_parts_counts_once() -> None:
    found = durations_of(procedure(row("10 menit", "a>b>c"), row("5 menit")))
    assert told(found.main) == ([1, 2], "15 menit")


def test_the_parts_of_a_row_make_it_no_longer() -> None:
    rows = (row("", lanjut=("b", "c")), row("10 menit", "a>b>c", id="b", lanjut=("z",)), row("20 menit", id="c"))
    assert told(durations_of(procedure(*rows, row("", id="z"))).main) == ([1, 3, 4], "20 menit")


def test_what_has_no_time_is_named_also_off_the_path() -> None:
    rows = (row("10 menit", lanjut=("b", "c")), row("1 hari", id="b", lanjut=("z",)), row("nanti", id="c"))
    main = durations_of(procedure(*rows, row("", id="z"))).main
    assert (main.rows, main.unread) == ((0, 1, 3), (2, 3))


def test_a_path_without_times_has_none() -> None:
    main = durations_of(procedure(row(""), row("-"))).main
    assert (main.rows, main.waktu, main.work, main.unread) == ((0, 1), None, None, (0, 1))


def all_ways(exits_of: Exits, place: Place) -> Iterator[list[Place]]:
    if place == THE_END:
        yield [place]
    for edge in exits_of.get(place, ()):
        yield from ([place, *rest] for rest in all_ways(exits_of, edge.target_place))


def random_rows(dice: random.Random) -> tuple[Langkah, ...]:
    """Return up to eight steps with decisions and jumps; each way has an end, as the reader asks for."""
    count = dice.randint(2, 8)
    rows = []
    for at in range(count):
        waktu = f"{dice.randint(1, 9)}-{dice.randint(9, 30)} menit"
        kind, targets = dice.random(), [f"r{other}" for other in range(1, count) if other != at]
        values: dict[str, Any] = {}
        if at < count - 1 and kind < 0.5:
            values["keputusan"] = (Cabang("ya", "lanjut"), Cabang("tidak", dice.choice([*targets, "selesai"])))
        elif at < count - 1 and kind < 0.7:
            values["lanjut"] = ("lanjut", dice.choice(targets))
        rows.append(row(waktu, id=f"r{at}", **values))
    return tuple(rows)


@pytest.mark.parametrize("seed", range(60))
def test_the_longest_way_is_the_longest_of_all(seed: int) -> None:
    prosedur = procedure(*random_rows(random.Random(seed)))
    ways, found = onwards(prosedur), durations_of(prosedur)
    minutes = [step.waktu.terlama.detik / 60 for step in found.steps if step.waktu]
    for exits_of, path in ((ways.exits, found.longest), (ways.main_exits(), found.main)):
        longest = max(sum(minutes[row] for row, _part in way[:-1]) for way in all_ways(exits_of, START))
        assert path.waktu is not None
        assert path.waktu.terlama.detik == 60 * longest
        assert sum(minutes[row] for row in path.rows) == longest


def test_without_branches_a_path_is_the_sum_of_all_steps() -> None:
    rows = (row("10 menit"), row("1-2 hari"), row("± 1 jam"))
    total = total_waktu((each.waktu, "") for each in rows)
    assert paths_of(procedure(*rows)).main.waktu == total.waktu
