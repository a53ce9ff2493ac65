"""The rows that an office adds below the six parts, in two revisions: which is which, and what became of it."""

from __future__ import annotations

from collections.abc import Iterator

from sopdoc.diff.change import Change, Side
from sopdoc.diff.matching.moves import moved
from sopdoc.diff.matching.pairing import Pairs
from sopdoc.diff.matching.printed import joined
from sopdoc.diff.parts.lists import item_changes, length_and_texts, list_changes, pair_texts, text_change
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

    def within(at: int, to: int) -> Iterator[Change]:
        was, now = old[at], new[to]
        yield from text_change(was.judul, now.judul, (KEY, at, "judul"), (KEY, to, "judul"))
        yield from list_changes(was.isi, now.isi, (KEY, at, "isi"), (KEY, to, "isi"))

    return item_changes(_sides(old), _sides(new), within)


def _sides(additions: Additions) -> list[Side]:
    return [Side((KEY, at), each, _text(each)) for at, each in enumerate(additions)]


def _text(addition: Tambahan) -> str:
    return "\n".join(filter(None, (addition.judul, joined(addition.isi))))
