"""A review for a merge request: Markdown as GitHub and GitLab show it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sopdoc.diff.forms.as_text import unrelated
from sopdoc.diff.forms.counts import changes_in_words, kind_name
from sopdoc.diff.forms.entry import Entry, entries_of
from sopdoc.diff.forms.line import ARROW, Line, Look, painted
from sopdoc.messages import _
from sopdoc.review.forms.summary import fate_of, offices_of, sources_of, totals
from sopdoc.review.review import Review
from sopdoc.review.revised import Revised
from sopdoc.review.wish import Wish
from sopdoc.source.text import one_line

_SPECIAL = re.compile(r"[\\`*_\[\]#|~<>$]|^[-+=](?=\s)|(?<=^[0-9])[.)]")
"""What Markdown takes for a sign."""
_TAGS = {Look.OLD: "del", Look.WAS: "del", Look.NEW: "ins", Look.NOW: "ins", Look.TITLE: "strong"}
"""Tags where signs would do between blanks only: a changed word may stand in brackets."""


def review_as_markdown(review: Review, wish: Wish) -> bytes:
    """Return the text: of trees a table of files for each office, then each document."""
    lines: list[str] = []
    if review.are_trees:
        lines += _summary(review)
    if not (review.are_trees and wish.counts_only):
        for each in review.revised:
            if each.lone_kind is None:
                lines += _document(each, wish)
    return ("\n".join(lines).strip("\n") + "\n").encode(errors="surrogateescape")


def _summary(review: Review) -> Iterator[str]:
    yield from (f"{_plain(totals(review))}.", "")
    for kantor in offices_of(review):
        yield from (f"**{_plain(kantor.name)}**: {_plain(kantor.words)}", "")
        yield from _table_head(_("file"), _("what changed"))
        yield from (f"| {_plain(each.pair.name)} | {_plain(fate_of(each))} |" for each in kantor.revised)
        yield ""


def _document(revised: Revised, wish: Wish) -> Iterator[str]:
    comparison = revised.comparison
    if comparison is None:
        return
    yield from (f"### {_plain(comparison.new.judul)}", "", f"{_plain(_arrows(sources_of(revised)))}  ")
    yield from (f"{_plain(changes_in_words(comparison.changes))}", "")
    if comparison.is_unrelated:
        yield from (f"> {_plain(unrelated())}", "")
    if comparison.changes and not wish.counts_only:
        yield from _table_head("", _("where"), _("what"))
        yield from map(_row, entries_of(comparison))
        yield ""


def _table_head(*names: str) -> Iterator[str]:
    yield f"| {' | '.join(map(_plain, names))} |"
    yield f"|{'---|' * len(names)}"


def _row(entry: Entry) -> str:
    where = _plain(_arrows(entry.name))
    if entry.heading:
        where = f"{_plain(entry.heading)}<br>{where}"
    told = "<br>".join(map(_line, entry.lines))
    return f"| {_plain(kind_name(entry.kind))} | {where} | {told} |"


def _line(line: Line) -> str:
    return painted(line, _part)


def _part(look: Look, text: str) -> str:
    """Return a part of a line; an arrow between two texts is the sign."""
    plain = " → " if text == ARROW else _plain(text)
    tag = _TAGS.get(look)
    return f"<{tag}>{plain}</{tag}>" if tag and plain else plain


def _arrows(text: str) -> str:
    return text.replace(ARROW, " → ")


def _plain(text: str) -> str:
    """Return a text that shows as it is, whatever signs of Markdown or HTML it holds."""
    return _SPECIAL.sub(r"\\\g<0>", one_line(text).replace("&", "&amp;"))
