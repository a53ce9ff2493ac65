"""What a command's arguments name on both sides → what became of each file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from sopdoc.diff.change import What
from sopdoc.errors import SopdocError
from sopdoc.pairs.pair import Content, Pair
from sopdoc.pairs.sides import Sides
from sopdoc.review.beside import differs_beside
from sopdoc.review.documents import revised_document
from sopdoc.review.kantor import revised_office
from sopdoc.review.revised import Revised
from sopdoc.review.templat import revised_templat
from sopdoc.source.diagnostic import Diagnostic
from sopdoc.work.tasks.outcome import Exit, Failure, failure_of


class Trouble(Struct, frozen=True):
    """What keeps a file from being compared."""

    path: Path
    faults: tuple[Diagnostic, ...] = ()
    failure: Failure | None = None


class Review(Struct, frozen=True):
    """All files that changed, and what couldn't be compared; of a single pair also one that is the same.

    ``same`` is how many files of two trees say the same, of which ``renamed`` have another name.
    """

    revised: tuple[Revised, ...]
    are_trees: bool
    same: int = 0
    renamed: int = 0
    troubles: tuple[Trouble, ...] = ()

    @property
    def exit(self) -> int:
        """The exit code: 0 the same, 1 different, 2 trouble."""
        if self.troubles:
            return Exit.ENVIRONMENT
        return int(any(each.is_different for each in self.revised))

    @property
    def is_shown(self) -> bool:
        """Whether there is anything to be shown: a single pair that can't be compared leaves nothing."""
        return self.are_trees or bool(self.revised)


def review(sides: Sides) -> Review:
    """Compare all pairs; in trees those of equal contents aren't read where they are, and a fault keeps nothing back.

    Raise SopdocError where a single pair can't be read.
    """
    if not sides.are_trees:
        only = tuple(_revised(pair) for pair in sides.pairs)
        return Review(tuple(each for each in only if each.comparison), False, troubles=tuple(_troubles(only)))
    found = []
    failures = [Trouble(each.path, failure=failure_of(each.why, each.path)) for each in sides.unreadable]
    judged = [(pair, _is_equal(pair)) for pair in sides.pairs]
    equal = tuple(pair for pair, is_equal in judged if is_equal)
    others = tuple(pair for pair, is_equal in judged if not is_equal)
    told = _Told(others)
    for pair in others:
        try:
            found.append(_revised(pair, told.about(pair)))
        except SopdocError as fault:
            path = Path(pair.name)
            failures.append(Trouble(path, failure=failure_of(fault, path)))
    changed = tuple(each for each in found if each.is_different)
    same = [each.pair for each in found if each.comparison and not each.is_different]
    renamed = sum(pair.is_renamed for pair in (*equal, *same))
    return Review(changed, True, len(equal) + len(same), renamed, (*_troubles(found), *failures))


def _is_elsewhere(pair: Pair) -> bool:
    """Tell whether a document has another place: in another folder the same source has another office."""
    return pair.is_renamed and pair.content is Content.SOP


def _is_equal(pair: Pair) -> bool:
    """Tell whether two files have the same bytes where they are, and what stands beside them, too.

    What can't be read counts as equal: nobody changed it.
    """
    if not pair.is_equal or _is_elsewhere(pair):
        return False
    try:
        return not differs_beside(pair)
    except SopdocError:
        return True


def _revised(pair: Pair, told_apart: frozenset[What] = frozenset()) -> Revised:
    if pair.content is Content.KANTOR:
        return revised_office(pair)
    if pair.content is Content.TEMPLAT:
        return revised_templat(pair)
    return revised_document(pair, told_apart)


def _troubles(found: tuple[Revised, ...] | list[Revised]) -> Iterator[Trouble]:
    """Yield what is wrong with files, a fault that several share once."""
    seen: set[Diagnostic] = set()
    for each in found:
        if each.comparison is None:
            place = each.pair.new or each.pair.old
            new = tuple(fault for fault in each.faults if fault not in seen)
            seen.update(new)
            yield Trouble(place.path if place else Path(each.pair.name), new)


class _Told:
    """Knows which offices and page formats are pairs that changed: documents don't repeat what these tell."""

    def __init__(self, pairs: tuple[Pair, ...]) -> None:
        self._offices = dict(_folders(pair) for pair in pairs if pair.content is Content.KANTOR)
        self._has_templat = any(pair.content is Content.TEMPLAT for pair in pairs)

    def about(self, pair: Pair) -> frozenset[What]:
        """Return what isn't to be told of a document once more; of one that moved, its office may be another."""
        found = {What.TEMPLAT} if self._has_templat else set()
        if pair.old and pair.new and self._has_told_office(pair, pair.old.path.parent, pair.new.path):
            found.add(What.KANTOR)
        return frozenset(found)

    def _has_told_office(self, pair: Pair, before: Path, after: Path) -> bool:
        """Tell whether a changed office is the document's; of a renamed one on both sides, in the same folder of it."""
        for folder in after.parents:
            if folder in self._offices:
                old = self._offices[folder]
                return not pair.is_renamed or (old is not None and old / after.parent.relative_to(folder) == before)
        return False


def _folders(pair: Pair) -> tuple[Path | None, Path | None]:
    """Return the new folder of a file (the old one of a file that went), and the old one of a file on both sides."""
    old, new = (place.path.parent if place else None for place in (pair.old, pair.new))
    return new or old, old if new else None
