"""A report for people: one page that needs nothing else, can be searched, and reads well on paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from urllib.parse import quote

from msgspec import Struct

from sopdoc.build.report.entry import FAULTY, Entry
from sopdoc.messages import _, decimal, language
from sopdoc.web.page import fill_page

_STATES = ("built", "unchanged", FAULTY, "removed", "left over", "to build", "passed by")
_FEW = 12
"""So many offices are shown at once; a longer list is folded away."""


class _Office(Struct, frozen=True):
    """A folder's line: how many documents are in each state, their pages and their warnings."""

    name: str
    figures: tuple[int, ...]


def write_html(entries: Sequence[Entry], totals: Mapping[str, float], summary: str) -> bytes:
    """Return a report as an HTML page; ``totals`` says which states have a column of their own."""
    states = [state for state in _STATES if totals.get(state.replace(" ", "_")) or state in _STATES[:3]]
    return fill_page(
        "report",
        language=language(),
        summary=summary,
        states=states,
        is_short=len({entry.office for entry in entries}) <= _FEW,
        offices=tuple(_offices(entries, states)),
        documents=sorted(entries, key=_calm),
        faulty=FAULTY,
        named=_named,
        address=_address,
        kind=_kind,
        decimal=decimal,
        _=_,
    )


def _calm(entry: Entry) -> int:
    """Return a greater number the less there is to do about a document."""
    return 0 if entry.state == FAULTY else 1 if entry.warnings else 2


def _named(state: str) -> str:
    """Return a state as people read it."""
    names = {
        "built": _("built"),
        "unchanged": _("unchanged"),
        FAULTY: _("faulty"),
        "removed": _("removed"),
        "left over": _("left over"),
        "to build": _("to build"),
        "passed by": _("passed by"),
    }
    return names.get(state, state)


def _offices(entries: Sequence[Entry], states: Sequence[str]) -> Iterator[_Office]:
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.office, []).append(entry)
    for office, group in sorted(groups.items()):
        counted = Counter(entry.state for entry in group)
        sums = (sum(entry.pages for entry in group), sum(len(entry.warnings) for entry in group))
        yield _Office(office, (*(counted[state] for state in states), *sums))


def _address(name: str) -> str:
    return quote(name, errors="surrogateescape")


def _kind(file: str) -> str:
    """Return how a file is called in a row that names its source: by what its format adds."""
    return file.rpartition(".")[2].upper()
