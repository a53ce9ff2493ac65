"""Likeness, pairs and moves: symmetric, and right where it can be told by hand."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from sopdoc.diff.matching.likeness import Profiler, common, likeness
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import pair_by_score, uncrossed, unique_pairs

TEXTS = st.lists(st.sampled_from(["data", "surat", "kinerja", "dan", "Sekretaris"]), max_size=12).map(" ".join)


def alike(one: str, other: str) -> float:
    profiler = Profiler()
    return likeness(profiler.of(one), profiler.of(other))


@given(TEXTS, TEXTS)
def test_likeness_is_symmetric_and_bounded(one: str, other: str) -> None:
    profiler = Profiler()
    first, second = profiler.of(one), profiler.of(other)
    assert likeness(first, second) == likeness(second, first)
    assert 0 <= likeness(first, second) <= 1
    assert likeness(first, first) == 1
    if not (first.letters and second.letters):
        assert likeness(first, second) <= common(first, second)


def test_likeness_counts_words_in_common_order() -> None:
    assert alike("memeriksa data laporan kinerja dinas", "memeriksa laporan kinerja dinas") == 8 / 9
    assert alike("satu dua tiga empat lima", "lima empat tiga dua satu") == 2 / 10
    assert alike("", "surat") == 0


def test_short_texts_are_compared_by_letters_too() -> None:
    assert alike("Sekertaris Dinas", "Sekretaris Dinas") > 0.8
    assert alike("Kepala Dinas", "Petugas Agenda") < 0.4


@given(st.permutations(range(7)))
def test_as_few_as_can_be_moved_and_the_same_ones_from_either_side(order: list[int]) -> None:
    pairs = dict(enumerate(order))

    gone = moved(pairs, lambda old, _new: (old,))
    kept = [new for old, new in sorted(pairs.items()) if (old, new) not in gone]
    assert kept == sorted(kept)
    longer = (chosen for chosen in combinations(order, len(kept) + 1) if list(chosen) == sorted(chosen))
    assert next(longer, None) is None
    back = moved({new: old for old, new in pairs.items()}, lambda _new, old: (old,))
    assert {(old, new) for new, old in back} == gone


def test_of_neighbours_that_changed_places_the_lighter_moved() -> None:
    texts = ["panjang sekali", "pendek"]

    def weight(old: int, _new: int) -> tuple[object, ...]:
        return (len(texts[old]),)

    assert moved({0: 1, 1: 0}, weight) == {(1, 0)}
    assert moved({0: 2, 1: 0, 2: 1}, lambda old, _new: (old,)) == {(0, 2)}


def test_the_best_pairs_come_first_and_ties_go_to_the_nearer() -> None:
    assert pair_by_score({}, [(0.9, 0, 0), (0.8, 0, 1), (0.7, 1, 0), (0.3, 1, 1)], 0.4) == {0: 0}
    assert pair_by_score({}, [(0.9, 0, 1), (0.9, 1, 1)], 0.4) == {1: 1}
    assert pair_by_score({}, [(0.9, 0, 2), (0.9, 1, 2), (0.9, 3, 2)], 0.4) == {1: 2}


def test_a_paired_neighbour_speaks_for_a_pair() -> None:
    assert pair_by_score({}, [(0.39, 1, 1)], 0.4) == {}
    assert pair_by_score({0: 0}, [(0.39, 1, 1)], 0.4) == {0: 0, 1: 1}


def test_what_is_alike_in_all_does_not_cross() -> None:
    assert unique_pairs("abca", "cab") == {1: 2, 2: 0}
    assert uncrossed({0: 2, 1: 1, 3: 0}, "aaba", "aaa") == {0: 0, 1: 1, 3: 2}
