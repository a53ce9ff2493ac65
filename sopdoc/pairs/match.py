"""Two lists of files → pairs: by path, then by equal contents, then by likeness; the rest was added or removed."""

from __future__ import annotations

import posixpath
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from sopdoc.pairs.likeness import alike
from sopdoc.pairs.marks import bytes_of, marks_of
from sopdoc.pairs.pair import Content, Pair, Place, content_of

Files = Mapping[str, Place]
"""Files by their paths below what was named."""
Candidate = tuple[float, bool, str, str]
"""An old name and a new one, behind what makes the smallest candidate the best: unlikeness, and another last name."""
_MOST_EQUAL = 50
"""Of more copies of one file, the first ones stand for all."""


def matched(old: Files, new: Files) -> tuple[Pair, ...]:
    """Return all pairs, in the order of their names."""
    pairs = [_same_path(name, old[name], new[name]) for name in old.keys() & new.keys()]
    gone = {name: place for name, place in old.items() if name not in new}
    come = {name: place for name, place in new.items() if name not in old}
    for content in Content:
        pairs += _renamed(content, _of(content, gone), _of(content, come))
    return tuple(sorted(pairs, key=lambda pair: (pair.name, pair.new is None)))


def _same_path(name: str, old: Place, new: Place) -> Pair:
    before = marks_of(old)
    return Pair(name, content_of(new.path), old, new, is_equal=bool(before & marks_of(new, before)))


def _of(content: Content, files: Files) -> dict[str, Place]:
    return {name: place for name, place in files.items() if content_of(place.path) is content}


def _renamed(content: Content, old: dict[str, Place], new: dict[str, Place]) -> Iterator[Pair]:
    """Yield the pairs of files whose paths are on one side only."""
    for candidates, is_equal in ((_equal, True), (_alike, False)):
        for before, after in _each_once(candidates(old, new)):
            yield Pair(after, content, old.pop(before), new.pop(after), is_equal, is_renamed=True)
    yield from (Pair(name, content, place, None) for name, place in old.items())
    yield from (Pair(name, content, None, place) for name, place in new.items())


def _equal(old: Files, new: Files) -> Iterator[Candidate]:
    """Yield the names of files with equal contents."""
    if not old or not new:
        return
    holders: defaultdict[str, list[str]] = defaultdict(list)
    for before, place in old.items():
        for mark in marks_of(place):
            holders[mark].append(before)
    for after, place in new.items():
        having = {before for mark in marks_of(place, holders) for before in holders.get(mark, ())[:_MOST_EQUAL]}
        yield from ((0.0, *_names(before, after)) for before in having)


def _alike(old: Files, new: Files) -> Iterator[Candidate]:
    """Yield the names of files that are alike."""
    if not old or not new:
        return
    olds, news = list(old), list(new)
    for score, at, to in alike([bytes_of(old[name]) for name in olds], [bytes_of(new[name]) for name in news]):
        yield (-score, *_names(olds[at], news[to]))


def _names(before: str, after: str) -> tuple[bool, str, str]:
    return posixpath.basename(before) != posixpath.basename(after), before, after


def _each_once(candidates: Iterable[Candidate]) -> Iterator[tuple[str, str]]:
    """Yield the best pairs in which each file is once."""
    olds: set[str] = set()
    news: set[str] = set()
    for _unlike, _other_name, before, after in sorted(candidates):
        if before not in olds and after not in news:
            olds.add(before)
            news.add(after)
            yield before, after
