"""The rows that an office adds below the six parts, in two revisions: which is which, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Change, Kind, Side, What
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.matching.printed import joined
from sopdoc.diff.parts.lists import length_and_texts, list_changes, pair_texts, text_change
from sopdoc.model.sop import Tambahan

KEY = "tambahan"
Additions = tuple[Tambahan, ...]


def pair_additions(old: Additions, new: Additions) -> Pairs:
    """Return which rows are in both revisions, by their texts."""
    return pair_texts([_text(each) for each in old], [_text(each) for each in new])


def moved_additions(old: Additions, new: Additions, pairs: Pairs) -> frozenset[tuple[int, int]]:
    """Return the pairs of rows that stand in another order."""
    return frozenset(moved(pairs, lambda at, to: length_and_texts(_text(old[at]), _text(new[to]))))


def addition_changes(old: Additions, new: Additions) -> Iterator[Change]:
    """Yield what became of the rows, and of the titles and contents of those that are in both."""
    olds, news = [_text(each) for each in old], [_text(each) for each in new]
    pairs = pair_additions(old, new)
    gone = moved_additions(old, new, pairs)
    back = {to: at for at, to in pairs.items()}
    for at, each in enumerate(old):
        if at not in pairs:
            yield Change(Kind.REMOVED, What.ITEM, Side((KEY, at), each, olds[at]), None)
    for to, each in enumerate(new):
        side = Side((KEY, to), each, news[to])
        if to not in back:
            yield Change(Kind.ADDED, What.ITEM, None, side)
            continue
        at = back[to]
        if (at, to) in gone:
            yield Change(Kind.MOVED, What.ITEM, Side((KEY, at), old[at], olds[at]), side)
        yield from text_change(old[at].judul, each.judul, (KEY, at, "judul"), (KEY, to, "judul"))
        yield from list_changes(old[at].isi, each.isi, (KEY, at, "isi"), (KEY, to, "isi"))


def _text(addition: Tambahan) -> str:
    return "\n".join(filter(None, (addition.judul, joined(addition.isi))))
