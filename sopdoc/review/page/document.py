"""One document of a review as the web page shows it: its list of changes, and both flowcharts."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from sopdoc.diff.change import Kind, What
from sopdoc.diff.compare import Comparison
from sopdoc.diff.forms.as_text import unrelated
from sopdoc.diff.forms.counts import changes_in_words, parts_in_words
from sopdoc.diff.forms.entry import Entry, Row, entries_of
from sopdoc.pairs.pair import Content
from sopdoc.review.page.charts import Bands, drawn_charts
from sopdoc.review.page.seen import Revision, seen_in
from sopdoc.review.revised import Revised

_DRAWN = (What.LANGKAH, What.ALUR, What.PELAKSANA, What.PROSEDUR)
"""Changes of these are seen in flowcharts."""


class Shown(Struct, frozen=True):
    """A document on the page; ``entries`` know the names of their rows in the charts."""

    name: str
    title: str
    old: str
    new: str
    counts: str
    parts: str
    note: str
    entries: tuple[tuple[Entry, str, str], ...]
    old_charts: tuple[str, ...] = ()
    new_charts: tuple[str, ...] = ()


def shown(revised: Revised, number: int, *, has_charts: bool) -> Shown | None:
    """Return how a document is shown, None where it can't be; raise MissingToolError where charts can't be drawn."""
    comparison, name = revised.comparison, f"d{number}"
    if comparison is None:
        return None
    entries = tuple(entries_of(comparison))
    old, new = _charts(revised, comparison, entries, name) if has_charts and _is_drawn(revised) else ((), ())
    return Shown(
        name,
        comparison.new.judul or comparison.old.judul,
        revised.pair.old.shown if revised.pair.old else "",
        revised.pair.new.shown if revised.pair.new else "",
        changes_in_words(comparison.changes),
        parts_in_words(comparison.changes),
        unrelated() if comparison.is_unrelated else "",
        tuple((entry, _name(name, "o", entry.old), _name(name, "n", entry.new)) for entry in entries),
        old,
        new,
    )


def _is_drawn(revised: Revised) -> bool:
    is_pair = revised.pair.content is Content.SOP and revised.lone_kind is None
    return is_pair and any(change.what in _DRAWN for change in revised.changes)


def _charts(
    revised: Revised, comparison: Comparison, entries: Iterable[Entry], name: str
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    if revised.old is None or revised.new is None:
        return (), ()
    fates: tuple[dict[Row, str], dict[Row, str]] = {}, {}
    for entry in entries:
        for row, found in zip((entry.old, entry.new), fates, strict=True):
            if row:
                found[row] = str(entry.kind)
    moved = {row for row, fate in fates[1].items() if fate == Kind.MOVED}
    pairs: tuple[dict[Row, str], dict[Row, str]] = {}, {}
    for pair in comparison.procedures:
        for at, to in pair.rows.items():
            if (pair.new, to) not in moved:
                pairs[0][pair.old, at] = pairs[1][pair.new, to] = f"{pair.new}.{to}"
    drawn = []
    for loaded, revision, side in ((revised.old, Revision.OLD, 0), (revised.new, Revision.NEW, 1)):
        names = {row: _name(name, "on"[side], row) for row in fates[side]}
        seen = seen_in(comparison, revision)
        drawn.append(drawn_charts(loaded, seen, revision, Bands(fates[side], names, pairs[side])))
    return drawn[0], drawn[1]


def _name(document: str, side: str, row: Row | None) -> str:
    """Return what a row's band is called on the page."""
    return f"{document}{side}{row[0]}.{row[1]}" if row else ""
