"""What a review of two trees says before it goes into documents: by office, in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from msgspec import Struct

from sopdoc.diff.change import Kind
from sopdoc.diff.forms.counts import changes_in_words
from sopdoc.messages import _, ngettext
from sopdoc.pairs.pair import Content
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised


class Kantor(Struct, frozen=True):
    """An office, the files of it that changed, and that in words."""

    name: str
    revised: tuple[Revised, ...]

    @property
    def words(self) -> str:
        """How many files changed, and how much."""
        files = ", ".join(_files(self.revised))
        changes = [change for each in self.revised if each.lone_kind is None for change in each.changes]
        return f"{files}; {changes_in_words(changes)}" if changes else files


def offices_of(review: Review) -> tuple[Kantor, ...]:
    """Return what changed, by office, in the order of the files; of several of one name each with its government."""
    groups: dict[tuple[str, str], list[Revised]] = {}
    for each in review.revised:
        groups.setdefault((each.kantor, each.pemerintah), []).append(each)
    namesakes = Counter(name for name, _government in groups)
    return tuple(
        Kantor(f"{name}, {pemerintah}" if pemerintah and namesakes[name] > 1 else name, tuple(group))
        for (name, pemerintah), group in groups.items()
    )


def totals(review: Review) -> str:
    """Return what changed in all, and how many files are the same."""
    if not (review.revised or review.same or review.troubles):
        return _("there is no source to compare, neither before nor after")
    parts = [", ".join(_files(review.revised)) or _("no change")]
    if review.same:
        parts.append(ngettext("{n} file is the same", "{n} files are the same", review.same).format(n=review.same))
    if review.renamed:
        said = ngettext("{n} of them under another name", "{n} of them under other names", review.renamed)
        parts[-1] += f", {said.format(n=review.renamed)}"
    if review.troubles:
        n = len(review.troubles)
        said = ngettext("{n} file can't be compared", "{n} files can't be compared", n)
        parts.append(said.format(n=n))
    return "; ".join(parts)


def _files(revised: Iterable[Revised]) -> Iterator[str]:
    found = Counter(each.lone_kind or Kind.CHANGED for each in revised)
    if n := found[Kind.CHANGED]:
        yield ngettext("{n} file changed", "{n} files changed", n).format(n=n)
    if n := found[Kind.ADDED]:
        yield ngettext("{n} file added", "{n} files added", n).format(n=n)
    if n := found[Kind.REMOVED]:
        yield ngettext("{n} file removed", "{n} files removed", n).format(n=n)


def fate_of(revised: Revised) -> str:
    """Return what became of one file."""
    if revised.lone_kind is Kind.ADDED:
        return _("added: {what}").format(what=_extent(revised))
    if revised.lone_kind is Kind.REMOVED:
        return _("removed: {what}").format(what=_extent(revised))
    said = changes_in_words(revised.changes)
    old = revised.pair.old
    return (
        _("{changes}, before: {name}").format(changes=said, name=old.shown) if revised.pair.is_renamed and old else said
    )


def sources_of(revised: Revised) -> str:
    """Return how both sides are named to people."""
    old, new = revised.pair.old, revised.pair.new
    return " -> ".join(place.shown for place in (old, new) if place)


def _extent(revised: Revised) -> str:
    """Return what a file that came or went holds."""
    if revised.comparison is None or revised.pair.content is not Content.SOP:
        return revised.comparison.new.judul or revised.comparison.old.judul if revised.comparison else ""
    sop = revised.comparison.old if revised.lone_kind is Kind.REMOVED else revised.comparison.new
    return f"{sop.judul} ({sum(len(prosedur.langkah) for prosedur in sop.prosedur)} langkah)"
