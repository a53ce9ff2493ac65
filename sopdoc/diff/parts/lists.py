"""Lists of texts in two revisions: which item is which, and what became of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from sopdoc.diff.change import Change, Kind, Place, Side, What
from sopdoc.diff.matching.likeness import Profiler, likeness
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs, pair_by_score, uncrossed, unique_pairs
from sopdoc.diff.matching.printed import list_settings, printed, same_isi, same_text
from sopdoc.model.isi import Isi, texts_of

Within = Callable[[int, int], Iterable[Change]]
FLOOR = 0.4
SETTINGS = ("tanda", "kolom")
"""What a list says of how it is set."""
_PLACE = 0.06
_WORDS = 0.94


def pair_texts(old: Sequence[str], new: Sequence[str], floor: float = FLOOR) -> Pairs:
    """Pair texts that are the same, then those that are alike."""
    olds, news = [printed(text) for text in old], [printed(text) for text in new]
    profiler = Profiler()
    old_profiles, new_profiles = [profiler.of(text) for text in olds], [profiler.of(text) for text in news]
    pairs = unique_pairs(olds, news)
    taken = set(pairs.values())
    scores = (
        (_WORDS * likeness(one, other) + _PLACE * near(at, len(olds), to, len(news)), at, to)
        for at, one in enumerate(old_profiles)
        if at not in pairs
        for to, other in enumerate(new_profiles)
        if to not in taken
    )
    return uncrossed(pair_by_score(pairs, scores, floor), olds, news)


def near(old: int, olds: int, new: int, news: int) -> float:
    """Return how near two positions are, each in the length of its list: 1 where they are the same."""
    return 1 - abs((old + 0.5) / olds - (new + 0.5) / news)


def list_changes(old: Isi, new: Isi, old_place: Place, new_place: Place) -> Iterator[Change]:
    """Yield what became of a text or list; two texts are one field, whatever they say."""
    if isinstance(old, str) and isinstance(new, str):
        yield from text_change(old, new, old_place, new_place)
    elif not same_isi(old, new):
        yield from _setting_changes(old, new, old_place, new_place)
        yield from _text_items(_sides(old, old_place), _sides(new, new_place))


def _setting_changes(old: Isi, new: Isi, old_place: Place, new_place: Place) -> Iterator[Change]:
    """Yield what changed in how a list is set: its mark, and its columns."""
    olds, news = list_settings(old), list_settings(new)
    for key in SETTINGS:
        was, now = olds.get(key, ""), news.get(key, "")
        before, after = (
            Side((*old_place, key), was, was) if was else None,
            Side((*new_place, key), now, now) if now else None,
        )
        if was != now:
            yield Change(kind_of(before, after), What.FIELD, before, after)


def text_change(old: str, new: str, old_place: Place, new_place: Place) -> Iterator[Change]:
    """Yield the change of a text."""
    if not same_text(old, new):
        before, after = Side(old_place, old, old) if old else None, Side(new_place, new, new) if new else None
        yield Change(kind_of(before, after), What.FIELD, before, after)


def kind_of(old: Side | None, new: Side | None) -> Kind:
    """Return the kind of a change by what is there."""
    return Kind.CHANGED if old and new else Kind.REMOVED if old else Kind.ADDED


def _sides(isi: Isi, place: Place) -> list[Side]:
    if isinstance(isi, str):
        return [Side(place, isi, isi)] if isi else []
    return [Side((*place, at), text, text) for at, text in enumerate(texts_of(isi))]


def item_changes(old: list[Side], new: list[Side], within: Within) -> Iterator[Change]:
    """Yield which items came, went and moved, by their texts; ``within`` yields what changed of one that stays."""
    olds, news = [side.text or "" for side in old], [side.text or "" for side in new]
    pairs = pair_texts(olds, news)
    gone = moved(pairs, lambda at, to: length_and_texts(olds[at], news[to]))
    back = {to: at for at, to in pairs.items()}
    for at, side in enumerate(old):
        if at not in pairs:
            yield Change(Kind.REMOVED, What.ITEM, side, None)
    for to, side in enumerate(new):
        if to not in back:
            yield Change(Kind.ADDED, What.ITEM, None, side)
            continue
        if (back[to], to) in gone:
            yield Change(Kind.MOVED, What.ITEM, old[back[to]], side)
        yield from within(back[to], to)


def _text_items(old: list[Side], new: list[Side]) -> Iterator[Change]:
    def within(at: int, to: int) -> Iterator[Change]:
        if not same_text(old[at].text or "", new[to].text or ""):
            yield Change(Kind.CHANGED, What.ITEM, old[at], new[to])

    return item_changes(old, new, within)


def length_and_texts(old: str, new: str) -> tuple[object, ...]:
    """Return what a pair of texts weighs when one of several has to move: the longer stay."""
    return len(old) + len(new), *sorted((old, new))
